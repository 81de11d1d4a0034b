import { formatOptions } from "../../src/language/language.ts";
import type { Voice } from "../../src/language/voice.ts";
import { referenceTo } from "../../src/record/ids.ts";

const ELEMENT = /^<(?<name>\w+)(?<props>[^>]*?)\/?>(?:(?<inside>.*)<\/\w+>)?$/;

/**
 * What readers get of what the handbook writes: `<Metric id="grants" part="crafts" rank in />`, `<Choice … />`,
 * `<Literal …>7–11</Literal>` of a text, `{grants/crafts bare}` of a title.
 */
export function saidOf(code: string, voice: Voice): string {
  const { name, props = "", inside } = ELEMENT.exec(code)?.groups ?? {};
  if (name === "Literal") return inside ?? "";
  if (name === undefined) {
    const [slot = "", ...names] = code.replace(/[{}]/g, "").split(" ");
    return formatted(slot, names, undefined, voice);
  }
  const {
    id = "",
    part,
    at,
    one,
    few,
    other,
    ...rest
  } = Object.fromEntries(
    [...props.matchAll(/(\w+)="([^"]*)"/g)].map(([, prop = "", value = ""]) => [prop, value]),
  );
  const reference = referenceTo(id, part ?? at);
  if (name === "Choice")
    return voice.choose(
      voice.metric(reference),
      [one, few, other].filter((form) => form !== undefined),
    );
  const flags = props.replace(/\w+="[^"]*"/g, " ").split(" ");
  return formatted(reference, flags.filter(Boolean), rest["case"], voice);
}

const formatted = (reference: string, names: readonly string[], wanted: string | undefined, voice: Voice) =>
  voice.format(voice.metric(reference), formatOptions(names, wanted)).replaceAll("\u00a0", " ");

/** The rows of a page's tables that say what readers see: what is written, and what of it they get. */
export const rowsIn = (text: string): readonly (readonly [code: string, seen: string])[] =>
  [...text.matchAll(/^\| `([<{].+)` \| (.+) \|$/gm)].map(([, code = "", seen = ""]) => [code, seen]);
