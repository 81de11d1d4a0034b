import { CASES, FLAGS, formatOptions } from "../language/language.ts";
import { attempt } from "../narrative/speak.ts";
import { metricAt, partsOf } from "../record/kinds/index.ts";
import type { Lang } from "../record/terms.ts";
import { propsOf } from "./grammar.ts";
import type { Way, WaysView } from "./text-api.ts";
import type { Speech } from "./words.ts";

/** What goes with what: alone, at a sentence's start, without its noun, in words. */
const WITH = [[], ["start"], ["bare"], ["bare", "start"], ["words"], ["words", "start"], ["bare", "words"]];

/** Every way in which a sentence may ask for a figure, the plainest first. */
const ASKED: readonly (readonly string[])[] = [
  ...WITH,
  ...FLAGS.filter((flag) => !WITH.some((names) => names.includes(flag))).flatMap((flag) => [
    [flag],
    ...(flag === "rank" ? ["in", "from", "to"].map((where) => [flag, where]) : []),
  ]),
  ["short", "bare"],
  ...CASES.flatMap((wanted) => WITH.map((names) => [...names, wanted])),
];

/** How a figure, or a part of it, would read in a language: each way that reads otherwise than those before it. */
export function waysView(reference: string, lang: Lang, { voice, labelOf }: Speech): WaysView {
  const metric = voice && metricAt(voice.record.metrics, reference);
  const way = (names: readonly string[], said: string): Way => ({
    names,
    said,
    tag: tagOf(reference, names),
    slot: `{${[reference, ...names].join(" ")}}`,
  });
  // What can't be said yet can be put in already.
  if (voice === undefined || metric === undefined)
    return { part: "ways", reference, lang, ways: [way([], labelOf(reference))], parts: [] };
  const read = new Set<string>();
  const ways = ASKED.flatMap((names) => {
    const said = attempt(() => voice.format(metric, formatOptions(names, names.at(-1))), null);
    if (said === null || said === "" || read.has(said)) return [];
    read.add(said);
    return [way(names, said)];
  });
  const parts = partsOf(metric).map((part) => ({
    reference: part.id,
    label: voice.label(part),
    said: attempt(() => voice.format(part), null),
  }));
  return { part: "ways", reference, lang, ways, parts };
}

const isCase = (name: string): boolean => CASES.some((known) => known === name);

/** The element of the narrative. */
function tagOf(reference: string, names: readonly string[]): string {
  const asked = names.map((name) => (isCase(name) ? ` case="${name}"` : ` ${name}`)).join("");
  return `<Metric ${propsOf(reference)}${asked} />`;
}
