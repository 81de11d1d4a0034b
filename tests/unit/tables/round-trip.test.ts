import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { written } from "../../../src/tables/periods.ts";
import { encoded, INTO, imported, SERIES } from "../../support/tables.ts";

/** How an office writes numbers. */
interface Style {
  readonly decimal: "," | ".";
  readonly thousands: "" | " " | "\u00a0" | "." | ",";
}
const STYLES: readonly Style[] = [
  { decimal: ",", thousands: "" },
  { decimal: ",", thousands: " " },
  { decimal: ",", thousands: "\u00a0" },
  { decimal: ",", thousands: "." },
  { decimal: ".", thousands: "" },
  { decimal: ".", thousands: "," },
  { decimal: ".", thousands: " " },
];

const typed = (value: number, { decimal, thousands }: Style): string => {
  const [whole = "", part] = String(value).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, thousands);
  return part === undefined ? grouped : `${grouped}${decimal}${part}`;
};

const NUMBER = fc.oneof(
  fc.integer({ min: 0, max: 3000 }),
  fc.integer({ min: 0, max: 1e9 }),
  fc.integer({ min: 0, max: 1e7 }).map((value) => value / 100),
  fc.integer({ min: 0, max: 1e7 }).map((value) => value / 1000),
);
const FILE = fc.record({
  style: fc.constantFrom(...STYLES),
  sign: fc.constantFrom(";", "\t", ","),
  encoding: fc.constantFrom("utf-8", "utf-8 with a mark", "windows-1251", "utf-16"),
  end: fc.constantFrom("\n", "\r\n"),
  hasHeading: fc.boolean(),
} as const);
type File = typeof FILE extends fc.Arbitrary<infer Made> ? Made : never;

/** A table of two columns as a file; a cell with the separator in it stands in quotation marks. */
const fileOf = (rows: readonly (readonly [string, string])[], { sign, encoding, end, hasHeading }: File) => {
  const all = hasHeading ? [["Атауы", "Саны"], ...rows] : rows;
  const cell = (text: string): string => (text.includes(sign) ? `"${text}"` : text);
  return encoded(all.map((row) => row.map(cell).join(sign)).join(end) + end, encoding);
};

describe("what a table says comes into the record, or is asked about:", () => {
  test("parts with any figures, in any encoding, with any signs", () => {
    let read = 0;
    fc.assert(
      fc.property(fc.array(NUMBER, { minLength: 1, maxLength: 12 }), FILE, (values, file) => {
        const rows = values.map(
          (value, index) => [`Отдел ${"абвгдежзиклм"[index]}`, typed(value, file.style)] as const,
        );
        const result = imported(fileOf(rows, file), INTO, { labels: "ru" });
        if (result.asks !== undefined) return;
        expect(result.refuses).toBeUndefined();
        expect(Object.values(result.figures ?? {})).toEqual(values);
        read++;
      }),
      { numRuns: 400 },
    );
    expect(read).toBeGreaterThan(150);
  });

  test("periods with figures or none", () => {
    const months = fc.uniqueArray(
      fc.tuple(fc.integer({ min: 2015, max: 2030 }), fc.integer({ min: 1, max: 12 })),
      {
        minLength: 2,
        maxLength: 24,
        selector: ([year, month]) => `${year} ${month}`,
      },
    );
    const spelt = [
      ([year, month]: readonly [number, number]) => `${year}-${String(month).padStart(2, "0")}`,
      ([year, month]: readonly [number, number]) => `${String(month).padStart(2, "0")}.${year}`,
      ...["ru", "kk", "en-GB"].map(
        (lang) =>
          ([year, month]: readonly [number, number]) =>
            `${new Intl.DateTimeFormat(lang, { month: "long" }).format(Date.UTC(year, month - 1, 5))} ${year}`,
      ),
    ];
    let read = 0;
    fc.assert(
      fc.property(
        months,
        fc.constantFrom(...spelt),
        FILE,
        fc.infiniteStream(fc.option(NUMBER, { freq: 4 })),
        (all, spell, file, stream) => {
          const values = all.map(() => stream.next().value ?? null);
          const rows = all.map(
            (month, index) =>
              [spell(month), values[index] === null ? "н/д" : typed(values[index] ?? 0, file.style)] as const,
          );
          // Windows-1251 has no Kazakh letters: that is refused, which another test looks at.
          const encoding = file.encoding === "windows-1251" ? "utf-8" : file.encoding;
          const result = imported(fileOf(rows, { ...file, encoding }), SERIES);
          if (result.asks !== undefined || values.every((value) => value === null)) return;
          const wanted = all.map(
            ([year, part], index) => [written("months", { year, part }), values[index]] as const,
          );
          expect(result.figures).toEqual(Object.fromEntries(wanted));
          read++;
        },
      ),
      { numRuns: 300 },
    );
    expect(read).toBeGreaterThan(100);
  });
});
