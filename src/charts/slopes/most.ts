import { differenceOf, shareOf } from "../../language/arithmetic.ts";
import type { StatedNumber } from "../../language/language.ts";
import type { Voice } from "../../language/voice.ts";
import { isRatio, measuredOf } from "../../record/kinds/index.ts";
import type { Quantity } from "../../record/model.ts";
import { dividedBy, type Interval, intervalOf, isBelow } from "../../record/precision.ts";
import type { Change } from "./change.ts";

/** What grew most in proportion, and by how many per cents. */
interface Most {
  readonly change: Change;
  /** Null where not both figures are exact: per cents are of such alone. */
  readonly by: StatedNumber | null;
}

/**
 * Of the figures whose difference is known, the one that surely grew more in proportion than each other, whatever they are
 * measured in. Null where fewer than two grew, where one grew from nothing or less, where what the figures claim leaves it
 * open, and where it is a share, which is never compared in per cents.
 */
export function grownMost(changes: readonly Change[]): Most | null {
  const grown = changes.filter(({ course }) => course === "rose");
  const growths = grown.map(growthOf);
  if (grown.length < 2) return null;
  const index = growths.findIndex(
    (most, at) =>
      most !== null &&
      growths.every((other, place) => place === at || (other !== null && isBelow(other, most))),
  );
  const change = grown[index];
  if (change === undefined || isShare(change.now)) return null;
  return { change, by: perCentsOf(change) };
}

/** How many times as much it is now, as an interval; null where there was nothing, or less. */
function growthOf({ now, before }: Change): Interval | null {
  const [later, earlier] = [numberOf(now), before && numberOf(before)];
  if (later === null || earlier === null || earlier.value <= 0) return null;
  return dividedBy(intervalOf(later.value, later.precision), intervalOf(earlier.value, earlier.precision));
}

/** A range is none: its difference is never known. */
function numberOf({ value, precision }: Quantity): StatedNumber | null {
  if (isRatio(value)) return { value: value.part / value.of, precision };
  return typeof value === "number" ? { value, precision } : null;
}

function isShare(metric: Quantity): boolean {
  const { unit } = measuredOf(metric);
  return isRatio(metric.value) || unit === "percent" || unit === "percentage-point";
}

function perCentsOf({ now, before }: Change): StatedNumber | null {
  const by = before && differenceOf(now, before);
  const was = before && numberOf(before);
  return by?.precision === "exact" && was !== null ? shareOf(by, was) : null;
}

/** The same as a sentence; null where it can't be said. */
export function mostSaid(changes: readonly Change[], { language, message, text }: Voice): string | null {
  const most = grownMost(changes);
  if (most === null) return null;
  const label = text(most.change.now.label);
  if (most.by === null) return message("chart.slopes.most", { label });
  const by = language.change(most.by.value, most.by.precision, { unit: "percent" }, "comparison");
  return message("chart.slopes.most.by", { label, by });
}
