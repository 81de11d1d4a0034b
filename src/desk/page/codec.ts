import { isObject, valueAt } from "../../diagnostics/document.ts";
import type { Speaker } from "../../diagnostics/speaker.ts";
import { type Json, type Schema, shapesOf } from "./schema.ts";
import { decimalIn, typedNumber } from "./typed.ts";

/** How a value stands in one field, and is read from it. */
interface Codec {
  readonly isNumber: boolean;
  readonly show: (value: unknown) => string;
  /** As a spreadsheet takes it. */
  readonly copy: (value: unknown) => string;
  readonly read: (typed: string) => Json;
}

/** @param unit what the figure is measured in, where it is. */
export function codecOf(schema: Schema, speaker: Pick<Speaker, "lang" | "say">, unit?: unknown): Codec {
  const shapes = shapesOf(schema);
  const has = (type: string): boolean => shapes.some((shape) => shape.type === type);
  if (has("string")) return has("integer") ? yearOrText : text(has("object"), has("null"));
  const typing = { decimal: decimalIn(speaker.lang), isPercent: unit === "percent", isRange: has("object") };
  const shown = (value: unknown): string => spanOf(value, numberShown(speaker), "–");
  return {
    isNumber: true,
    show: shown,
    // A spreadsheet takes no blanks or commas between thousands.
    copy: (value) =>
      spanOf(
        value,
        (number) =>
          typeof number === "number"
            ? String(number).replace(".", typing.decimal === "comma" ? "," : ".")
            : plain(number),
        "–",
      ),
    read: (typed) => typedNumber(typed, typing),
  };
}

const plain = (value: unknown): string =>
  value === null || value === undefined || value === "…"
    ? ""
    : typeof value === "object"
      ? ""
      : String(value);

const numberShown =
  ({ say }: Pick<Speaker, "say">) =>
  (value: unknown): string =>
    typeof value === "number" ? say(value).replace("-", "−") : plain(value);

/** A value, or from one to another with a dash between. */
const spanOf = (value: unknown, show: (value: unknown) => string, dash: string): string =>
  isObject(value) ? [valueAt(value, ["from"]), valueAt(value, ["to"])].map(show).join(dash) : show(value);

/** @param isSpan whether two with a dash between them are a span. @param canLack whether nothing is null. */
const text = (isSpan: boolean, canLack: boolean): Codec => ({
  isNumber: false,
  show: (value) => spanOf(value, plain, " – "),
  copy: (value) => spanOf(value, plain, " – "),
  read: (typed) => {
    if (canLack && typed === "") return null;
    const [, from, to] = (isSpan ? /^(\S+)\s+[-–—]\s+(\S+)$/u.exec(typed) : null) ?? [];
    return from === undefined || to === undefined ? typed : { from, to };
  },
});

const yearOrText: Codec = {
  isNumber: false,
  show: plain,
  copy: plain,
  read: (typed) => (/^\d{4}$/.test(typed.trim()) ? Number(typed) : typed),
};
