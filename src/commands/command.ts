import { type ParseArgsConfig, parseArgs } from "node:util";
import { type Phrase, Refusal } from "../diagnostics/phrase.ts";
import { reportProblems, type Telling } from "../diagnostics/report.ts";
import type { Speaker } from "../diagnostics/speaker.ts";
import { english, speakerOf } from "../locales/speaker.ts";
import type { Built } from "../publication/build-site.ts";

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

/** Runs a command on the arguments of this process, and sets its exit code. */
export async function command<const O extends Options>(described: Command<O>): Promise<void> {
  process.exitCode = await answer(described, process.argv.slice(2));
}

async function answer<O extends Options>(
  { name, usage = "", options, words: wanted = 0, run }: Command<O>,
  typed: readonly string[],
): Promise<Exit> {
  const line = [`npm run ${name} --`, usage, "[--lang en|ru|kk]"].filter((part) => part !== "").join(" ");
  const how: Phrase = { code: "usage", args: { command: line } };
  const misunderstood = ({ say }: Speaker, phrase: Phrase): Exit => {
    console.error(`${say(phrase)}\n${say(how)}`);
    return EXIT.notUnderstood;
  };
  const wrong: Phrase = { code: "usage.wrong", args: { words: typed.join(" ") } };
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
    console.error(error instanceof Refusal ? speaker.say(error.phrase) : String(error));
    return EXIT.problems;
  } finally {
    const count = speaker.untranslated();
    if (count > 0) console.error(speaker.say({ code: "untranslated", args: { count } }));
  }
}

/** Null where there is an option that isn't known, or one without its value. */
function parse<O extends Options>(args: readonly string[], options: O | undefined) {
  try {
    const all = { ...options, ...COMMON };
    const { values, positionals } = parseArgs({ args: [...args], options: all, allowPositionals: true });
    const { lang, help } = values;
    // What is parsed with more options has all that these would give alone.
    return { lang, help, values: values as unknown as Values<O>, words: positionals };
  } catch {
    return null;
  }
}

/** Tells how a build went: the content's problems, the drafts that were left out, and why nothing was built. */
export function tellBuilt(project: Project, { problems, leftOut, failure }: Built): Exit {
  const { speaker } = project;
  reportProblems(project, problems);
  for (const year of leftOut)
    console.log(speaker.say({ code: "build.left-out", args: { year: String(year) } }));
  if (failure === null) return EXIT.done;
  console.error(speaker.say(failure));
  return EXIT.problems;
}
