import { sum } from "d3";
import { shareOf } from "../../language/arithmetic.ts";
import type { StatedNumber } from "../../language/language.ts";
import type { Voice } from "../../language/voice.ts";
import { type Breakdown, dataValue, type Quantity } from "../../record/kinds/index.ts";
import { leftOpen, namedWhole, wholeOf } from "../../record/total.ts";
import { isOther } from "../bars/bar.ts";
import { figuresOf } from "../bars/options.ts";
import type { SubjectOf } from "../form.ts";
import { inDigits } from "../time-words.ts";
import type { stack } from "./options.ts";

export type Subject = SubjectOf<typeof stack>;

/** A part of the bar; what is left open of the whole has no figure of its own. */
export interface Part {
  readonly metric: Quantity | null;
  readonly name: string;
  /** As it is said, empty where nobody can reckon it, and its share of the whole where that can be said. */
  readonly figure: string;
  readonly share: string | null;
  readonly value: number;
}

/** The whole as far as it is one number. */
function wholeIn(breakdown: Breakdown, voice: Voice): StatedNumber | null {
  const whole = wholeOf(breakdown, voice.record.metrics);
  if (whole === null || typeof whole.value !== "number") return null;
  return { value: whole.value, precision: whole.precision };
}

/** How much of the bar stands for what is open where nobody can reckon it. */
const UNTOLD = 0.08;

/** The parts in the file's order, what gathers others last, and after them what is left open. */
export function stackOf({ metrics: [breakdown], voice }: Subject) {
  const whole = wholeIn(breakdown, voice);
  const said = (metric: Quantity): string => voice.format(metric, { bare: true, ...inDigits(metric) });
  const shareIn = (part: StatedNumber): string | null => {
    const share = whole === null || whole.value <= 0 ? null : shareOf(part, whole);
    return share && voice.language.measure(share.value, share.precision, "percent", {});
  };
  const all = figuresOf([breakdown]);
  const parts = [...all.filter((part) => !isOther(part)), ...all.filter(isOther)].map((metric): Part => {
    const value = dataValue(metric);
    return {
      metric,
      name: voice.text(metric.label),
      figure: said(metric),
      share: shareIn({ value, precision: metric.precision }),
      value,
    };
  });
  const told = sum(parts, ({ value }) => value);
  const open = leftOpen(breakdown, voice.record.metrics);
  const left = whole === null ? told * UNTOLD : Math.max(0, whole.value - told);
  const [first] = all;
  const rest: Part = {
    metric: null,
    name: voice.message("chart.bars.rest"),
    figure: open === null || first === undefined ? "" : said({ ...first, value: open, precision: "exact" }),
    share: open === null ? null : shareIn({ value: open, precision: "exact" }),
    value: left,
  };
  const named = namedWhole(breakdown, voice.record.metrics);
  return {
    parts: breakdown.complete || left === 0 ? parts : [...parts, rest],
    total: told + (breakdown.complete ? 0 : left),
    heading:
      named === null
        ? voice.text(breakdown.label)
        : voice.message("chart.bars.named", { name: voice.text(named.label), figure: said(named) }),
  };
}

/** A part's figure with its share. */
export const figureOf = ({ figure, share }: Part, voice: Voice): string =>
  share === null || figure === "" ? figure : voice.message("chart.with-share", { figure, share });
