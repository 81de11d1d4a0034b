import { beforeAll, describe, expect, test } from "vitest";
import { checkContent } from "../../../src/check/run-check.ts";
import { leavesOf, type Path, type SourceFile, valueAt } from "../../../src/diagnostics/document.ts";
import { readJson } from "../../../src/diagnostics/json.ts";
import { type Problem, publicName } from "../../../src/diagnostics/problem.ts";
import { startYear } from "../../../src/editing/start-year.ts";
import { loadFiles } from "../../../src/record/load.ts";
import { fillYear } from "../../support/fill-year.ts";
import { copyUnpublished, keepYear } from "../../support/project.ts";
import { told } from "./check-content.ts";

const RECORD = "data/2021.json";
const LIBRARIES = "src/report/2021/en/1-libraries.mdx";
const LANGUAGES = ["en", "kk", "ru"];
/** How many texts a figure has, each in every language: its label, its definition, its noun. */
const TEXTS_OF_A_COUNT = 3 * LANGUAGES.length;

/** The made-up town after `new-year`, its values filled in and nothing else touched. */
let town: readonly SourceFile[];

beforeAll(async () => {
  using copy = copyUnpublished();
  keepYear(copy.dir, 2020);
  await startYear(copy.dir, "2021");
  const files = await loadFiles(copy.dir);
  const last = JSON.parse(textOf(files, "data/2020.json"));
  town = withJson(files, RECORD, (record) => fillYear(record, last));
});

const textOf = (files: readonly SourceFile[], path: string): string =>
  files.find((file) => file.path === path)?.text ?? "";
const withText = (
  files: readonly SourceFile[],
  path: string,
  change: (text: string) => string,
): readonly SourceFile[] =>
  files.map((file) => (file.path === path ? { path, text: change(file.text) } : file));
// biome-ignore lint/suspicious/noExplicitAny: a test reaches into a file by path
const withJson = (files: readonly SourceFile[], path: string, change: (json: any) => void) =>
  withText(files, path, (text) => {
    const json = JSON.parse(text);
    change(json);
    return JSON.stringify(json, null, 2);
  });

const confirmAll = (files: readonly SourceFile[]): readonly SourceFile[] =>
  withJson(files, RECORD, ({ carried }) => {
    for (const entry of carried) entry.confirmed = true;
  });
const publicYear = (files: readonly SourceFile[]): readonly SourceFile[] =>
  withJson(files, RECORD, (record) => {
    record.draft = false;
  });

const problemsOf = async (files: readonly SourceFile[]): Promise<readonly Problem[]> =>
  (await checkContent(files)).problems;
const carriedOf = async (files: readonly SourceFile[]): Promise<readonly Problem[]> =>
  (await problemsOf(files)).filter(({ code }) => publicName(code) === "carried");
const countOf = (problems: readonly Problem[]): number =>
  problems.reduce((sum, { args }) => sum + Number(args?.["count"]), 0);
const entriesOf = (files: readonly SourceFile[]): readonly { readonly text: string }[] =>
  JSON.parse(textOf(files, RECORD)).carried;

/** Every place of a text in a JSON file of the year: its path as far as its language. Some are filled in anew. */
function placesIn(value: unknown, anew: RegExp): readonly Path[] {
  const paths = leavesOf(value).flatMap(({ path }) => {
    const at = path.findIndex((key) => LANGUAGES.includes(String(key)));
    return at < 0 || anew.test(path.join("/")) ? [] : [path.slice(0, at + 1)];
  });
  return [...new Map(paths.map((path) => [path.join("/"), path])).values()];
}

/** The paragraphs of a narrative that hold words, with the line on which each begins. */
function paragraphsIn(text: string): readonly { readonly words: string; readonly line: number }[] {
  const [, head = "", body = ""] = /^(---\n[\s\S]*?\n---\n)([\s\S]*)$/.exec(text) ?? [];
  let line = head.split("\n").length;
  return body.split("\n\n").flatMap((block) => {
    const start = line + (/^\n*/.exec(block)?.[0].length ?? 0);
    line += block.split("\n").length + 1;
    return /\p{L}/u.test(block.replace(/<[^>]*>/g, "")) ? [{ words: block.trim(), line: start }] : [];
  });
}

