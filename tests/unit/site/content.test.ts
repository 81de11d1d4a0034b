import { expect, test } from "vitest";
import { loadLanguage } from "../../../src/language/index.ts";
import { narrativeOf } from "../../../src/narrative/narrative.ts";
import { openContent } from "../../../src/site/content.ts";
import { RECORD, TOWN, textOf, withFile } from "../record/town.ts";

const languages = new Map(
  await Promise.all(["en", "ru"].map(async (tag) => [tag, await loadLanguage(tag)] as const)),
);
const text = (name: string, words: string) => ({ path: `src/report/2031/en/${name}`, text: words });

test("files alone make the record, the narrative and what was published", () => {
  const opened = openContent(
    [
      ...TOWN,
      text("10-last.mdx", "Last"),
      text("2-bridges.mdx", '---\ntitle: Bridges\n---\n\n<List id="new-names" />'),
      text("index.mdx", "---\nposter: scale\n---"),
      { path: "data/published.json", text: '{ "addresses": { "/en/": "2032-01-05" }, "figures": {} }' },
      { path: "data/redirects.json", text: '{ "/old/": "/en/" }' },
    ],
    languages,
    { address: "https://other.example" },
  );
  expect(opened.problems.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(opened.content?.site.address).toBe("https://other.example");
  expect(opened.content?.editions.map(({ record }) => record.year)).toEqual([2031]);
  expect(opened.published.addresses).toEqual({ "/en/": "2032-01-05" });
  expect(opened.redirects).toEqual({ "/old/": "/en/" });
  const { opening, sections } = narrativeOf(opened.narratives, 2031, "en");
  expect(opening?.head.ids).toEqual({ poster: ["scale"] });
  expect(sections.map(({ id }) => id)).toEqual(["bridges", "last"]);
  expect(narrativeOf(opened.narratives, 2031, "ru")).toEqual({ opening: null, sections: [] });
});

test("a fault in any of the files leaves no content, and what is sound to be seen", () => {
  for (const [path, broken] of [
    [RECORD, textOf(RECORD).replace('"over"', '"about"')],
    ["data/published.json", "[]"],
    ["data/redirects.json", "{"],
    ["src/language/en/messages/page.json", "{"],
  ] as const) {
    const { content, sound, problems } = openContent(withFile(path, broken), languages);
    expect({ path, content, file: problems.find(({ severity }) => severity === "error")?.file }).toEqual({
      path,
      content: null,
      file: path,
    });
    expect(sound?.editions).toHaveLength(1);
  }
});

test("a language counts in its own way wherever the content is opened", () => {
  const noun = textOf(RECORD).replace('"few": "моста", ', "");
  expect(noun).not.toBe(textOf(RECORD));
  expect(openContent(withFile(RECORD, noun), languages).content).toBeNull();
});
