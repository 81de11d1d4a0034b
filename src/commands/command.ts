import { createInterface } from "node:readline/promises";
import { type ParseArgsConfig, parseArgs } from "node:util";
import { type Phrase, Refusal } from "../diagnostics/phrase.ts";
import type { Telling } from "../diagnostics/report.ts";
import type { Speaker } from "../diagnostics/speaker.ts";
import { english, speakerOf } from "../locales/speaker.ts";

/** How every command ends. */
export const EXIT = { done: 0, problems: 1, notUnderstood: 2 } as const;
export type Exit = (typeof EXIT)[keyof typeof EXIT];

type Options = NonNullable<ParseArgsConfig["options"]>;
type Values<O extends Options> = ReturnType<typeof parseArgs<{ options: O }>>["values"];

/** A command as its file describes it. */
interface Command<O extends Options> {
  /** After `npm run`. */
  readonly name: string;
  /** Its own arguments, as its usage shows them. */
  readonly usage?: string;
  readonly options?: O;
  /** How many words it wants beside the options. */
  readonly words?: number;
  /** @throws {Refusal} for what can't be done, {Misunderstanding} for arguments that mean nothing. */
  run(asked: Asked<O>): Promise<Exit>;
}

/** Where a command runs, and how it speaks; `colour` is false where the environment's `NO_COLOR` is set. */
export interface Project extends Telling {
  /** The environment's `SITE_URL`, which stands in for the site's own address where it is set. */
  readonly address: string | undefined;
}

/** What was asked for. */
interface Asked<O extends Options> extends Project {
  readonly values: Values<O>;
  readonly words: readonly string[];
}

/** An argument that a command can do nothing with: told with the usage. */
export class Misunderstanding extends Refusal {}

const COMMON = {
  lang: { type: "string", default: "en" },
  help: { type: "boolean", default: false },
} as const satisfies Options;

/** Of a command that serves. */
export const PORT = { port: { type: "string" } } as const satisfies Options;

/** The port that was asked for, by option or by `PORT` in the environment. @throws {Misunderstanding} for none. */
export function portOf(
  { port = process.env["PORT"] }: { readonly port?: string | undefined },
  usual: number,
): number {
  const wanted = port === undefined ? usual : Number(port);
  if (Number.isInteger(wanted) && wanted >= 0 && wanted < 65_536) return wanted;
  throw new Misunderstanding({ code: "usage.port", args: { port: String(port) } });
}

/** Runs a command on the arguments of this process, and sets its exit code. */
export async function command<const O extends Options>(described: Command<O>): Promise<void> {
  // Astro would ask a host that counts its users.
  process.env["ASTRO_TELEMETRY_DISABLED"] = "1";
  process.exitCode = await answer(described, process.argv.slice(2));
}

async function answer<O extends Options>(
  { name, usage = "", options, words: wanted = 0, run }: Command<O>,
  typed: readonly string[],
): Promise<Exit> {
  const line = [`npm run ${name}`, usage, "[lang en|ru|kk]"].filter((part) => part !== "").join(" ");
  const how: Phrase = { code: "usage", args: { command: line } };
  const misunderstood = ({ say }: Speaker, phrase: Phrase): Exit => {
    console.error(`${say(phrase)}\n${say(how)}`);
    return EXIT.notUnderstood;
  };
  const wrong: Phrase =
    typed.length === 0
      ? { code: "usage.nothing" }
      : { code: "usage.wrong", args: { words: typed.join(" ") } };
  const parsed = parse(typed, options);
  if (parsed === null) return misunderstood(english(), wrong);
  const { lang, help, values, words } = parsed;
  const speaker = speakerOf(lang);
  if (speaker === null) return misunderstood(english(), { code: "usage.language", args: { lang } });
  if (help) {
    console.log(`${speaker.say(how)}\n${speaker.say({ code: `help.${name}` })}`);
    return EXIT.done;
  }
  if (words.length !== wanted) return misunderstood(speaker, wrong);
  try {
    const address = process.env["SITE_URL"] || undefined;
    const colour = !process.env["NO_COLOR"];
    return await run({ values, words, root: process.cwd(), address, colour, speaker });
  } catch (error) {
    if (error instanceof Misunderstanding) return misunderstood(speaker, error.phrase);
    console.error(speaker.say(error instanceof Refusal ? error.phrase : String(error)));
    return EXIT.problems;
  }
}

/** Asks whoever sits at the terminal; null where nobody does, or nothing is answered. */
export async function ask({ speaker }: Project, question: Phrase): Promise<string | null> {
  if (!process.stdin.isTTY || !process.stderr.isTTY) return null;
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const answered = await terminal.question(`${speaker.say(question)} `).finally(() => terminal.close());
  return answered.trim() || null;
}

/** Null where there is an option that isn't known, or one without its value. */
function parse<O extends Options>(args: readonly string[], options: O | undefined) {
  try {
    const all = { ...options, ...COMMON };
    const { values, positionals } = parseArgs({
      args: withDashes(args, all),
      options: all,
      allowPositionals: true,
    });
    const { lang, help } = values;
    // What is parsed with more options has all that these would give alone.
    return { lang, help, values: values as unknown as Values<O>, words: positionals };
  } catch {
    return null;
  }
}

/**
 * Arguments with dashes before the names of options: PowerShell swallows `--`, so each option is understood as a plain
 * word too, `deploy to DIR` for `deploy -- --to DIR`.
 */
export function withDashes(args: readonly string[], options: Options): string[] {
  const takesValue = (word: string | undefined): boolean =>
    word !== undefined && options[word.replace(/^--/, "")]?.type === "string";
  const given: string[] = [];
  for (const arg of args) {
    const last = given.at(-1);
    const isValue = last?.startsWith("--") === true && takesValue(last);
    given.push(!isValue && Object.hasOwn(options, arg) ? `--${arg}` : arg);
  }
  return given;
}
