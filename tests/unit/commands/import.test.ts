import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { checkContent } from "../../../src/check/run-check.ts";
import { loadFiles } from "../../../src/record/load.ts";
import { KINDS_SITE } from "../../support/content.ts";
import { editJson } from "../../support/edit.ts";
import { type Copy, copyProject, run } from "../../support/project.ts";
import { encoded, workbook } from "../../support/tables.ts";

const RECORD = "data/2021.json";
const read = (dir: string): string => readFileSync(join(dir, RECORD), "utf8");

/** A copy of the town with a breakdown and a series in 2021, and a table beside it. */
function town(): Copy {
  const copy = copyProject();
  const added = `"metrics": [
    { "id": "by-genre", "kind": "breakdown", "parts": [], "complete": true },
    { "id": "by-month", "kind": "series", "points": [] },`;
  writeFileSync(
    join(copy.dir, RECORD),
    read(copy.dir).replace('"metrics": [', () => added),
  );
  writeFileSync(
    join(copy.dir, "Жанрлар 1.csv"),
    encoded("Жанр;Оқырман\nҚиял;1 200\nӨлең;800\nБарлығы;2 000\n", "utf-8"),
  );
  return copy;
}

describe("npm run import", () => {
  test("shows what it would write, and without a terminal or a yes ends with 2", async () => {
    using copy = town();
    const before = read(copy.dir);
    const { code, out, err } = await run(copy.dir, "import", ["Жанрлар 1.csv", "--to", "by-genre"]);
    expect(code).toBe(2);
    expect(out).toBe(
      `${[
        "id or period  name  before  after",
        "qiyal         Қиял           1200",
        "oleng         Өлең            800",
        "Read from B: Оқырман.",
        "Left out, a total: A4 (Барлығы).",
      ].join("\n")}\n`,
    );
    expect(err).toContain(
      "Nothing was written. If data/2021.json is to get these figures, add to the command: yes\n",
    );
    expect(read(copy.dir)).toBe(before);
  });

  test("writes with a yes, in plain words, and the second time nothing", async () => {
    using copy = town();
    const words = ["Жанрлар 1.csv", "to", "by-genre", "yes"];
    expect(await run(copy.dir, "import", words)).toMatchObject({ code: 0, err: "" });
    const after = read(copy.dir);
    expect(JSON.parse(after).metrics[0].parts).toEqual([
      { id: "qiyal", label: { en: "…", kk: "Қиял", ru: "…" }, value: 1200, precision: "exact" },
      { id: "oleng", label: { en: "…", kk: "Өлең", ru: "…" }, value: 800, precision: "exact" },
    ]);
    const again = await run(copy.dir, "import", [...words, "lang", "ru"]);
    expect(again).toMatchObject({ code: 0, out: expect.stringContaining("ничего не записано") });
    expect(read(copy.dir)).toBe(after);
  });

  test("writes figures that check takes, once each name is in every language", async () => {
    using copy = copyProject("imported", KINDS_SITE);
    const RECORD = "data/2024.json";
    let types = "Тип;Библиотек\n";
    // A library more of a type that is new, of one that is known a library less; the months all anew.
    editJson(copy.dir, RECORD, ({ metrics }) => {
      for (const metric of metrics) {
        if (metric.id === "pupils-by-month") metric.points = [];
        if (metric.id !== "libraries-by-type") continue;
        for (const [index, { label, value }] of metric.parts.entries())
          types += `${label.ru};${index === 0 ? value - 1 : value}\n`;
      }
    });
    types += "Музейные;1\n";
    const months = "Ай;Оқушы\n2024 ж. қыркүйек;1 200\n2024 ж. қазан;910\n2024 ж. қараша;н/д\n";
    writeFileSync(join(copy.dir, "types.csv"), encoded(types, "windows-1251"));
    writeFileSync(join(copy.dir, "months.csv"), encoded(months, "utf-8"));
    const imported = async (...words: readonly string[]): Promise<void> => {
      expect(await run(copy.dir, "import", [...words, "yes"])).toMatchObject({ code: 0, err: "" });
    };
    await imported("types.csv", "to", "libraries-by-type", "labels", "ru");
    await imported("months.csv", "to", "pupils-by-month");
    const errors = async () =>
      (await checkContent(await loadFiles(copy.dir))).problems
        .filter(({ severity }) => severity === "error")
        .map(({ file, code }) => `${file} ${code}`);
    // The new name in two languages more, and nothing else.
    expect(await errors()).toEqual(Array(2).fill(`${RECORD} text-form.empty`));
    const file = join(copy.dir, RECORD);
    writeFileSync(file, readFileSync(file, "utf8").replaceAll('"…"', '"Name"'));
    expect(await errors()).toEqual([]);
  });

  test("without a terminal tells what answers to add", async () => {
    using copy = town();
    writeFileSync(join(copy.dir, "t.csv"), "Ай;Саны\n01.02.2021;1.234\n01.03.2021;5.678\n");
    const asked = async (...answers: readonly string[]) =>
      await run(copy.dir, "import", ["t.csv", "to", "by-month", ...answers]);
    expect(await asked()).toMatchObject({
      code: 2,
      out: "",
      err: expect.stringContaining("\nAdd to the command: decimal comma or decimal point\n"),
    });
    expect(await asked("decimal", "comma")).toMatchObject({
      code: 2,
      err: expect.stringContaining("dates day-month or dates month-day\n"),
    });
    expect(await asked("decimal", "comma", "dates", "day-month")).toMatchObject({
      code: 2,
      err: expect.stringContaining("days month\n"),
    });
    expect(await asked("decimal", "comma", "dates", "day-month", "days", "month", "yes")).toMatchObject({
      code: 0,
      err: "",
    });
    expect(
      JSON.parse(read(copy.dir)).metrics[1].points.map(({ at, value }: { at: string; value: number }) => [
        at,
        value,
      ]),
    ).toEqual([
      ["2021-02", 1234],
      ["2021-03", 5678],
    ]);
  });

  test("keeps a byte order mark and the line ends of the record", async () => {
    using copy = town();
    writeFileSync(join(copy.dir, RECORD), `\uFEFF${read(copy.dir).replaceAll("\n", "\r\n")}`);
    const made = workbook({
      rows: [
        ["Genre", "N"],
        ["Fiction", 3],
        ["Verse", 4],
      ],
    });
    writeFileSync(join(copy.dir, "t.xlsx"), made);
    expect(await run(copy.dir, "import", ["t.xlsx", "to", "by-genre", "yes"])).toMatchObject({
      code: 0,
      err: "",
    });
    expect(read(copy.dir).startsWith("\uFEFF{\r\n")).toBe(true);
    expect(read(copy.dir).replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  });

  test("asks of which year, where several have the figure", async () => {
    using copy = town();
    const other = join(copy.dir, "data/2022.json");
    writeFileSync(
      other,
      readFileSync(other, "utf8").replace(
        '"metrics": [',
        '"metrics": [{ "id": "by-genre", "kind": "breakdown", "parts": [] },',
      ),
    );
    const asked = await run(copy.dir, "import", ["Жанрлар 1.csv", "to", "by-genre"]);
    expect(asked).toMatchObject({
      code: 2,
      out: "",
      err: expect.stringContaining("Add to the command: year 2021 or year 2022\n"),
    });
    expect(
      await run(copy.dir, "import", ["Жанрлар 1.csv", "to", "by-genre", "year", "2021", "yes"]),
    ).toMatchObject({ code: 0 });
    expect(JSON.parse(read(copy.dir)).metrics[0].parts).toHaveLength(2);
  });

  test("refuses what isn't there or can't be imported to", async () => {
    using copy = town();
    const before = read(copy.dir);
    const table = "Жанрлар 1.csv";
    const refused = [
      [["no.csv", "to", "by-genre"], 1, "no.csv can't be found"],
      [[table, "to", "by-genres"], 1, "Did you mean `by-genre`?"],
      [[table, "to", "libraries", "year", "2021"], 1, "`libraries` in data/2021.json is a `count`"],
      [[table, "to", "by-genre", "year", "1999"], 1, "The years are 2020, 2021, 2022."],
      [[table], 2, "for: to grants-by-field"],
    ] as const;
    for (const [args, code, said] of refused)
      expect(await run(copy.dir, "import", args)).toMatchObject({
        code,
        out: "",
        err: expect.stringContaining(said),
      });
    expect(read(copy.dir)).toBe(before);
  });
});
