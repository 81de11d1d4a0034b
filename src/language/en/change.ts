import { differences, refuseChange } from "../difference.ts";
import { finish } from "../kind-words.ts";
import { GrammarError, type Language, type Measured, type NumberOptions } from "../language.ts";
import { signOf } from "../units.ts";
import { count, PRECISION, refuseCase } from "./count.ts";
import { measure } from "./measure.ts";

/**
 * A rise of over 12%; 300 fewer, and less of what is not counted; twice as many; +12%. A fall has no times but “half as
 * many”. @throws GrammarError.
 */
export const change: Language["change"] = (value, precision, measured, as, options = {}) => {
  refuseCase(options);
  refuseChange(value, precision, as);
  const { start = false, ...inside } = options;
  const by = Math.abs(value);
  const counted = "noun" in measured;
  if (as === "label") return signOf(value, "+") + amountIn(measured)(by, "exact", { short: true });
  if (value === 0) return finish(["no change"], options, "en");
  if (as === "noun")
    return finish(
      [value > 0 ? "a rise of" : "a fall of", amountIn(measured)(by, precision, inside)],
      options,
      "en",
    );
  if (as === "comparison") {
    const less = counted ? "fewer" : "less";
    const said = amountIn(measured)(by, precision, { ...inside, start });
    return finish([said, value > 0 ? "more" : less], options, "en");
  }
  const before = options.number ? "" : PRECISION[precision];
  return finish(
    [before, times(value, precision, start && before === ""), `as ${counted ? "many" : "much"}`],
    options,
    "en",
  );
};

/** How so much is said of what is measured. */
const amountIn =
  (measured: Measured) =>
  (value: number, precision: Parameters<Language["count"]>[1], options: NumberOptions): string =>
    "unit" in measured
      ? measure(value, precision, measured.unit, { ...options, decimals: measured.decimals })
      : count(value, precision, null, { ...options, short: false });

function times(value: number, precision: Parameters<Language["count"]>[1], start: boolean): string {
  if (value === 2) return "twice";
  // A word such as “over” would turn round before “half”.
  if (value === -2 && precision === "exact") return "half";
  if (value < 0) throw new GrammarError("grammar.times.fall");
  return `${count(value, "exact", null, { words: true, start })} times`;
}

export const difference = differences(change, {
  same: (year) => `the same as in ${year}`,
  than: (said, year) => `${said} than in ${year}`,
});
