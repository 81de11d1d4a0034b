import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { english, speakerOf } from "../../../src/locales/speaker.ts";
import { compareSites, isUnchanged } from "../../../src/publication/changes/compare.ts";
import { changesText } from "../../../src/publication/changes/report-text.ts";
import { sentencesIn } from "../../../src/publication/changes/sentences.ts";
import { workingCopy } from "../../../src/publication/changes/states.ts";
import type { OpenSite } from "../../../src/site/context.ts";
import { editJson, editText, metricOf } from "../../support/edit.ts";
import { type Copy, copyUnpublished, keepYear } from "../../support/project.ts";
import { filesOf } from "../../support/site.ts";

/** The made-up town in one year. */
function town(): Copy {
  const copy = copyUnpublished();
  keepYear(copy.dir, 2020);
  return copy;
}

let original: OpenSite;
beforeAll(async () => {
  using copy = town();
  original = await stateOf(copy.dir);
});

async function stateOf(dir: string): Promise<OpenSite> {
  const { state, problems } = await workingCopy(dir);
  if (state === null) throw new Error(JSON.stringify(problems));
  return state;
}

/** What changes for readers where a copy of the project is edited. */
async function changesOf(edit: (dir: string) => void): Promise<ReturnType<typeof compareSites>> {
  using copy = town();
  edit(copy.dir);
  return compareSites(original, await stateOf(copy.dir));
}

const RECORD = "data/2020.json";

test("content that nobody edited changes nothing for readers", async () => {
  expect(isUnchanged(await changesOf(() => undefined))).toBe(true);
});

test("a checkout whose lines end in two characters, as on Windows, changes nothing and reads the same", async () => {
  const withCarriageReturns = (dir: string): void => {
    for (const file of filesOf(dir).filter((path) => /^(?:data|src\/report)\/.*\.(?:json|mdx)$/.test(path)))
      writeFileSync(join(dir, file), readFileSync(join(dir, file), "utf8").replaceAll("\n", "\r\n"));
  };
  expect(isUnchanged(await changesOf(withCarriageReturns))).toBe(true);
  const { sentences } = await changesOf((dir) => {
    editText(dir, "src/report/2020/kk/5-not-known.mdx", "\n<Figure", "\nЖаңа сөйлем.\n\n<Figure");
    withCarriageReturns(dir);
  });
  expect(sentences.map(({ before, after }) => [before, after])).toEqual([[null, "Жаңа сөйлем."]]);
});

test("a changed number is told as every language says it, with the shares that rest on it", async () => {
  const { metrics } = await changesOf((dir) =>
    editJson(dir, RECORD, (record) => {
      metricOf(record, "libraries").value = 36;
    }),
  );
  expect(metrics.map(({ change }) => change.id)).toEqual(["libraries", "renovated-share"]);
  expect(metrics[0]?.said).toContainEqual({ lang: "en", before: "28 libraries", after: "36 libraries" });
  expect(metrics[1]?.said.map(({ lang }) => lang)).toEqual(["kk", "ru", "en"]);
});

test("the terminal has the sentences of the asker's language first", async () => {
  const changes = await changesOf((dir) =>
    editJson(dir, RECORD, (record) => {
      metricOf(record, "libraries").value = 36;
    }),
  );
  const languages = new Set(changes.sentences.map(({ lang }) => lang));
  expect([...languages]).toEqual(["kk", "ru", "en"]);
  const text = changesText(changes, "before", false, speakerOf("ru") ?? english());
  const [first] = /^ {2}(?:kk|ru|en) {2}(?:data|src).*$/m.exec(text) ?? [];
  expect(first).toMatch(/^ {2}ru/);
});

test("a chart is touched where its drawing is, with both drawings to compare", async () => {
  const { charts } = await changesOf((dir) =>
    editJson(dir, RECORD, (record) => {
      metricOf(record, "family-share").value = { part: 1, of: 4 };
    }),
  );
  expect(charts.map(({ id }) => id)).toEqual(["one-in-three"]);
  expect(charts[0]?.drawings.map(({ lang }) => lang)).toEqual(["kk", "ru", "en"]);
  for (const { before, after } of charts[0]?.drawings ?? [])
    for (const drawing of [before, after]) expect(drawing).toContain('<svg class="b"');
});

test("a sentence of one language touches the pages of that language, and no chart, file or embed", async () => {
  const path = "src/report/2020/kk/5-not-known.mdx";
  const { metrics, sentences, charts, addresses } = await changesOf((dir) => {
    editText(dir, path, "\n<Figure", "\nЖаңа сөйлем.\n\n<Figure");
  });
  expect(sentences).toEqual([{ lang: "kk", place: path, before: null, after: "Жаңа сөйлем." }]);
  expect([metrics, charts]).toEqual([[], []]);
  expect(addresses.map(({ path }) => path).sort()).toEqual(["/kk/", "/kk/2020/"]);
});

test("a definition touches what prints it: not the drawings, not the tables for spreadsheets", async () => {
  const { sentences, charts, addresses } = await changesOf((dir) =>
    editJson(dir, RECORD, (record) => {
      metricOf(record, "evenings").definition.ru = "Вечера.";
    }),
  );
  expect(sentences.every(({ lang, place }) => lang === "ru" && place === `${RECORD}, evenings`)).toBe(true);
  expect(charts).toEqual([]);
  const paths = addresses.map(({ path }) => path);
  expect(paths).toContain("/data/2020.json");
  expect(paths).toContain("/ru/2020/figures/scale.json");
  expect(paths.filter((path) => /\.(svg|png|csv)$|\/(en|kk)\//.test(path))).toEqual([]);
});

test("a word that agrees with a figure is told where its form changes with the number", async () => {
  const path = "src/report/2020/ru/4-tours.mdx";
  const { sentences } = await changesOf((dir) =>
    editJson(dir, RECORD, (record) => {
      metricOf(record, "family-share").value = { part: 2, of: 3 };
    }),
  );
  expect(sentences).toContainEqual({
    lang: "ru",
    place: path,
    before: "Судя по письму, по вечерам вслух читает каждая третья семья.",
    after: "Судя по письму, по вечерам вслух читают 2\u00a0из\u00a03\u00a0семей.",
  });
});

test("a remark to colleagues changes nothing for readers", async () => {
  const found = await changesOf((dir) =>
    editText(dir, "src/report/2020/en/5-not-known.mdx", "\n<Figure", "\n{/* Ask the office. */}\n\n<Figure"),
  );
  expect(isUnchanged(found)).toBe(true);
});

test("a new chart has its addresses told as new, one taken away as gone", () => {
  const { content } = original;
  const editions = content.editions.map((edition) => ({
    ...edition,
    charts: edition.charts.filter(({ id }) => id !== "one-in-three"),
  }));
  const without: OpenSite = { ...original, content: { ...content, editions } };
  const embed = { path: "/en/2020/embed/one-in-three/", kind: "embed", lang: "en" };
  expect(compareSites(without, original).addresses).toContainEqual({ ...embed, change: "new" });
  expect(compareSites(original, without).addresses).toContainEqual({ ...embed, change: "gone" });
});

test("a text is divided where its sentences end, not at its numbers", () => {
  expect(sentencesIn("The city has 12,000 pupils. Two of them are new.", "en")).toHaveLength(2);
  expect(sentencesIn("12 000-нан астам оқушы барды. Олар кім?", "kk")).toHaveLength(2);
  expect(sentencesIn("Более 1,5 школьника. Кто они?", "ru")).toHaveLength(2);
});