/** Where the year's texts stand, by address: file and line. */
function linesByAddress(files: readonly SourceFile[]): ReadonlyMap<string, string> {
  return new Map(
    files
      .filter(({ path }) => path === RECORD || path.startsWith("src/report/2021/"))
      .flatMap((file): readonly (readonly [string, string])[] => {
        const { path, text } = file;
        if (path.endsWith(".mdx")) {
          const fields = text.split("\n---")[0]?.split("\n") ?? [];
          return [
            ...fields.flatMap((line, at): readonly (readonly [string, string])[] => {
              const [, key = ""] = /^(title|headline|description):/.exec(line) ?? [];
              return key === "" ? [] : [[`${path}#${key}`, `${path}:${at + 1}`]];
            }),
            ...paragraphsIn(text).map(({ line }, at) => [`${path}#${at + 1}`, `${path}:${line}`] as const),
          ];
        }
        const { document } = readJson(file);
        if (document === null) return [];
        return placesIn(document.value, path === RECORD ? /^title|^sources|items/ : /^$/).map((place) => {
          const named = place.map(
            (key, at) => valueAt(document.value, [...place.slice(0, at + 1), "id"]) ?? key,
          );
          return [
            `${path}#${named.join("/").replace(/^metrics\//, "")}`,
            `${path}:${document.placeOf(place).line}`,
          ] as const;
        });
      }),
  );
}

/** The places that a sentence names: `a/b.json:3, 5–7; c.mdx:2` is five. */
const placesNamed = (sentence: string): readonly string[] =>
  [...sentence.matchAll(/([\w./-]+\.(?:json|mdx)):(\d+(?:–\d+)?(?:, \d+(?:–\d+)?)*)/g)].flatMap(
    ([, file, ranges = ""]) =>
      ranges.split(", ").flatMap((range) => {
        const [from = 0, to = from] = range.split("–").map(Number);
        return Array.from({ length: to - from + 1 }, (_, at) => `${file}:${from + at}`);
      }),
  );

