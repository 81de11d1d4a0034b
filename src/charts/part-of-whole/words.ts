import { lowestTerms, quotientPrecision } from "../../record/precision.ts";
import type { Subject } from "../form.ts";
import { counts } from "../rules.ts";
import type { PartOptions } from "./rules.ts";

/** The part against the whole, with its share where the arithmetic of precision lets it be said. */
export function describe({ metrics, voice }: Subject<PartOptions>): string {
  const [part, whole] = counts(metrics);
  if (part === undefined || whole === undefined) return "";
  const { language } = voice;
  const said = { part: voice.say(part, { start: true }), whole: voice.say(whole) };
  const precision = quotientPrecision(part.precision, whole.precision);
  if (precision === null || part.value === 0 || part.value === whole.value)
    return voice.message("chart.part.finding", said);
  const ratio = lowestTerms({ part: part.value, of: whole.value });
  const share = language.share(ratio, precision, whole.noun[language.tag] ?? null, {
    bare: true,
    words: true,
  });
  return voice.message("chart.part.share", { ...said, share });
}
