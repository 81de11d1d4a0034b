import { isSaid } from "../language/table-words.ts";
import { type Cell, plain } from "./table.ts";

/** The sign before decimals. */
export type Decimal = "comma" | "point";

/** A cell of a column of figures, before it is known which sign the column has before decimals. */
export type Figure =
  | {
      readonly kind: "value";
      readonly isPercent: boolean;
      readonly value: Readonly<Partial<Record<Decimal, number>>>;
    }
  /** No figure, and said to be none. */
  | { readonly kind: "none" };

/** What stands between the digits of thousands. */
const BLANKS = /[ \u00a0\u2009\u202f'’]/gu;
const NONE = /^(?:[-‐-―−]+|…|\.{2,3}|[xх])$/u;

/** A cell as a figure; null where it is none and says nothing of why. */
export function figureOf(cell: Cell | undefined): Figure | null {
  if (cell === undefined) return { kind: "none" };
  if (cell.kind === "number" || cell.kind === "percent")
    return { kind: "value", isPercent: cell.kind === "percent", value: both(cell.value) };
  if (cell.kind !== "text") return null;
  const typed = plain(cell.text.normalize("NFC"));
  if (NONE.test(typed) || isSaid("unknown", typed)) return { kind: "none" };
  const [, sign = "", digits = "", percent] =
    /^([-−–+]?)\s*([\d.,' \u00a0\u2009\u202f’]*\d)\s*(%?)$/u.exec(typed) ?? [];
  const value = readings(digits, sign !== "" && sign !== "+");
  return value === null ? null : { kind: "value", isPercent: percent === "%", value };
}

const both = (value: number): Readonly<Record<Decimal, number>> => ({ comma: value, point: value });

/** What digits are with a comma and with a point before decimals; null where they are no number with either. */
function readings(digits: string, isNegative: boolean): Readonly<Partial<Record<Decimal, number>>> | null {
  const comma = numberIn(digits, ",", ".");
  const point = numberIn(digits, ".", ",");
  const signed = (value: number): number => (isNegative && value !== 0 ? -value : value);
  if (comma === null && point === null) return null;
  return {
    ...(comma === null ? {} : { comma: signed(comma) }),
    ...(point === null ? {} : { point: signed(point) }),
  };
}

/** A number with this sign before decimals, and blanks or the other sign between thousands; null where that isn't one. */
function numberIn(digits: string, decimal: string, other: string): number | null {
  const [whole = "", decimals, ...more] = digits.split(decimal);
  if (more.length > 0 || (decimals !== undefined && !/^\d+$/.test(decimals))) return null;
  const blank = whole.replace(BLANKS, " ");
  const groups = blank.includes(other) ? blank.split(other) : blank.split(" ");
  const [first = "", ...rest] = groups;
  if (!/^\d+$/.test(first) || rest.some((group) => !/^\d{3}$/.test(group))) return null;
  // 0.123 has no thousands, and what starts with zeros is a code.
  if (/^0./.test(first) || (rest.length > 0 && (first.length > 3 || first === "0"))) return null;
  const written = groups.join("") + (decimals === undefined ? "" : `.${decimals}`);
  // What has more digits than a number of the record can hold isn't made into another one.
  return written.replace(/^0\.?0*|\./g, "").length > 15 ? null : Number(written);
}
