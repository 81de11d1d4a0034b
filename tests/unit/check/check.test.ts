import { rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { FORMS } from "../../../src/charts/options.ts";
import { CHART, RECORD, SITE, textOf } from "../record/town.ts";
import { runCheck, townFolder } from "./check-content.ts";

/** What check says of the town after an edit, notices left out: file, line, column and code. */
async function told(edit: (town: ReturnType<typeof townFolder>) => void): Promise<readonly string[]> {
  using town = townFolder();
  edit(town);
  const { problems } = await runCheck(town.dir);
  return problems
    .filter(({ severity }) => severity !== "notice")
    .map(
      ({ file, line, column, code }) =>
        `${[file, line, column].filter((part) => part !== null).join(":")} ${code}`,
    );
}

describe("runCheck(root)", () => {
  test("finds nothing in good content, in a folder with blanks and Kazakh letters in its name", async () => {
    using town = townFolder("есеп 2031 – жұмысшы");
    const { content, problems } = await runCheck(town.dir);
    expect(problems.filter(({ severity }) => severity !== "notice")).toEqual([]);
    expect(content?.editions).toHaveLength(1);
  });

  test("lists what isn't known as notices, which stop nothing", async () => {
    using town = townFolder();
    const { problems } = await runCheck(town.dir);
    expect(problems).toMatchObject([{ file: RECORD, line: 11, severity: "notice", code: "not-known" }]);
    expect(problems[0]?.message).toBe("`publisher` of `bulletin` isn't known, and is left out of the pages.");
  });

  test("tells a template's unknown figure at its place in the text", async () => {
    expect(await told((town) => town.edit(CHART, "on {bridges}", "on {bridge}"))).toEqual([
      "src/report/2031/charts/scale.json:6:40 metric-unknown",
    ]);
  });

  test("tells a template's unknown option and open brace", async () => {
    expect(await told((town) => town.edit(CHART, "{walkers start}", "{walkers begin}"))).toEqual([
      "src/report/2031/charts/scale.json:6:30 template-option",
    ]);
    expect(await told((town) => town.edit(CHART, "{bridges}", "{bridges"))).toEqual([
      "src/report/2031/charts/scale.json:6:40 template-brace",
    ]);
  });

  test("tells a case that the language can't say, in the language's own text", async () => {
    expect(await told((town) => town.edit(CHART, "Пешеходы: {walkers}", "Пешеходы: {walkers loc}"))).toEqual([
      "src/report/2031/charts/scale.json:6:69 grammar",
    ]);
  });

  test("tells a figure that a language can't say at all, at its noun", async () => {
    const problems = await told((town) =>
      town.edit(RECORD, '"other": "моста", "gender": "m"', '"other": "моста"'),
    );
    expect(problems).toContain(`${RECORD}:24:15 grammar`);
  });

  test("tells a form that doesn't exist, an option that it hasn't, and figures that it can't draw", async () => {
    expect(await told((town) => town.edit(CHART, '"form": "scale"', '"form": "scales"'))).toEqual([
      `${CHART}:3:11 form-unknown`,
    ]);
    expect(await told((town) => town.edit(CHART, '"options": {}', '"options": { "colour": 1 }'))).toEqual([
      `${CHART}:5:16 field-unknown`,
    ]);
    expect(await told((town) => town.edit(CHART, '"walkers"]', '"new-names"]'))).toContain(
      `${CHART}:4:14 chart-refused`,
    );
  });

  test.each(FORMS.map(({ name }) => name))(
    "tells that a chart of the form %s names no figures",
    async (form) => {
      expect(
        await told((town) => {
          town.edit(CHART, '"form": "scale"', `"form": "${form}"`);
          town.edit(CHART, '["bridges", "walkers"]', "[]");
        }),
      ).toContain(`${CHART}:4:14 list-length`);
    },
  );

  test("tells a chart that has the id of one that follows from the records", async () => {
    const problems = await told((town) => {
      town.write("data/2030.json", textOf(RECORD).replace('"year": 2031', '"year": 2030'));
      const own = textOf(CHART).replace('"id": "scale"', '"id": "changes"');
      town.write(`src/report/2031/charts/changes.json`, own.replace('"order": 1', '"order": 2'));
      for (const lang of ["en", "ru"])
        town.write(`src/report/2030/${lang}/index.mdx`, '---\ntitle: "A"\n---\n');
    });
    expect(problems).toContain("src/report/2031/charts/changes.json:2:9 id-duplicate");
  });

  test.each([
    ["change", '["walkers"]'],
    ["slopes", '["bridges", "walkers"]'],
  ])(
    "warns of a chart of change in the form %s whose figure no earlier year has, until it says what it was called",
    async (form, metrics) => {
      const told = async (formerly: string): Promise<readonly string[]> => {
        using town = townFolder();
        town.write(
          "data/2030.json",
          textOf(RECORD).replace('"year": 2031', '"year": 2030').replaceAll('"walkers"', '"strollers"'),
        );
        town.edit(RECORD, '"id": "walkers",', `"id": "walkers",${formerly}`);
        const own = textOf(CHART)
          .replace('"scale"', '"ours"')
          .replace('"form": "scale"', `"form": "${form}"`);
        town.write(
          "src/report/2031/charts/ours.json",
          own.replace('["bridges", "walkers"]', metrics).replace('"order": 1', '"order": 2'),
        );
        const { problems } = await runCheck(town.dir);
        return problems
          .filter(({ file }) => file.includes("2031"))
          .map(({ code, line }) => `${line} ${code}`);
      };
      expect(await told("")).toEqual(expect.arrayContaining(["4 chart-alone", "46 metric-left-out"]));
      const told2030 = await told('"formerly": { "2030": "strollers" },');
      expect(told2030.filter((each) => /alone|left-out/.test(each))).toEqual([]);
    },
  );

  test("lets a crowded scale stand, and advises how many figures it could do without", async () => {
    using town = townFolder();
    town.edit(CHART, '["bridges", "walkers"]', JSON.stringify(Array(16).fill("bridges")));
    const { content, problems } = await runCheck(town.dir);
    expect(problems.find(({ code }) => code === "chart-heavy")).toMatchObject({
      severity: "warning",
      hint: expect.stringContaining("At most 15 counts"),
    });
    expect(content).not.toBeNull();
  });

  test("tells a language that the site can't speak, where it is listed", async () => {
    const problems = await told((town) => town.edit(SITE, '["en", "ru"]', '["en", "ru", "xx"]'));
    expect(problems).toContain("data/site.json:5:29 language-unknown");
  });

  test("tells a number in the site's name or publisher, and one before a noun of the newest record", async () => {
    expect(
      await told((town) => {
        town.edit(SITE, "The town in figures", "The town in 12 figures");
        town.edit(SITE, '"ru": "Город" }', '"ru": "Первый мост" }');
      }),
    ).toEqual(["data/site.json:4:32 literal-number", "data/site.json:7:43 literal-number"]);
  });

  test("tells a text of the narrative that one language lacks", async () => {
    expect(await told((town) => rmSync(join(town.dir, "src/report/2031/ru/index.mdx")))).toContain(
      "src/report/2031/ru/index.mdx narrative-missing",
    );
    expect(
      await told((town) => town.write("src/report/2031/en/1-more.mdx", '---\ntitle: "More"\n---\n\nText.\n')),
    ).toEqual(["src/report/2031/ru/1-more.mdx narrative-missing"]);
  });

  test("warns of a value that its quote hasn't, and of a leap from the year before", async () => {
    const problems = await told((town) => {
      town.edit(RECORD, '"value": 14000', '"value": 15000');
      const next = textOf(RECORD).replace('"year": 2031', '"year": 2032').replaceAll("14000", "140000");
      town.write("data/2032.json", next);
    });
    expect(problems).toContain("data/2031.json:48:16 quote-value");
    expect(problems).toContain("data/2032.json:48:16 leap");
  });

  test("takes a share that is reckoned for shown by a part of a whole alone, not wherever its counts stand", async () => {
    const unused = (form: string): Promise<readonly string[]> =>
      told((town) => {
        for (const lang of ["en", "ru"])
          town.edit(`src/report/2031/${lang}/index.mdx`, '<Metric id="painted-share" />', "Text.");
        town.edit(CHART, '["bridges", "walkers"]', '["painted", "bridges"]');
        town.edit(CHART, '"form": "scale"', `"form": "${form}"`);
        if (form === "part-of-whole") town.edit(CHART, '"options": {}', '"options": { "icon": "college" }');
      });
    expect(await unused("part-of-whole")).toEqual([]);
    expect(await unused("scale")).toEqual(["data/2031.json:87:13 metric-unused"]);
  });

  test("warns of a figure that no chart and no text shows", async () => {
    expect(
      await told((town) => {
        for (const lang of ["en", "ru"]) town.edit(`src/report/2031/${lang}/index.mdx`, ", new-names]", "]");
      }),
    ).toEqual(["data/2031.json:74:13 metric-unused"]);
  });

  test("takes no word of the prose for a figure that is shown, and knows all ways to show one", async () => {
    const unused = (written: string): Promise<readonly string[]> =>
      told((town) => {
        for (const lang of ["en", "ru"]) {
          town.edit(`src/report/2031/${lang}/index.mdx`, ", new-names]", "]");
          town.edit(`src/report/2031/${lang}/index.mdx`, "\n---\n\n", `\n---\n\n${written}\n\n`);
        }
      });
    for (const word of ["The new-names.", "{/* new-names */}", '<Metric id="walkers" />\n\nOf new-names'])
      expect(await unused(word)).toEqual(["data/2031.json:74:13 metric-unused"]);
    for (const shown of ['<List id="new-names" />', '<Metric id="new-names" />'])
      expect(await unused(shown)).toEqual([]);
    expect(
      await told((town) => {
        for (const lang of ["en", "ru"]) {
          town.edit(`src/report/2031/${lang}/index.mdx`, ", new-names]", "]");
          town.edit(`src/report/2031/${lang}/index.mdx`, "{painted start}", "{painted start} {new-names}");
        }
      }),
    ).toEqual([]);
  });

  test("takes a figure for used that only a choice of a form agrees with", async () => {
    const unused = (description: string, written = ""): Promise<readonly string[]> =>
      told((town) => {
        for (const lang of ["en", "ru"]) {
          town.edit(`src/report/2031/${lang}/index.mdx`, "{painted start}", description);
          town.edit(`src/report/2031/${lang}/index.mdx`, "\n---\n\n", `\n---\n\n${written}\n\n`);
        }
      });
    expect(await unused("Bridges")).toEqual([expect.stringMatching(/ metric-unused$/)]);
    expect(await unused("Bridges {painted|a|b}")).toEqual([]);
    expect(await unused("Bridges", '<Choice id="painted" one="a" other="b" />')).toEqual([]);
  });

  test("says nothing of figures that no text shows while a text can't be read", async () => {
    const problems = await told((town) => town.write("src/report/2031/en/index.mdx", "More <than that"));
    expect(problems.filter((problem) => problem.endsWith("metric-unused"))).toEqual([]);
  });

  test("refuses a correction of what readers never saw, and says what they saw", async () => {
    using town = townFolder();
    const walkers = [{ date: "2032-01-05", value: 12500, precision: "over" }];
    town.write("data/published.json", JSON.stringify({ addresses: {}, figures: { "2031": { walkers } } }));
    const { content, problems } = await runCheck(town.dir);
    expect(problems.find(({ code }) => code === "correction-was")).toMatchObject({
      file: RECORD,
      severity: "error",
      message: "`walkers` was never published as over 13000.",
      hint: "It was published as over 12500.",
    });
    expect(content).toBeNull();
  });

  test("lets a figure have the name of what every object has", async () => {
    const renamed = (path: string): string =>
      textOf(path).replaceAll('"walkers"', '"constructor"').replaceAll("{walkers", "{constructor");
    const published = { addresses: {}, figures: { "2031": {} } };
    const problems = await told((town) => {
      for (const path of [RECORD, CHART]) town.write(path, renamed(path));
      town.write("data/published.json", JSON.stringify(published));
    });
    expect(problems).toEqual([]);
  });

  test("refuses an old address that still answers and a new one that doesn't, in their places", async () => {
    using town = townFolder();
    town.write(
      "data/redirects.json",
      '{\n  "/en/2031/": "/ru/2031/",\n  "/en/old/": "/en/2031/figures/scales/",\n  "no": "/"\n}\n',
    );
    const { problems } = await runCheck(town.dir);
    expect(
      problems
        .filter(({ code }) => code === "redirects-file")
        .map(({ line, column, message, hint }) => `${line}:${column} ${message} ${hint}`),
    ).toEqual([
      '4:3 `no` is no address of this site. Write it as { "/old/address/": "/new/address/" }.',
      "2:3 /en/2031/ is still an address of the site. Delete this line.",
      "3:15 /en/2031/figures/scales/ is no address of the site. Did you mean `/en/2031/figures/scale/`?",
    ]);
  });

  test("knows the addresses that are made of the code alone, in redirects too", async () => {
    using town = townFolder();
    town.write(
      "data/redirects.json",
      '{ "/robots.txt": "/en/", "/old.js": "/embed.js", "/old.svg": "/icon.svg" }',
    );
    const { problems } = await runCheck(town.dir);
    const told = problems.filter(({ code }) => code === "redirects-file").map(({ message }) => message);
    expect(told).toEqual(["/robots.txt is still an address of the site."]);
  });

  test("asks for a correction, ready to paste, where a published figure changed", async () => {
    using town = townFolder();
    const walkers = [
      { date: "2032-01-05", value: 13000, precision: "over" },
      { date: "2032-02-10", value: 12500, precision: "over" },
    ];
    town.write("data/published.json", JSON.stringify({ addresses: {}, figures: { "2031": { walkers } } }));
    const { content, problems } = await runCheck(town.dir);
    const [warning] = problems.filter(({ code }) => code === "correction-missing");
    expect(warning).toMatchObject({ file: RECORD, severity: "warning", line: 48 });
    const entry: unknown = JSON.parse(warning?.hint?.replace(/^[^{]*/, "") ?? "");
    expect(entry).toMatchObject({
      metric: "walkers",
      was: { value: 12500, precision: "over" },
      note: { en: "…", ru: "…" },
    });
    expect(content).not.toBeNull();
  });

  test("tells faults of the record, of a chart and of the narrative in one run", async () => {
    const problems = await told((town) => {
      town.edit(RECORD, '"precision": "nearly"', '"precision": "almost"');
      town.edit(CHART, "{bridges}", "{bridge}");
      town.edit("src/report/2031/ru/index.mdx", 'id="painted-share"', 'id="paint"');
    });
    expect(problems.map((problem) => problem.replace(/:\S+/, ""))).toEqual([
      `${RECORD} value-unknown`,
      `${CHART} metric-unknown`,
      "src/report/2031/ru/index.mdx metric-unknown",
    ]);
  });
});
