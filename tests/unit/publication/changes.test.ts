import { beforeAll, expect, test } from "vitest";
import { compareStates, isUnchanged } from "../../../src/publication/changes/compare.ts";
import { sentencesIn } from "../../../src/publication/changes/sentences.ts";
import type { State } from "../../../src/publication/changes/state.ts";
import { workingCopy } from "../../../src/publication/changes/working-copy.ts";
import { editJson, editText, metricOf } from "../../support/edit.ts";
import { copyProject, ROOT } from "../../support/project.ts";

let original: State;
beforeAll(async () => {
  original = await stateOf(ROOT);
});

async function stateOf(dir: string): Promise<State> {
  const { state, problems } = await workingCopy(dir);
  if (state === null) throw new Error(JSON.stringify(problems));
  return state;
}

/** What changes for readers where a copy of the project is edited. */
async function changesOf(edit: (dir: string) => void): Promise<ReturnType<typeof compareStates>> {
  using copy = copyProject();
  edit(copy.dir);
  return compareStates(original, await stateOf(copy.dir));
}

const RECORD = "data/2025.json";

test("content that nobody edited changes nothing for readers", async () => {
  expect(isUnchanged(await changesOf(() => undefined))).toBe(true);
});

test("a changed number is told as every language says it, with the shares that rest on it", async () => {
  const { figures } = await changesOf((dir) =>
    editJson(dir, RECORD, (record) => {
      metricOf(record, "colleges").value = 36;
    }),
  );
  expect(figures.map(({ change }) => change.id)).toEqual(["colleges", "accredited-share"]);
  expect(figures[0]?.said).toContainEqual({ lang: "en", before: "32 colleges", after: "36 colleges" });
  expect(figures[1]?.said.map(({ lang }) => lang)).toEqual(["kk", "ru", "en"]);
});

test("a chart is touched where its drawing is, with both drawings to compare", async () => {
  const { charts } = await changesOf((dir) =>
    editJson(dir, RECORD, (record) => {
      metricOf(record, "student-share").value = { part: 1, of: 4 };
    }),
  );
  expect(charts.map(({ id }) => id)).toEqual(["one-in-five"]);
  for (const { before, after } of charts[0]?.drawings ?? [])
    for (const drawing of [before, after]) expect(drawing).toContain('<svg class="w"');
});

test("a sentence of one language touches the pages of that language, and no chart, file or embed", async () => {
  const path = "src/report/2025/kk/6-not-known.mdx";
  const { figures, sentences, charts, addresses } = await changesOf((dir) => {
    editText(dir, path, "\n<Figure", "\nЖаңа сөйлем.\n\n<Figure");
  });
  expect(sentences).toEqual([{ lang: "kk", place: path, before: null, after: "Жаңа сөйлем." }]);
  expect([figures, charts]).toEqual([[], []]);
  expect(addresses.map(({ path }) => path).sort()).toEqual(["/kk/", "/kk/2025/"]);
});

test("a definition touches what prints it: not the drawings, not the tables for spreadsheets", async () => {
  const { sentences, charts, addresses } = await changesOf((dir) =>
    editJson(dir, RECORD, (record) => {
      metricOf(record, "events").definition.ru = "Мероприятия.";
    }),
  );
  expect(sentences.every(({ lang, place }) => lang === "ru" && place === `${RECORD}, events`)).toBe(true);
  expect(charts).toEqual([]);
  const paths = addresses.map(({ path }) => path);
  expect(paths).toContain("/data/2025.json");
  expect(paths).toContain("/ru/2025/figures/scale.json");
  expect(paths.filter((path) => /\.(svg|png|csv)$|\/(en|kk)\//.test(path))).toEqual([]);
});

test("a remark to colleagues changes nothing for readers", async () => {
  const found = await changesOf((dir) =>
    editText(dir, "src/report/2025/en/6-not-known.mdx", "\n<Figure", "\n{/* Ask the office. */}\n\n<Figure"),
  );
  expect(isUnchanged(found)).toBe(true);
});

test("a new chart has its addresses told as new, one taken away as gone", () => {
  const { content } = original;
  const editions = content.editions.map((edition) => ({
    ...edition,
    figures: edition.figures.filter(({ id }) => id !== "one-in-five"),
  }));
  const without: State = { ...original, content: { ...content, editions } };
  const embed = { path: "/en/2025/embed/one-in-five/", kind: "embed", lang: "en" };
  expect(compareStates(without, original).addresses).toContainEqual({ ...embed, change: "new" });
  expect(compareStates(original, without).addresses).toContainEqual({ ...embed, change: "gone" });
});

test("a text is divided where its sentences end, not at its numbers", () => {
  expect(sentencesIn("The city has 12,000 pupils. Two of them are new.", "en")).toHaveLength(2);
  expect(sentencesIn("12 000-нан астам оқушы барды. Олар кім?", "kk")).toHaveLength(2);
  expect(sentencesIn("Более 1,5 школьника. Кто они?", "ru")).toHaveLength(2);
});
