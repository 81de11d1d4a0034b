import { z } from "zod";
import { own } from "../diagnostics/document.ts";
import type { Phrase } from "../diagnostics/phrase.ts";
import type { PlainCount } from "../record/model.ts";
import { help } from "../record/schema/help.ts";
import type { Noun } from "../record/terms.ts";
import { quoted, refuseLongNoun } from "./refuse.ts";

/** A form's option: what all things of a chart are together, such as people. The chart's file is checked for its languages and forms. */
export const eachOption = z
  .record(z.string(), z.record(z.string(), z.string()))
  .exactOptional()
  .meta(help("each"));

/** What one icon stands for: the noun of the option, else the one that all metrics share; null where they share none. */
export function commonNoun(metrics: readonly PlainCount[], each?: Noun): Noun | null {
  const [first, ...others] = metrics;
  if (each !== undefined || first === undefined) return each ?? null;
  return others.every(({ noun }) => agree(first.noun, noun)) ? first.noun : null;
}

/** Whether two nouns are the same in every language; one may have forms that nothing has asked of the other yet. */
const agree = (one: Noun, other: Noun): boolean =>
  Object.entries(one).every(([tag, forms]) =>
    Object.entries(forms).every(([name, form]) => (own(own(other, tag) ?? {}, name) ?? form) === form),
  );

/** The forms that a number asks for (CLDR). */
const COUNTING = ["zero", "one", "two", "few", "many", "other"];

/** The refusal of metrics that share no noun where the options name none for all of them, or of one that is too long; else null. */
export function refuseNouns(metrics: readonly PlainCount[], each?: Noun): Phrase | null {
  if (each !== undefined) return refuseLongNoun(each, { code: "refused.long.each" });
  const [first] = metrics;
  if (first === undefined || commonNoun(metrics) !== null) return null;
  const empty = Object.entries(first.noun).map(([tag, forms]) => {
    const counting = Object.keys(forms).filter((name) => COUNTING.includes(name));
    return `"${tag}": { ${counting.map((name) => `"${name}": "…"`).join(", ")} }`;
  });
  return {
    code: "refused.each",
    args: { ids: quoted(metrics), write: `"each": { ${empty.join(", ")} }` },
  };
}
