import { range } from "d3";
import type { Tile } from "../../language/tile.ts";
import { textWidth } from "../measure.ts";
import { NUMBER_STYLES, type TextStyle, TYPE } from "../theme.ts";
import { fittingStyle } from "../wrap.ts";

/** The words of a place and its figure. */
export interface Station {
  readonly place: string;
  readonly figure: Tile;
  readonly label: string;
}

/** Places side by side in one line, or in several of as many columns. */
export interface Columns {
  readonly across: number;
  readonly width: number;
  readonly gutter: number;
  /** Of the numerals, the same in every column. */
  readonly style: TextStyle;
}

const GUTTER = 12;
/** Numerals in a column are at least this large. */
const SMALLEST = TYPE.heading;
const STYLES = NUMBER_STYLES.filter(({ size }) => size >= SMALLEST.size);

const words = (text: string): readonly string[] => text.split(/[ \n\t]+/);

/** As many columns as let every numeral stand large and every word whole; one where none does. */
export function columnsOf(stations: readonly Station[], width: number): Columns {
  const many = stations.length;
  const choices = range(1, many + 1).map((lines) => Math.ceil(many / lines));
  const room = (across: number): number => (width - (across - 1) * GUTTER) / across;
  const fits = (across: number): boolean =>
    stations.every(
      ({ place, figure, label }) =>
        textWidth(figure.numeral, SMALLEST) <= room(across) &&
        words(place).every((word) => textWidth(word, TYPE.heading) <= room(across)) &&
        words(label).every((word) => textWidth(word, TYPE.label) <= room(across)),
    );
  const across = choices.find(fits) ?? 1;
  const numerals = stations.map(({ figure }) => figure.numeral);
  return { across, width: room(across), gutter: GUTTER, style: fittingStyle(numerals, STYLES, room(across)) };
}
