import { rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import type { Finding, SourceFile } from "../../../src/diagnostics/document.ts";
import { speak } from "../../../src/diagnostics/told.ts";
import type { Metric } from "../../../src/record/model.ts";
import mutations from "../../fixtures/guard/mutations.json" with { type: "json" };
import { asked, escaped, PSEUDO } from "../../support/pseudo.ts";
import { sentencesIn } from "../../support/sentences.ts";

speak("en", PSEUDO);
afterAll(() => speak());

// As in the command: modules hold sentences, so the language comes first.
const { formOf } = await import("../../../src/charts/index.ts");
const { compareMessages } = await import("../../../src/language/compare-messages.ts");
const { formatProblems, summary } = await import("../../../src/diagnostics/terminal.ts");
const { readNarrative } = await import("../../../src/narrative/mdx.ts");
const { literalFinding } = await import("../../../src/check/guard-problems.ts");
const { numberWordsOf } = await import("../../../src/narrative/words.ts");
const { runCheck } = await import("../../../src/check/run-check.ts");
const { list } = await import("../charts/lists.ts");
const { count, share } = await import("../charts/voices.ts");
const { GrammarError } = await import("../../../src/language/language.ts");
const { language: english } = await import("../../../src/language/en/index.ts");
const { language: kazakh } = await import("../../../src/language/kk/index.ts");
const { language: russian } = await import("../../../src/language/ru/index.ts");
const { readContent } = await import("../../../src/record/read.ts");
const { DAMAGES } = await import("../record/damages/index.ts");
const { CHART, NOUN_FORMS, readTown, RECORD, SITE, TOWN, textOf, withFile } = await import(
  "../record/town.ts"
);
const { townFolder } = await import("./check-content.ts");

type Said = Pick<Finding, "message" | "hint">;
const untold = (findings: readonly Said[]): readonly string[] =>
  findings.flatMap(({ message, hint }) => [...escaped(message), ...escaped(hint)]);

test("what escapes translation is found", () => {
  expect(escaped("⟦All of it.⟧  ⟦All of ⟪`a-or-b`⟫ too.⟧")).toEqual([]);
  expect(escaped("⟦Half⟧ of it.")).toEqual(["of it."]);
  expect(escaped("⟦It should be ⟪a number⟫.⟧")).toEqual(["a number"]);
  expect(escaped("⟦It should be ⟪⟦a number⟧⟫.⟧")).toEqual([]);
});

describe("every message and hint is told by way of the catalogue", () => {
  test.each(DAMAGES.map((damage) => [damage.name, damage] as const))("%s", (_, { file, from, to }) => {
    const text = textOf(file)
      .replace(from, () => to)
      .replace("▲", "");
    const { problems } = readTown(withFile(file, text));
    expect(problems).not.toEqual([]);
    expect(untold(problems)).toEqual([]);
  });

  const icon = { icon: "college" };
  const long = { en: "a".repeat(91), kk: "a", ru: "a" };
  const many = (number: number): readonly Metric[] =>
    Array.from({ length: number }, (_, index) => count(`m${index}`, 5));
  const names = (id: string, number: number): Metric =>
    list(
      id,
      true,
      Array.from({ length: number }, () => ({ en: "Bridge" })),
    );
  test.each<[string, readonly Metric[], unknown?]>([
    ["rows", []],
    ["rows", many(6)],
    ["rows", [{ ...count("a", 5), label: long }]],
    ["rows", [{ ...count("a", 5), noun: { en: { other: "a".repeat(61) } } }]],
    ["rows", [share("a", 1, 5)]],
    ["rows", [count("a", 10_000)], { unit: 1 }],
    ["rows", [count("a", 10_000)], { highlight: "b" }],
    ["part-of-whole", [], icon],
    ["part-of-whole", [count("a", 1.5), count("b", 4)], icon],
    ["part-of-whole", [count("a", 5), count("b", 4)], icon],
    ["part-of-whole", [count("a", 5), count("b", 201)], icon],
    ["part-of-whole", [count("a", 0), count("b", 0)], icon],
    ["one-in-n", []],
    ["one-in-n", [count("a", 5)]],
    ["one-in-n", [share("a", 1.5, 2)]],
    ["one-in-n", [share("a", 1, 21)]],
    ["scale", []],
    ["dots", []],
    ["dots", [count("a", 1.5)]],
    ["dots", [count("a", 5)]],
    ["dots", [count("a", 1_000_000)], { block: 100 }],
    ["grid", []],
    ["grid", many(7)],
    ["grid", [count("a", 1_000_000)], { unit: 1 }],
    ["stations", [], { places: {} }],
    ["stations", many(2), { places: {} }],
    ["stations", many(2), { places: { m0: long } }],
    ["stations", many(2), { places: { m0: {}, m1: {} } }],
    ["names", []],
    ["names", [count("a", 5)]],
    ["names", [names("a", 0)]],
    ["names", [list("a", true, [long])]],
    [
      "names",
      [
        list(
          "a",
          true,
          Array.from({ length: 20 }, () => ({ en: "a".repeat(80) })),
        ),
      ],
    ],
    ["names", [names("a", 61)]],
    ["change", []],
    ["change", [names("a", 1)]],
  ])("the form %s refuses, %#", (form, metrics, raw = {}) => {
    const chart = formOf(form);
    const refusal = chart.refuse(metrics, chart.options.parse(raw));
    expect(refusal).not.toBeNull();
    expect(escaped(refusal ?? "")).toEqual([]);
  });

  test.each(mutations)("a number by hand, $lang: $name", ({ lang, with: written }) => {
    const { hits } = readNarrative("x.mdx", written.replace("⟦", ""), numberWordsOf(lang, ["colleges"]));
    const { content } = readTown();
    const record = content?.editions[0]?.record ?? null;
    const sites = ["narrative", "template", "message", "name"] as const;
    for (const hit of [...hits, { text: "24", value: 24 }, { text: "2031", value: 2031 }])
      expect(untold(sites.map((site) => literalFinding(hit, site, record)))).toEqual([]);
  });

  const opening = "src/report/2031/en/index.mdx";
  const walkers = [
    { date: "2032-01-05", value: 12500, precision: "over" },
    { date: "2032-02-05", value: 12600, precision: "over" },
  ];
  const published = (figures: unknown, addresses: unknown = {}): string =>
    JSON.stringify({ addresses, figures: { "2031": figures } });
  type Edit = readonly [string, (town: ReturnType<typeof townFolder>) => unknown];
  const edits: readonly Edit[] = [
    ["a figure that isn't there, in a title", (town) => town.edit(CHART, "on {bridges}", "on {zzz}")],
    ["an option that isn't there", (town) => town.edit(CHART, "{walkers start}", "{walkers zzz}")],
    ["two cases", (town) => town.edit(CHART, "{walkers start}", "{walkers nom acc}")],
    ["an open brace", (town) => town.edit(CHART, "{bridges}", "{bridges")],
    ["a closing brace", (town) => town.edit(CHART, "{bridges}", "bridges}")],
    ["empty braces", (town) => town.edit(CHART, "{bridges}", "{}")],
    ["no name in braces", (town) => town.edit(CHART, "{bridges}", "{-}")],
    ["a case that English hasn't", (town) => town.edit(CHART, "{walkers start}", "{walkers loc}")],
    ["a case that Russian hasn't", (town) => town.edit(CHART, "Пешеходы: {walkers}", "{walkers abl}")],
    ["a case that a word can't take", (town) => town.edit(CHART, "Пешеходы: {walkers}", "{walkers loc}")],
    ["a list in a case", (town) => town.edit(CHART, "on {bridges}", "on {new-names loc}")],
    ["a noun without its gender", (town) => town.edit(RECORD, '"gender": "m"', '"animate": "no"')],
    [
      "a chart that shows too much",
      (town) => town.edit(CHART, '["bridges", "walkers"]', JSON.stringify(Array(16).fill("bridges"))),
    ],
    ["a form that isn't there", (town) => town.edit(CHART, '"form": "scale"', '"form": "zzz"')],
    [
      "an option that doesn't fit",
      (town) => {
        town.edit(CHART, '"form": "scale"', '"form": "dots"');
        town.edit(CHART, '"options": {}', '"options": { "block": 5 }');
      },
    ],
    [
      "an option without a description",
      (town) => {
        town.edit(CHART, '"form": "scale"', '"form": "stations"');
        town.edit(CHART, '"options": {}', '"options": { "places": { "bridges": { "en": 5 } } }');
      },
    ],
    ["an option of a form", (town) => town.edit(CHART, '"options": {}', '"options": { "colour": 1 }')],
    ["figures that a form can't draw", (town) => town.edit(CHART, '"walkers"]', '"new-names"]')],
    ["a language that isn't there", (town) => town.edit(SITE, '["en", "ru"]', '["en", "ru", "xx"]')],
    ["a number in the site's name", (town) => town.edit(SITE, "The town in", "The town in 12")],
    ["a text that one language lacks", (town) => town.write("src/report/2031/en/1-more.mdx", "")],
    ["an opening that is missing", (town) => rmSync(join(town.dir, opening))],
    [
      "a figure that nothing shows",
      (town) =>
        ["en", "ru"].map((lang) => town.edit(`src/report/2031/${lang}/index.mdx`, ", new-names]", "]")),
    ],
    ["Latin letters in a Cyrillic word", (town) => town.edit(CHART, "Пешеходы", "Пешеxоды")],
    [
      "a correction of what was never public",
      (town) => town.write("data/published.json", published({ walkers })),
    ],
    [
      "a figure that was published and is gone",
      (town) => town.write("data/published.json", published({ tunnels: walkers })),
    ],
    ["a list that the deploy command didn't write", (town) => town.write("data/published.json", "{}")],
    ["no list of the deploy command", (town) => town.write("data/published.json", "[")],
    [
      "addresses that are gone",
      (town) =>
        town.write(
          "data/published.json",
          published(
            {},
            {
              "/en/2031/figures/old/": "2032-01-05",
              "/en/2031/figures/old.svg": "2032-01-05",
              "/en/2030/": "2032-01-05",
              "/kk/": "2032-01-05",
            },
          ),
        ),
    ],
    [
      "addresses that moved",
      (town) =>
        town.write(
          "data/redirects.json",
          '{ "/en/2031/": "/ru/2031/", "/a/": "/zzz/", "/b/": "/a/", "/c/": 1, "no": "/" }',
        ),
    ],
    ["moves that are none", (town) => town.write("data/redirects.json", "[]")],
    [
      "a head without its fields, and with others",
      (town) => town.write(opening, "---\nheadlin: A\nzzz: B\nposter: zzz\nband: [zzz]\n---\n"),
    ],
    [
      "components",
      (town) =>
        town.write(
          opening,
          `${'<Zzz /> <Metric id="zzz" /> <Figure id="zzz" /> <List id="bridges" /> <Metric zzz />'}
<Metric id="bridges" start="yes" /> <Metric id="bridges" case /> <Metric id="bridges" case="zzz" /> <Year zzz />
<Literal>Bridge</Literal> <Literal reason="name">12</Literal> <Literal reason="name">13</Literal> {code}
<Metric id="bridges" case="loc" />\n\nexport const a = "b";\n`,
        ),
    ],
    ...[
      'title: "A',
      "band: [a",
      "title: A\ntitle: B",
      'title: "\\z"',
      "title: A: b",
      "title: 12",
      "band: a",
    ].map(
      (head) =>
        [`the head ${head}`, (town) => town.write(opening, `---\n${head}\n---\n`)] as const satisfies Edit,
    ),
    [
      "a public year that is a draft again",
      (town) => {
        town.edit(RECORD, '"draft": false', '"draft": true');
        town.write("data/published.json", published({}, { "/en/2031/": "2032-01-05" }));
      },
    ],
    ["one number allowed", (town) => town.write(opening, '<Literal reason="name">12</Literal>\n')],
    ["a text that can't be read", (town) => town.write(opening, "# A\n\nMore <than that")],
  ];
  test.each(edits)("%s", async (_, edit) => {
    using town = townFolder();
    edit(town);
    const { problems } = await runCheck(town.dir);
    expect(problems).not.toEqual([]);
    expect(untold(problems)).toEqual([]);
  });

  test("the messages of a language", () => {
    const base = { a: "{n} of {m}", b: { $by: "n", one: "{n} a", other: "{n} b" }, c: "c" };
    const other = { a: "{n start bare} {x} {", b: { one: "a", few: "b" }, d: "d" };
    const faults = compareMessages(base, other, "en");
    expect(new Set(faults.map(({ code }) => code)).size).toBe(5);
    expect(untold(faults)).toEqual([]);
  });

  test("the words around the problems", () => {
    const { problems } = readTown(withFile(RECORD, "{ x }"));
    const notice = { ...problems[0], severity: "notice", code: "not-known" } as (typeof problems)[number];
    const warning = { ...problems[0], severity: "warning" } as (typeof problems)[number];
    for (const told of [
      [],
      [notice],
      problems,
      [warning, notice, notice],
      [...problems, ...problems, warning, warning],
    ])
      expect(escaped(summary(told))).toEqual([]);
    expect(escaped(summary([{ ...warning, draft: 2031 }]))).toEqual([]);
    const shown = formatProblems([...problems, notice, warning], {
      width: 80,
      colour: false,
      text: () => "{ x }",
    });
    expect(shown).toMatch(/^data\/2031\.json:\d+:\d+ ⟦error⟧ ⟦[\s\S]* ⟦warning⟧ ⟦[\s\S]* ⟦notice⟧ ⟦/);
    const more = formatProblems(Array.from({ length: 60 }, () => problems).flat(), {
      width: 80,
      colour: false,
      text: () => null,
    });
    expect(more).toContain("⟦⟪data/2031.json⟫: and ⟪10⟫ more; mend these first.⟧");
  });

  const swapped = (file: string, from: string, to: string): readonly SourceFile[] =>
    withFile(file, textOf(file).replace(from, to));
  const more: [name: string, files: readonly SourceFile[], address?: string][] = [
    ["a share of decimals", swapped(RECORD, '"value": 24', '"value": 24.5')],
    ["a share of nothing", swapped(RECORD, '"value": 24', '"value": 0')],
    ["a share of all", swapped(RECORD, '"value": 6', '"value": 24')],
    ["nearly none", swapped(RECORD, '"part": 2', '"part": 0')],
    [
      "a title in no language",
      swapped(RECORD, '{ "en": "The town counts', '{ "?": "", "en": "The town counts'),
    ],
    ["no list of metrics", swapped(RECORD, '"metrics"', '"zzz"')],
    [
      "a correction of a share by a number",
      swapped(RECORD, '"metric": "walkers"', '"metric": "cyclist-share"'),
    ],
    ["a file that is too large", withFile(RECORD, " ".repeat(1_000_001))],
    ["no settings", withFile(SITE, null)],
    ["no record", withFile(RECORD, null)],
    ["a file that nothing reads", withFile("data/zzz.json", "{}")],
    ["two charts in one place", withFile(CHART.replace("scale.", "zzz."), textOf(CHART))],
    ["an address that is none", TOWN, "zzz"],
  ];
  test.each(more)("%s", (_, files, address?: string) => {
    const { problems } = readContent(files, { nounForms: NOUN_FORMS, address });
    expect(problems).not.toEqual([]);
    expect(untold(problems)).toEqual([]);
  });

  test.each([
    () => english.count(1.5, "exact", { one: "a", other: "b" }, { start: true }),
    () =>
      russian.count(2, "exact", { one: "а", few: "б", many: "в", other: "г", gender: "x" }, { words: true }),
    () => kazakh.count(5, "over", { other: "а" }, { case: "gen", bare: true }),
  ])("what a language's grammar refuses, %#", (say) => {
    try {
      say();
      expect.unreachable();
    } catch (error) {
      if (!(error instanceof GrammarError)) throw error;
      expect(untold([error])).toEqual([]);
    }
  });

  test("nothing that the code can say was left out of these tests", () => {
    const elsewhere = [
      // Node alone tells which file a language lacks; the tests load languages by way of Vite.
      "The site can't speak `{0}`: its files aren't there.",
      // No field is an e-mail address and nothing else.
      "{0} isn't an e-mail address.",
    ];
    expect([...sentencesIn("src/**/*.ts")].filter((sentence) => !asked.has(sentence)).sort()).toEqual(
      elsewhere.sort(),
    );
  });
});
