import type { Arg, Args } from "../diagnostics/phrase.ts";
import type { Speaker } from "../diagnostics/speaker.ts";

/** What is told otherwise at the desk, where staff have fields and buttons and no file. */
const TOLD: ReadonlySet<string> = new Set([
  "chart-refused",
  "correction-missing",
  "deploy.placeholder",
  "help.bars.order",
  "help.icons",
  "help.kind.count",
  "help.metric.amount",
  "help.metric.complete",
  "help.metric.definition",
  "help.metric.formerly",
  "help.metric.noun",
  "help.metric.parts.complete",
  "help.metric.parts.of",
  "help.metric.points",
  "help.metric.precision",
  "help.metric.ratio",
  "help.metric.source",
  "help.metric.unit",
  "help.metric.value",
  "help.names.icons",
  "help.names.item-icons",
  "help.rows.highlight",
  "help.scale.icons",
  "list-length.few",
  "metric-unused",
  "quote-value",
  "refused.each",
  "refused.names.icons",
  "text-form.empty",
  "to-fill",
]);

/** Those that are told alike at the desk, whatever they are found in. */
const ALIKE: ReadonlyMap<string, string> = new Map([
  ...["chart", "metric", "opening", "section", "year"].map(
    (owner) => [`carried.${owner}`, "carried"] as const,
  ),
  ...["narrative", "template", "year"].map((text) => [`literal-number.${text}`, "literal-number"] as const),
]);

const codeHere = (code: string): string => {
  const own = ALIKE.get(code) ?? (TOLD.has(code) ? code : null);
  return own === null ? code : `at-desk.${own}`;
};

const here = (arg: Arg): Arg =>
  typeof arg === "object" && arg !== null && "code" in arg
    ? { ...arg, code: codeHere(arg.code), args: argsHere(arg.args) }
    : arg;

const argsHere = (args: Args = {}): Args =>
  Object.fromEntries(Object.entries(args).map(([slot, arg]) => [slot, here(arg)]));

/** Speaks at the desk: of what stands on its page, in place of fields of files. */
export const atDesk = (speaker: Speaker): Speaker => ({
  lang: speaker.lang,
  say: (arg) => speaker.say(here(arg)),
  tell: ({ code, args }) => speaker.tell({ code: codeHere(code), args: argsHere(args) }),
});
