import { describe, expect, test } from "vitest";
import { Refusal } from "../../../src/diagnostics/phrase.ts";
import { withFileEdit } from "../../../src/editing/edits.ts";
import { entryEdits } from "../../../src/editing/entry-edits.ts";
import { id as idSchema } from "../../../src/record/schema/fields.ts";
import { idOfLabel } from "../../../src/tables/label-id.ts";
import { planImport } from "../../../src/tables/plan.ts";
import type { Answers } from "../../../src/tables/question.ts";
import { encoded, INTO, SERIES } from "../../support/tables.ts";

const partId = (label: string, taken: readonly string[] = []): string =>
  idOfLabel(label, new Set(taken), "part");

describe("an id made of a label", () => {
  test.each([
    ["Құрылыс", "qurylys"],
    ["Білім беру және ғылым", "bilim-beru-zhane-gylym"],
    ["Машиностроение, ремонт (в т. ч. щиты)", "mashinostroenie-remont-v-t-ch-shchity"],
    ["Щёлочь & Ко", "shcheloch-ko"],
    ["1 курс", "part-1-kurs"],
    ["№ !", "part"],
  ])("%s", (label, id) => {
    expect(partId(label)).toBe(id);
    expect(idSchema.safeParse(partId(label)).success).toBe(true);
  });

  test("is unlike those that are taken, and of sixty characters at most", () => {
    expect(partId("Құрылыс", ["qurylys", "qurylys-2"])).toBe("qurylys-3");
    const long = partId("Подготовка квалифицированных специалистов сельского хозяйства");
    expect(long).toBe("podgotovka-kvalifitsirovannykh-spetsialistov-selskogo");
    expect(partId("щ".repeat(50)).length).toBeLessThanOrEqual(60);
    expect(partId("щ".repeat(50), [partId("щ".repeat(50))])).toMatch(/^[a-z]{58}-2$/);
  });
});

const YEAR = `{
  "year": 2021,
  "metrics": [
    { "id": "readers", "kind": "count",   "value": 1e3 },
    {
      "id": "by-field",
      "kind": "breakdown",
      "parts": [
        { "id": "building", "label": { "en": "Building", "kk": "Құрылыс", "ru": "Строительство" },
          "value": 100, "precision": "over", "quote": "over 100 for building", "target": { "value": 90, "precision": "exact" } },
        { "id": "trade", "label": { "en": "Trade", "kk": "Сауда", "ru": "Торговля" }, "value": 50, "precision": "exact", "quote": "50 for trade" },
        { "id": "first-course", "label": { "en": "Year {literal 1}", "kk": "{literal 1}-курс", "ru": "{literal 1} курс" }, "value": 5, "precision": "exact" }
      ],
      "complete": true
    },
    { "id": "by-month", "kind": "series", "points": [] }
  ]
}
`;

const table = (...lines: readonly string[]) => encoded(lines.join("\n"), "utf-8");
const partsIn = (text: string) => JSON.parse(text).metrics[1].parts;

function written(
  text: string,
  bytes: Uint8Array,
  answers: Answers = {},
  which: "parts" | "points" = "parts",
): string {
  const index = which === "parts" ? 1 : 2;
  const entries = JSON.parse(text).metrics[index][which];
  const plan = planImport(bytes, { ...(which === "parts" ? INTO : SERIES), entries }, answers);
  if ("phrase" in plan) throw new Error(`it asks: ${plan.name}`);
  const edits = entryEdits("data/2025.json", ["metrics", index, which], entries.length, plan.entries);
  return edits.reduce((now, edit) => withFileEdit(now, edit) ?? "", text);
}

/** What stands before and after a list in a text. */
const around = (text: string, list: string): readonly [string, string] => {
  const from = text.indexOf(`"${list}": [`);
  const ends = list === "parts" ? `],${text.includes("\r\n") ? "\r\n" : "\n"}      "complete"` : "] }";
  return [text.slice(0, from), text.slice(text.indexOf(ends, from))];
};