describe("a new year's record", () => {
  test("lists every text that it has from the last year, in each language, not one confirmed", () => {
    const addresses = [...linesByAddress(town).keys()];
    expect(addresses).toEqual(
      expect.arrayContaining([
        `${RECORD}#libraries/label/kk`,
        `${RECORD}#libraries/noun/ru`,
        "src/report/2021/charts/stations.json#options/places/clubs/en",
        `${LIBRARIES}#title`,
        `${LIBRARIES}#2`,
        "src/report/2021/ru/index.mdx#headline",
      ]),
    );
    expect(
      entriesOf(town)
        .map(({ text }) => text)
        .toSorted(),
    ).toEqual(addresses.toSorted());
    for (const entry of entriesOf(town))
      expect(entry).toEqual({
        text: entry.text,
        hash: expect.stringMatching(/^[\da-f]{8}$/),
        confirmed: false,
      });
  });

  test("has the texts of one figure, chart or section together", () => {
    const owners = entriesOf(town).map(({ text }) => {
      const [file = "", place = ""] = text.split("#");
      return file === RECORD ? place.replace(/\/.*/, "") : file.replace(/\/(?:en|kk|ru)\//, "/");
    });
    const runs = owners.filter((owner, at) => owner !== owners[at - 1]);
    expect(runs.length).toBe(new Set(owners).size);
  });
});

describe("texts of the last year, as long as nobody has read them,", () => {
  test("are warnings that keep a draft a draft, and stop nothing else", async () => {
    const left = await carriedOf(town);
    expect(countOf(left)).toBe(entriesOf(town).length);
    expect(left.every(({ severity, draft }) => severity === "warning" && draft === 2021)).toBe(true);
    const shown = await checkContent(town, { shown: "all" });
    expect(shown.content?.editions.map(({ record }) => record.year)).toEqual([2020, 2021]);
  });

  test("are errors as soon as the year is none, each named with its line and that of its entry", async () => {
    const files = publicYear(town);
    const { content, problems } = await checkContent(files);
    expect(content).toBeNull();
    const errors = problems.filter(({ severity }) => severity === "error");
    expect(errors.map(({ code }) => publicName(code)).filter((code) => code !== "carried")).toEqual([]);
    const named = new Set(told(errors).flatMap(({ hint }) => placesNamed(hint)));
    const places = [...linesByAddress(files).values()];
    expect(places.filter((place) => !named.has(place))).toEqual([]);
    const { document } = readJson({ path: RECORD, text: textOf(files, RECORD) });
    const entries = entriesOf(files).map(
      (_, at) => `${RECORD}:${document?.placeOf(["carried", at, "confirmed"]).line}`,
    );
    expect(new Set(entries).size).toBe(entries.length);
    expect(entries.filter((place) => !named.has(place))).toEqual([]);
  });

  test("are told together for each figure, chart and section, so that one can work through them", async () => {
    const left = told(await carriedOf(town));
    const { metrics } = JSON.parse(textOf(town, RECORD));
    const charts = town.filter(({ path }) => path.startsWith("src/report/2021/charts/"));
    const sections = town.filter(({ path }) => path.startsWith("src/report/2021/en/"));
    expect(left.length).toBe(metrics.length + charts.length + sections.length);
    const libraries = left.find(({ message }) => message.startsWith("The figure `libraries`"));
    expect(libraries?.message).toBe(
      "The figure `libraries` has 9 texts of 2020 that nobody has confirmed, such as “Libraries in the town”: `noun` (en, kk, ru), `label` (en, kk, ru), `definition` (en, kk, ru).",
    );
    const opening = left.find(({ message }) => message.startsWith("The opening"));
    expect(opening?.message).toContain("`headline` (en, kk, ru)");
    expect(opening?.message).toContain("paragraph 1 (en, kk, ru)");
    expect(opening?.message).toContain("such as “The year Zhelkent");
  });
});

describe("a carried text is done with", () => {
  test("once it says something else, or its entry says that it holds", async () => {
    const before = countOf(await carriedOf(town));
    const changed = withJson(town, RECORD, ({ metrics, carried }) => {
      metrics.find(({ id }: { id: string }) => id === "libraries").label.en = "Libraries that the town keeps";
      carried.find(({ text }: { text: string }) => text === `${LIBRARIES}#1`).confirmed = true;
    });
    expect(countOf(await carriedOf(changed))).toBe(before - 2);
    const rewritten = withText(changed, LIBRARIES, (text) =>
      text.replace(/title: ".*"/, 'title: "What is new"'),
    );
    expect(countOf(await carriedOf(rewritten))).toBe(before - 3);
  });

  test("so that the year can be published when all are", async () => {
    const { content, problems } = await checkContent(publicYear(confirmAll(town)));
    expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(content?.editions.map(({ record }) => record.year)).toEqual([2020, 2021]);
  });

  test("and once all are, the list is told to have done its work, in a line", async () => {
    const idle = (files: readonly SourceFile[]) =>
      problemsOf(files).then((problems) => told(problems).filter(({ code }) => code === "carried-idle"));
    const done = confirmAll(town);
    const [notice, ...more] = await idle(done);
    expect(more).toEqual([]);
    expect(notice).toMatchObject({ severity: "notice", file: RECORD });
    expect(`${notice?.message} ${notice?.hint}`).toBe(
      "`carried` has nothing left to tell: every text of 2020 was written anew or confirmed. It may be deleted.",
    );
    expect(await idle(town)).toEqual([]);
    expect(await idle(withText(done, "src/report/2021/ru/index.mdx", (text) => `${text}\n<Metric`))).toEqual(
      [],
    );
    expect(await idle(withText(done, "src/report/2021/charts/people.json", () => "{"))).toEqual([]);
    expect(
      await idle(
        withJson(done, RECORD, (record) => {
          delete record.carried;
        }),
      ),
    ).toEqual([]);
  });
});

describe("a carried text stays one", () => {
  test.each<[string, (files: readonly SourceFile[]) => readonly SourceFile[]]>([
    [
      "where its figure has another id now",
      (files) =>
        files.map(({ path, text }) => ({
          path,
          text: path.includes("2021") ? text.replace(/(?<!\/)tour-pupils/g, "printers-guests") : text,
        })),
    ],
    [
      "where a figure was taken out of it",
      (files) =>
        withText(files, LIBRARIES, (text) => text.replace('<Metric id="renovated-share" bare words />', "")),
    ],
    [
      "where its file has another number now",
      (files) =>
        files.map(({ path, text }) => ({
          path: path.replace(/(?<=2021\/\w\w\/)1-/, "9-"),
          text,
        })),
    ],
    [
      "where another stands before it",
      (files) =>
        withText(files, LIBRARIES, (text) =>
          text.replace("\n---\n", "\n---\n\nSomething new in this year.\n"),
        ),
    ],
    [
      "where its lines break elsewhere",
      (files) =>
        files.map(({ path, text }) => ({
          path,
          text: /2021\/.*\d-.*mdx$/.test(path) ? text.replace(/ (\p{L}+)\n(?=\p{L})/gu, "\n$1 ") : text,
        })),
    ],
  ])("%s", async (_, change) => {
    const changed = change(town);
    expect(changed).not.toEqual(town);
    expect(countOf(await carriedOf(changed))).toBe(entriesOf(town).length);
  });

  test("of a figure that another one is like: the other asks for nothing", async () => {
    const changed = withJson(town, RECORD, ({ metrics }) => {
      const like = metrics.find(({ id }: { id: string }) => id === "libraries");
      metrics.push({ ...like, id: "branches", label: { en: "Branches", kk: "Филиалдар", ru: "Филиалы" } });
    });
    const left = await carriedOf(changed);
    expect(countOf(left)).toBe(entriesOf(town).length);
    const ofLibraries = left.find(({ args }) => args?.["id"] === "libraries");
    expect(ofLibraries?.args?.["count"]).toBe(TEXTS_OF_A_COUNT);
  });
});
