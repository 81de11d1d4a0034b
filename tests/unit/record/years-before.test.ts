import { describe, expect, test } from "vitest";
import { refusalOf } from "../../../src/charts/refuse.ts";
import { slopes } from "../../../src/charts/slopes/options.ts";
import { parseTemplate } from "../../../src/language/template.ts";
import { type Automatic, isReplaced } from "../../../src/record/editions.ts";
import type { Content } from "../../../src/record/model.ts";
import { NOTHING_PUBLISHED, withPublication } from "../../../src/record/published.ts";
import { AUTOMATIC, CHART, RECORD, readTown, TOWN, textOf, withFile } from "./town.ts";

/** Two figures of an earlier year under ids that no later year has, so that few are left to be compared. */
const withFew = (text: string): string =>
  text.replaceAll('"walkers"', '"strollers"').replaceAll('"cyclist-share"', '"riders"');

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
    expect(automatic(withYear(2030, withFew), 2031)).toEqual([
      "change-bridges",
      "change-painted",
      "change-painted-share",
    ]);
  });

  test("or one of all, where that would be a long row of them", () => {
    const content = withYear(2030);
    expect(automatic(content, 2031)).toEqual(["changes"]);
    const chart = content.editions[1]?.charts.find(({ id }) => id === "changes");
    expect(chart).toMatchObject({
      form: "slopes",
      metrics: ["bridges", "painted", "walkers", "cyclist-share", "painted-share"],
    });
    expect(chart?.title["en"]).toBe(
      "Since 2030, of 5 figures 3 stayed the same, for 2 no difference can be told",
    );
    expect(
      refusalOf(
        slopes,
        content.editions[1]?.record.metrics.filter(({ id }) => chart?.metrics.includes(id)) ?? [],
        {},
      ),
    ).toBeNull();
  });

  test("the one of all is of the last year before alone, and its note tells what was described otherwise then, what we reckon of it included", () => {
    const { content } = readTown([
      ...TOWN,
      { path: "data/2029.json", text: textOf(RECORD).replace('"year": 2031', '"year": 2029') },
      {
        path: "data/2030.json",
        text: withFew(textOf(RECORD))
          .replace('"year": 2031', '"year": 2030')
          .replace(/"definition": \{[^}]*\}/, '"definition": { "en": "Others.", "ru": "Иное." }'),
      },
    ]);
    const charts = content?.editions.at(-1)?.charts ?? [];
    expect(charts.filter((chart) => chart.automatic).map(({ id }) => id)).toEqual([
      "change-bridges",
      "change-painted",
      "change-walkers",
      "change-cyclist-share",
      "change-painted-share",
    ]);
    const many = withYear(2030, (text) =>
      text.replace(/"definition": \{[^}]*\}/, '"definition": { "en": "Others.", "ru": "Иное." }'),
    );
    expect(many.editions[1]?.charts.at(-1)?.note).toEqual({
      en: "Differences are our arithmetic, as far as both figures allow it. Described otherwise in 2030, so no difference is told: Bridges in town; Share of painted bridges.",
      ru: expect.stringMatching(
        /описаны иначе, поэтому разница не.названа: Мосты в.городе; Доля окрашенных мостов\.$/,
      ),
    });
  });

  test("what was published answers for good: each chart that one of all is drawn in place of, and that one where few are left", () => {
    const was = (...ids: readonly string[]): Automatic => {
      const [, edition] = withYear(2030).editions;
      if (edition === undefined) throw new Error("no later year");
      const [chart] = edition.charts.filter((each) => each.automatic);
      const charts = ids.flatMap((id) => (chart === undefined ? [] : [{ ...chart, id }]));
      return {
        ...AUTOMATIC,
        published: withPublication(NOTHING_PUBLISHED, "2032-01-10", [], [{ ...edition, charts }]),
      };
    };
    const made = (text: string, automatic: Automatic) => {
      const older = { path: "data/2030.json", text: text.replace('"year": 2031', '"year": 2030') };
      const charts = readTown([...TOWN, older], automatic).content?.editions[1]?.charts ?? [];
      return charts.flatMap((chart) => (chart.automatic ? [[chart.id, isReplaced(chart, charts)]] : []));
    };
    expect(made(textOf(RECORD), was("change-bridges"))).toEqual([
      ["changes", false],
      ["change-bridges", true],
    ]);
    expect(made(withFew(textOf(RECORD)), was("changes"))).toEqual([["changes", false]]);
    expect(made(textOf(RECORD), was("changes", "changes-2"))).toEqual([
      ["changes", false],
      ["changes-2", false],
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
    const [, edition] = withYear(2029, withFew).editions;
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
      text: withFew(braced(textOf(RECORD).replace('"year": 2031', '"year": 2029'))),
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
      text: withFew(textOf(RECORD))
        .replace('"year": 2031', `"year": ${year}`)
        .replace("All bridges", "All {{stone}} bridges"),
    });
    const { content } = readTown([...TOWN, changed(2029), changed(2030)]);
    const note = (id: string): string | undefined =>
      content?.editions.at(-1)?.charts.find((chart) => chart.id === id)?.note?.["en"];
    expect(note("change-bridges")).toMatch(
      /^2029, 2030: All \{\{stone\}\} bridges [^:]*\. 2031: All bridges [^:]*\.$/,
    );
    expect(note("change-painted")).not.toMatch(/20\d\d/);
  });

  test("a figure that had another id is followed under it", () => {
    const renamed = textOf(RECORD)
      .replace('"id": "bridges"', '"id": "crossings",\n      "formerly": { "2029": "bridges" }')
      .replace('"painted", "bridges"', '"painted", "crossings"');
    const older = withFew(textOf(RECORD)).replace('"year": 2031', '"year": 2029');
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
    const older = withFew(textOf(RECORD)).replace('"year": 2031', '"year": 2030');
    const { content } = readTown([
      ...TOWN,
      { path: "src/report/2031/charts/ours.json", text: own },
      { path: "data/2030.json", text: older },
    ]);
    expect(content && automatic(content, 2031)).toEqual(["change-painted", "change-painted-share"]);
  });

  test("and so does one of slopes, of all its figures", () => {
    const own = textOf(CHART)
      .replace('"scale"', '"ours"')
      .replace('"form": "scale"', '"form": "slopes"')
      .replace('"order": 1', '"order": 5');
    const { content } = readTown([
      ...TOWN,
      { path: "src/report/2031/charts/ours.json", text: own },
      { path: "data/2030.json", text: textOf(RECORD).replace('"year": 2031', '"year": 2030') },
    ]);
    expect(content && automatic(content, 2031)).toEqual([
      "change-painted",
      "change-cyclist-share",
      "change-painted-share",
    ]);
  });
});