describe("an import into a breakdown", () => {
  test("of the same figures changes nothing", () => {
    const again = YEAR.replace(
      '"over", "quote": "over 100 for building"',
      '"exact", "quote": "100 for building"',
    );
    expect(written(again, table("Сала;Саны", "Құрылыс;100", "Сауда;50", "1-курс;5"))).toBe(again);
  });

  test("keeps ids, labels and targets, and takes out a quote that was of another figure", () => {
    const text = written(YEAR, table("Отрасль;Гранты", "Строительство;120", "Торговля;50", "1 курс;6"));
    expect(partsIn(text)).toEqual([
      { ...partsIn(YEAR)[0], value: 120, precision: "exact", quote: undefined },
      partsIn(YEAR)[1],
      { ...partsIn(YEAR)[2], value: 6 },
    ]);
    expect(around(text, "parts")).toEqual(around(YEAR, "parts"));
    expect(text).toContain(
      '{ "id": "trade", "label": { "en": "Trade", "kk": "Сауда", "ru": "Торговля" }, "value": 50',
    );
  });

  test("puts new parts in the table's order, named in its language alone, and takes out what it lacks", () => {
    const bytes = table("Отрасль;Гранты", "Торговля;50", "Сельское хозяйство, 2 курс;7", "Строительство;120");
    const text = written(YEAR, bytes);
    expect(partsIn(text)).toEqual([
      partsIn(YEAR)[1],
      {
        id: "selskoe-khozyaistvo-2-kurs",
        label: { en: "…", kk: "…", ru: "Сельское хозяйство, {literal 2} курс" },
        value: 7,
        precision: "exact",
      },
      expect.objectContaining({ id: "building", value: 120 }),
    ]);
    expect(around(text, "parts")).toEqual(around(YEAR, "parts"));
    // A second import finds its own parts.
    expect(written(text, bytes)).toBe(text);
    const changed = written(
      text,
      table("Отрасль;Гранты", "Сельское хозяйство,  2 курс;8", "Торговля;50", "Строительство;120"),
    );
    expect(partsIn(changed).map(({ id, value }: { id: string; value: number }) => [id, value])).toEqual([
      ["selskoe-khozyaistvo-2-kurs", 8],
      ["trade", 50],
      ["building", 120],
    ]);
  });

  test("gives no new part the id of one that is taken out", () => {
    const text = written(YEAR, table("Field;N", "Building works;1", "Trade!;2"), { labels: "en" });
    expect(partsIn(text).map(({ id }: { id: string }) => id)).toEqual(["building-works", "trade-2"]);
  });

  test("writes lines as the file ends them", () => {
    const crlf = YEAR.replaceAll("\n", "\r\n");
    const text = written(crlf, table("Отрасль;Гранты", "Торговля;51", "Услуги;7"));
    expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    expect(around(text, "parts")).toEqual(around(crlf, "parts"));
  });

  test("takes braces in a name as they are", () => {
    const text = written(YEAR, table("Отрасль;Гранты", "Торговля;51", "Услуги {year};7"));
    expect(partsIn(text)[1].label.ru).toBe("Услуги {{year}}");
    expect(written(text, table("Отрасль;Гранты", "Торговля;51", "Услуги {year};7"))).toBe(text);
  });
});

describe("an import into a series", () => {
  const bytes = table("Ай;Саны", "2025-10;н/д", "2025-09;12", "2025-11;14");

  test("writes points in their order, each on a line", () => {
    const text = written(YEAR, bytes, {}, "points");
    expect(JSON.parse(text).metrics[2].points).toEqual([
      { at: "2025-09", value: 12, precision: "exact" },
      { at: "2025-10", value: null, precision: "exact" },
      { at: "2025-11", value: 14, precision: "exact" },
    ]);
    expect(text).toContain('\n      { "at": "2025-09", "value": 12, "precision": "exact" },\n');
    expect(written(text, bytes, {}, "points")).toBe(text);
    const more = written(text, table("Ай;Саны", "2025-10;13", "2025-11;14", "2025-12;15"), {}, "points");
    expect(
      JSON.parse(more).metrics[2].points.map(({ at, value }: { at: string; value: number }) => [at, value]),
    ).toEqual([
      ["2025-10", 13],
      ["2025-11", 14],
      ["2025-12", 15],
    ]);
  });

  test("has 600 points at most", () => {
    const years = Array.from(
      { length: 601 },
      (_, index) => `${1951 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")};${index}`,
    );
    expect(() => written(YEAR, table("Ай;Саны", ...years), {}, "points")).toThrow(Refusal);
    expect(
      JSON.parse(written(YEAR, table("Ай;Саны", ...years.slice(1)), {}, "points")).metrics[2].points,
    ).toHaveLength(600);
  });
});
