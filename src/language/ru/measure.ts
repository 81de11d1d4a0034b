import { isRange } from "../../record/kinds/index.ts";
import { currencySign, formatCompact, formatNumber, NBSP, type Unit } from "../cldr.ts";
import { finish, form } from "../kind-words.ts";
import type { Language, MeasureOptions } from "../language.ts";
import {
  endOptions,
  isCoded,
  isCurrency,
  isDashed,
  moneyDigits,
  moneyIn,
  rangePrecision,
  refuseOf,
  signOf,
  unitIn,
} from "../units.ts";
import { governedCase, rangeCase, WORDS } from "./count.ts";
import { caseOf, nounAfter, type RussianCase } from "./grammar.ts";
import { codeUnit, UNIT_NOUNS, UNITS } from "./units.ts";

export const units: Language["units"] = Object.keys(UNITS).toSorted();

/** A number with what follows it, in a case. */
interface Written {
  readonly number: string;
  /** Million or more, with the space before it. */
  readonly scale: string;
  readonly size: Unit | null;
  /** The unit, with the space before it. */
  readonly tail: string;
}

/**
 * A figure with its unit: «более 4,2 млрд тенге», «от 5 до 7 километров». The sign % and «млн» have no cases; `words` spells
 * them. @throws GrammarError.
 */
export const measure: Language["measure"] = (value, precision, name, options = {}) => {
  const { of, bare = false, number = false, short = false } = options;
  if (of !== undefined) refuseOf(name);
  const whole = of === undefined || bare || number ? "" : form(of, "many", "ru");
  const said = number ? "exact" : precision;
  if (!isRange(value)) {
    const wanted = governedCase(said, caseOf(options.case));
    return finish([WORDS[said], joined(write(value, name, wanted, options)), whole], options, "ru");
  }
  const before = rangePrecision(said) === "around" ? "примерно" : "";
  const dashed = isDashed(value, short);
  const wanted = dashed ? caseOf(options.case) : rangeCase(options);
  const both = endOptions(value, name, options);
  const [from, to] = [write(value.from, name, wanted, both), write(value.to, name, wanted, both)];
  const lower = from.number + (from.size === to.size ? "" : from.scale);
  const ends = dashed ? [`${lower}–${joined(to)}`] : ["от", lower, "до", joined(to)];
  return finish([before, ...ends, whole], options, "ru");
};

const joined = ({ number, scale, tail }: Written): string => number + scale + tail;

function write(value: number, name: string, wanted: RussianCase, options: MeasureOptions): Written {
  const { short = false, words = false, decimals = 0 } = options;
  const coded = isCoded(UNITS, name);
  const { noun, sign } = coded ? codeUnit(name) : unitIn(UNITS, name, "ru");
  const by = Math.abs(value);
  const digits = signOf(value) + formatNumber("ru", by, decimals);
  const plain = { number: digits, scale: "", size: null };
  if (!isCurrency(name)) {
    const isSign = (name === "percent" && !words) || short;
    return {
      ...plain,
      tail: NBSP + (isSign && sign !== undefined ? sign : nounAfter(by, noun, wanted, decimals)),
    };
  }
  const compact = moneyIn(by, options);
  const symbol = short && !words ? NBSP + (coded ? name : currencySign("ru", name)) : null;
  if (compact === null) return { ...plain, tail: symbol ?? NBSP + nounAfter(by, noun, wanted, decimals) };
  const { amount, unit } = compact;
  const abbreviated = formatCompact("ru", by, "short", moneyDigits(by)).split(NBSP).slice(1).join(NBSP);
  return {
    number: signOf(value) + formatNumber("ru", amount),
    scale: NBSP + (words ? nounAfter(amount, UNIT_NOUNS[unit], wanted) : abbreviated),
    size: unit,
    tail: symbol ?? ` ${form(noun, "many", "ru")}`,
  };
}
