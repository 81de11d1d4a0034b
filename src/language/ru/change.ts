import { formatNumber, NBSP, pluralCategory } from "../cldr.ts";
import { differences, refuseChange } from "../difference.ts";
import { finish } from "../kind-words.ts";
import { GrammarError, type Language, type Measured, type NumberOptions } from "../language.ts";
import { signOf } from "../units.ts";
import { caseOf, type RussianCase } from "./grammar.ts";
import { measure } from "./measure.ts";
import { THAN } from "./share.ts";

type Declined = Readonly<Record<RussianCase, string>>;
const RISE: Declined = {
  nom: "рост",
  gen: "роста",
  dat: "росту",
  acc: "рост",
  ins: "ростом",
  loc: "росте",
};
const FALL: Declined = {
  nom: "снижение",
  gen: "снижения",
  dat: "снижению",
  acc: "снижение",
  ins: "снижением",
  loc: "снижении",
};

/**
 * «Рост более чем на 12 %», in the sentence's case; «на 300 меньше»; «в 1,5 раза больше»; «+12 %». Words that govern the
 * genitive take «чем» before «на». @throws GrammarError where a case is asked of anything but the noun.
 */
export const change: Language["change"] = (value, precision, measured, as, options = {}) => {
  refuseChange(value, precision, as);
  const wanted = caseOf(options.case);
  if (as !== "noun" && wanted !== "nom") throw new GrammarError("grammar.change.case", { wanted });
  const by = Math.abs(value);
  if (as === "label") return signOf(value, "+") + amount(by, measured, { short: true });
  if (value === 0) return finish(["без изменений"], options, "ru");
  const before = options.number ? "" : THAN[precision];
  const isMore = value > 0;
  const compared = isMore ? "больше" : "меньше";
  if (as === "times") return finish([before, times(by), compared], options, "ru");
  const { short = false, words = false, figures = false } = options;
  const on = ["на", amount(by, measured, { short, words, figures, case: "acc" })];
  const said = as === "noun" ? [(isMore ? RISE : FALL)[wanted], before, ...on] : [before, ...on, compared];
  return finish(said, options, "ru");
};

/** What stands after «на»; no noun, since «на 2 студента» and «на двух студентов» are disputed. */
const amount = (by: number, measured: Measured, options: NumberOptions): string =>
  "unit" in measured
    ? measure(by, "exact", measured.unit, { ...options, decimals: measured.decimals })
    : formatNumber("ru", by);

const TOGETHER = ["вдвое", "втрое", "вчетверо"];
const TIMES: Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> = { few: "раза", other: "раза" };

const times = (by: number): string =>
  TOGETHER[by - 2] ?? `в${NBSP}${formatNumber("ru", by)}${NBSP}${TIMES[pluralCategory("ru", by)] ?? "раз"}`;

export const difference = differences(change, {
  same: (year) => `столько же, сколько в${NBSP}${year}${NBSP}году`,
  than: (said, year) => `${said}, чем в${NBSP}${year}${NBSP}году`,
});
