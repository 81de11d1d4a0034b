import { describe, expect, test } from "vitest";
import { parseTemplate } from "../../../src/language/template.ts";
import type { Content } from "../../../src/record/model.ts";
import { CHART, RECORD, readTown, TOWN, textOf, withFile } from "./town.ts";

/** The town with another year's record, edited as a test asks. */
function withYear(year: number, edit: (text: string) => string = (text) => text): Content {
  const text = edit(textOf(RECORD).replace('"year": 2031', `"year": ${year}`));
  const { content, problems } = readTown([...TOWN, { path: `data/${year}.json`, text }]);
  if (content === null) throw new Error(problems.map(({ message }) => message).join("\n"));
  return content;
}
const automatic = ({ editions }: Content, year: number): readonly string[] =>
  editions
    .find(({ record }) => record.year === year)
    ?.charts.filter((figure) => figure.automatic)
    .map(({ id }) => id) ?? [];

describe("when another year's file carries the same metrics", () => {
  test("the later year has a chart of change for each number, and none for a list of names", () => {
    const content = withYear(2030);
    expect(automatic(content, 2031)).toEqual([
      "change-bridges",
      "change-painted",
      "change-walkers",
      "change-cyclist-share",
      "change-painted-share",
    ]);
  });

  test("the earlier year's report stays as it was", () => {
    const content = withYear(2030);
    expect(automatic(content, 2030)).toEqual([]);
    expect(content.editions[0]?.record.earlier).toBeUndefined();
  });

  test("a draft changes no other year's report", () => {
    const content = withYear(2030, (text) =>
      text.replace('"year": 2030', '"year": 2030, "draft": true').replace(/,\s*"draft": false/, ""),
    );
    expect(automatic(content, 2031)).toEqual([]);
  });

  test("the title names the figure and its first and last year", () => {
    const [, edition] = withYear(2029).editions;
    const title = edition?.charts.find(({ id }) => id === "change-bridges")?.title;
    for (const words of Object.values(title ?? { none: "" })) expect(words).toMatch(/, 2029–2031$/);
  });

  test("the title and the note say what the figure's texts say, its braces too", () => {
    const braced = (text: string): string =>
      text
        .replace("Bridges in town", "Bridges {{in}} town")
        .replace("All bridges", "{{All}} {literal 7} bridges");
    const older = {
      path: "data/2029.json",
      text: braced(textOf(RECORD).replace('"year": 2031', '"year": 2029')),
    };
    const { content } = readTown([...withFile(RECORD, braced(textOf(RECORD))), older]);
    const editions = content?.editions ?? [];
    const chart = editions[1]?.charts.find(({ id }) => id === "change-bridges");
    const said = (template = ""): string =>
      parseTemplate(template)
        .pieces.map((piece) => (piece.kind === "text" ? piece.text : `slot ${piece.kind}`))
        .join("");
    expect(said(chart?.title["en"])).toBe("Bridges {in} town, 2029–2031");
    expect(said(chart?.note?.["en"])).toMatch(/^\{All\} 7 bridges/);
  });

  test("the note says both definitions, each with its years, where they differ", () => {
    const changed = (year: number) => ({
      path: `data/${year}.json`,
      text: textOf(RECORD)
        .replace('"year": 2031', `"year": ${year}`)
        .replace("All bridges", "All {{stone}} bridges"),
    });
    const { content } = readTown([...TOWN, changed(2029), changed(2030)]);
    const note = (id: string): string | undefined =>
      content?.editions.at(-1)?.charts.find((chart) => chart.id === id)?.note?.["en"];
    expect(note("change-bridges")).toMatch(
      /^2029, 2030: All \{\{stone\}\} bridges [^:]*\. 2031: All bridges [^:]*\.$/,
    );
    expect(note("change-walkers")).not.toMatch(/20\d\d/);
  });

  test("a figure that had another id is followed under it", () => {
    const renamed = textOf(RECORD)
      .replace('"id": "bridges"', '"id": "crossings",\n      "formerly": { "2029": "bridges" }')
      .replace('"painted", "bridges"', '"painted", "crossings"');
    const older = textOf(RECORD).replace('"year": 2031', '"year": 2029');
    const { content } = readTown([
      ...TOWN.filter(({ path }) => path !== RECORD && path !== CHART),
      { path: RECORD, text: renamed },
      { path: "data/2029.json", text: older },
    ]);
    const chart = content?.editions[1]?.charts.find(({ id }) => id === "change-crossings");
    expect(chart?.title["en"]).toBe("Bridges in town, 2029–2031");
  });

  test("a chart of change that staff wrote takes the place of the automatic one", () => {
    const own = textOf(CHART)
      .replace('"scale"', '"ours"')
      .replace('"form": "scale"', '"form": "change"')
      .replace('["bridges", "walkers"]', '["bridges"]')
      .replace('"order": 1', '"order": 5');
    const older = textOf(RECORD).replace('"year": 2031', '"year": 2030');
    const { content } = readTown([
      ...TOWN,
      { path: "src/report/2031/charts/ours.json", text: own },
      { path: "data/2030.json", text: older },
    ]);
    expect(content && automatic(content, 2031)).not.toContain("change-bridges");
  });
});
