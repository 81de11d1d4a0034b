import { expect, test } from "vitest";
import { readNarrative } from "../../../src/narrative/narrative.ts";
import type { YearRecord } from "../../../src/record/model.ts";
import { aboutModel } from "../../../src/site/models/pages.ts";
import { reportModel } from "../../../src/site/models/report.ts";
import { contextOf, drawable, inAll, record } from "./fixture.ts";

const [source] = record.sources;
if (source === undefined) throw new Error("the fixture has no source");
const withSources = (...over: readonly Partial<YearRecord["sources"][number]>[]): YearRecord => ({
  ...record,
  sources: over.map((each) => ({ ...source, ...each })),
});

test("the About page opens with what the report is about, and its title names the site", async () => {
  const about = aboutModel(await contextOf("en"));
  expect(about.intro).toBe(
    "This report tells in figures and charts what the Year of Trades came to in Astana, 2025.",
  );
  expect(about.shell.title).toBe("About this report: The year in figures");
  expect(about.shell.description).toBe(about.intro);
});

test("it names the sources, and what is not known of each", async () => {
  const known = { publisher: "Bulletin", date: "2025-12-20", url: "https://bulletin.example/" };
  const sources = withSources({}, { ...known, url: null }, known);
  const unknown = async (lang: string) =>
    aboutModel(await contextOf(lang, { record: sources })).sources.map((each) => each.unknown);
  expect(await unknown("en")).toEqual([
    "It is not known who published it, when it was published and where it can be read.",
    "It is not known where it can be read.",
    null,
  ]);
  expect((await unknown("ru"))[1]).toBe("Неизвестно, где его прочитать.");
  expect((await unknown("kk"))[1]).toBe("Әзірге қай жерден оқуға болатыны белгісіз.");
});

test("the words of a source in another language than the page are told to be that", async () => {
  const index = `---\nheadline: "H"\ntitle: "T"\ndescription: "D"\nposter: ${drawable.id}\nband: [pupils]\n---\n\nA`;
  const title = async (lang: string) => {
    const context = await contextOf(lang, { chart: { ...drawable, title: inAll("A") } });
    const narratives = [readNarrative({ path: `src/report/2025/${lang}/index.mdx`, text: index })];
    return reportModel({ ...context, open: { ...context.open, narratives } }).quotesTitle;
  };
  expect(await title("en")).toBe("Words of the source");
  expect((await title("ru")).replaceAll("\u00a0", " ")).toBe("Слова источника на английском языке");
  expect(await title("kk")).toBe("Дереккөздің ағылшын тіліндегі сөздері");
});
