import { describe, expect, test } from "vitest";
import { readContent } from "../../../src/record/read.ts";
import { AUTOMATIC, CHART, NOUN_FORMS, RECORD, readTown, SITE, TOWN, textOf, withFile } from "./town.ts";

const edited = (path: string, ...edits: readonly (readonly [string, string])[]) =>
  withFile(
    path,
    edits.reduce((text, [from, to]) => text.replace(from, to), textOf(path)),
  );
const codes = (files = TOWN): readonly string[] => readTown(files).problems.map(({ code }) => code);

describe("readContent(files)", () => {
  test("reckons a derived share in lowest terms, with the precision and noun of its counts", () => {
    const { content } = readTown();
    expect(content?.editions[0]?.record.metrics.at(-1)).toMatchObject({
      id: "painted-share",
      value: { part: 1, of: 4 },
      precision: "exact",
      noun: { en: { one: "bridge", other: "bridges" } },
    });
  });

  test("keeps metrics in the order of the file, years from the oldest, charts by their order", () => {
    const other = textOf(CHART).replace('"scale"', '"first"').replace('"order": 1', '"order": 0');
    const older = textOf(RECORD).replace('"year": 2031', '"year": 2030');
    const { content } = readTown([
      ...TOWN,
      { path: "src/report/2031/charts/first.json", text: other },
      { path: "data/2030.json", text: older },
    ]);
    expect(content?.editions.map(({ record }) => record.year)).toEqual([2030, 2031]);
    const written = content?.editions[1]?.charts.filter(({ automatic }) => !automatic);
    expect(written?.map(({ id }) => id)).toEqual(["first", "scale"]);
    expect(content?.editions[1]?.record.metrics.map(({ id }) => id)).toEqual([
      "bridges",
      "painted",
      "walkers",
      "cyclist-share",
      "new-names",
      "painted-share",
    ]);
  });

  test("lets another address stand in for the site's own, if it is one", () => {
    const at = (address: string) =>
      readContent(TOWN, { nounForms: NOUN_FORMS, automatic: AUTOMATIC, address });
    expect(at("https://other.example").content?.site.address).toBe("https://other.example");
    expect(at("other.example/").problems).toMatchObject([{ file: "SITE_URL", code: "text-form.site-url" }]);
  });

  test("tells the faults of several files, and several of one file, in one pass", () => {
    const record = edited(
      RECORD,
      ['"precision": "over"', '"precision": "about"'],
      ['"ru": "Мосты в городе"', '"rus": "Мосты в городе"'],
      ['"source": "bulletin",\n      "quote": "Six', '"source": "bulletn",\n      "quote": "Six'],
      ['"date": "2032-02-01"', '"date": "2032-13-01"'],
    ).filter(({ path }) => path !== CHART && path !== SITE);
    const files = [
      ...record,
      { path: CHART, text: textOf(CHART).replace('"walkers"]', '"wakers"]') },
      { path: SITE, text: textOf(SITE).replace('"/report"', '"report/"') },
    ];
    expect(
      readTown(files)
        .problems.map(({ file, line, code }) => `${file}:${line} ${code}`)
        .sort(),
    ).toEqual(
      [
        "data/2031.json:22 translation-missing",
        "data/2031.json:34 source-unknown",
        "data/2031.json:42 value-unknown",
        "data/2031.json:95 date-form",
        "data/site.json:3 text-form",
        "src/report/2031/charts/scale.json:4 metric-unknown",
      ].map((expected) => expect.stringMatching(expected.replace(/:\d+/, ":\\d+"))),
    );
  });

  test("doesn't call a figure unknown that is there with a fault of its own", () => {
    expect(codes(edited(RECORD, ['"value": 14000', '"value": "14000"']))).toEqual(["wrong-type"]);
    expect(codes(edited(RECORD, ['"value": 6', '"value": -6']))).toEqual(["number-range"]);
  });

  test("says nothing of charts and references where the record can't be read", () => {
    expect(codes(withFile(RECORD, "{"))).toEqual(["json-syntax"]);
    expect(codes(withFile(RECORD, '"text"'))).toEqual(["wrong-type"]);
  });

  test("says nothing of texts where the site's languages can't be read", () => {
    expect(codes(edited(SITE, ['"languages": ["en", "ru"]', '"languages": 3']))).toContain("wrong-type");
    expect(readTown(withFile(SITE, null)).problems).toMatchObject([{ file: SITE, code: "file-missing" }]);
  });

  test("lists every text that a new language lacks", () => {
    const files = edited(SITE, ['"languages": ["en", "ru"]', '"languages": ["en", "ru", "kk"]']);
    const missing = readTown(files).problems.filter(({ code }) => code === "translation-missing");
    // Site: name, publisher. Record: title, correction, and of each metric label, definition, noun, items.
    expect(missing).toHaveLength(2 + 2 + 6 * 2 + 4 + 2 + 2);
  });

  test("tells each language that isn't the site's once a file", () => {
    const files = edited(SITE, ['"languages": ["en", "ru"]', '"languages": ["en"]']);
    expect(readTown(files).content).not.toBeNull();
    expect(codes(files)).toEqual([
      "translation-superfluous",
      "translation-superfluous",
      "translation-superfluous",
    ]);
  });

  test.each([
    ["data/notes.json", "file-unknown"],
    ["data/31.json", "file-unknown"],
    ["src/report/2029/charts/scale.json", "file-missing"],
  ])("asks what %s is for", (path, code) => {
    expect(codes([...TOWN, { path, text: textOf(CHART) }])).toContain(code);
  });

  test("asks for a record where there is none", () => {
    expect(codes(withFile(RECORD, null))).toEqual(["file-missing", "file-missing"]);
  });

  test("tells two charts with the same place", () => {
    const text = textOf(CHART).replace('"id": "scale"', '"id": "other"');
    expect(codes([...TOWN, { path: "src/report/2031/charts/other.json", text }])).toEqual([
      "order-duplicate",
    ]);
  });

  test.each([
    ["record", RECORD, '"metrics": ['],
    ["settings", SITE, '"languages": ['],
    ["chart", CHART, '"metrics": ['],
  ])("tells a fault of each of 200,000 texts of the %s", (_, path, list) => {
    const blanks = '" ",'.repeat(200_000);
    const problems = readContent(edited(path, [list, list + blanks]), {
      nounForms: NOUN_FORMS,
      automatic: AUTOMATIC,
    }).problems;
    expect(problems.filter(({ code }) => code === "text-blank")).toHaveLength(200_000);
  });

  test("refuses more metrics than the stated limit, once", () => {
    const metric = { id: "x", kind: "count" };
    const metrics = JSON.stringify(
      Array.from({ length: 10_000 }, (_, index) => ({ ...metric, id: `x-${index}` })),
    );
    const text = textOf(RECORD).replace(
      /"metrics": \[[\s\S]*\],\n {2}"corrections"/,
      `"metrics": ${metrics}, "corrections"`,
    );
    const problems = readTown(withFile(RECORD, text)).problems.filter(({ file }) => file === RECORD);
    expect(problems.map(({ message }) => message)).toContain("`metrics` holds 10,000; the limit is 300.");
    expect(problems.length).toBeLessThan(5);
  });
});
