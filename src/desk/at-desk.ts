import type { Arg, Args } from "../diagnostics/phrase.ts";
import type { Speaker } from "../diagnostics/speaker.ts";

/** Those that are told alike at the desk, whatever they are found in. */
const ALIKE: ReadonlyMap<string, string> = new Map([
  ...["chart", "metric", "opening", "section", "year"].map(
    (owner) => [`carried.${owner}`, "carried"] as const,
  ),
  ...["narrative", "template", "year"].map((text) => [`literal-number.${text}`, "literal-number"] as const),
]);

/** Speaks at the desk, where staff have fields and buttons and no file: what has a sentence of its own there is told by that. */
export function atDesk(speaker: Speaker): Speaker {
  const codeHere = (code: string): string => {
    const own = `at-desk.${ALIKE.get(code) ?? code}`;
    return speaker.has(own) ? own : code;
  };
  const here = (arg: Arg): Arg =>
    typeof arg === "object" && arg !== null && "code" in arg
      ? { ...arg, code: codeHere(arg.code), args: argsHere(arg.args) }
      : arg;
  const argsHere = (args: Args = {}): Args =>
    Object.fromEntries(Object.entries(args).map(([slot, arg]) => [slot, here(arg)]));
  return {
    ...speaker,
    say: (arg) => speaker.say(here(arg)),
    tell: ({ code, args }) => speaker.tell({ code: codeHere(code), args: argsHere(args) }),
  };
}
