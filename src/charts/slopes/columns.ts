import { max } from "d3";
import type { Voice } from "../../language/voice.ts";
import { isRatio } from "../../record/kinds/index.ts";
import type { Quantity } from "../../record/model.ts";
import type { Format, Variant } from "../format.ts";
import { hasRoom, textWidth, wrap } from "../text.ts";
import { shorter, shortly } from "../words.ts";
import type { Change } from "./change.ts";
import { besideIn } from "./slope.ts";

/** What a figure was and what it is, in words. */
export type Said = readonly [then: string, now: string];

/** How wide slopes are where there is room, and a column of figures at most. */
const WIDE: Readonly<Record<Variant, readonly [slope: number, figures: number]>> = {
  broad: [230, 260],
  wide: [130, 150],
  narrow: [150, 136],
};
/** A slope is no narrower than this for the sake of long words. */
const LEAST = 70;
/** Between names and figures. */
const APART = 22;

/** What stands where across a drawing. */
export interface Columns {
  /** Names stand above their slopes, not left of them. */
  readonly above: boolean;
  /** How wide names may be. */
  readonly names: number;
  /** How wide figures may be, before a slope and after it. */
  readonly rooms: readonly [before: number, after: number];
  /** Where the figures before a slope end, and those after it start. */
  readonly before: number;
  readonly after: number;
  /** Where a slope starts and ends. */
  readonly from: number;
  readonly to: number;
}

/** Columns as wide as what stands in them: names take what figures and slopes leave, or stand above, where their words are too long. */
export function columnsOf(names: readonly string[], said: readonly Said[], format: Format): Columns {
  const { width, unit, variant, type } = format;
  const [slope, most] = WIDE[variant];
  const beside = besideIn(format);
  const roomOf = (index: 0 | 1): number => {
    const lines = said.flatMap((texts) => wrap(texts[index], type.value, most));
    // A year stands above the figures.
    return Math.ceil(max([...lines, "0000"], (line) => textWidth(line, type.value)) ?? 0);
  };
  const rooms = [roomOf(0), roomOf(1)] as const;
  const left = width - rooms[0] - rooms[1] - 2 * beside;
  const word = max(names, (name) => max(name.split(" "), (each) => textWidth(each, type.label))) ?? 0;
  const besideWords = left - word - APART * unit;
  const above = variant === "narrow" || besideWords < LEAST * unit;
  const length = Math.min(slope, above ? left : besideWords);
  const before = above ? rooms[0] : width - rooms[1] - 2 * beside - length;
  const from = before + beside;
  return {
    above,
    names: above ? width : before - rooms[0] - APART * unit,
    rooms,
    before,
    after: from + length + beside,
    from,
    to: from + length,
  };
}

/** A figure then and now, as full as its column has room for. */
export function saidOf({ before, now }: Change, voice: Voice, { variant, type }: Format): Said {
  const [, most] = WIDE[variant];
  const said = (metric: Quantity): string => {
    const wordings = wordingsOf(metric, voice);
    return wordings.find((words) => hasRoom(words, type.value, most)) ?? wordings.at(-1) ?? "";
  };
  return [before === null ? voice.message("chart.change.missing") : said(before), said(now)];
}

/** The fullest first; the last leaves the precision to its mark. */
function wordingsOf(metric: Quantity, voice: Voice): readonly string[] {
  const full = shortly(metric, voice);
  return isRatio(metric.value) ? [full] : [full, ...shorter(metric, voice)];
}
