import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { htmlMarkup, jsonMarkup, type Markup, markup, raw, styleMarkup } from "../../../src/charts/markup.ts";
import { ROOT } from "../../support/content.ts";

const sources = readdirSync(join(ROOT, "src"), { recursive: true, encoding: "utf8" })
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => /\.(?:astro|ts)$/.test(file))
  .map((file) => ({ file, text: readFileSync(join(ROOT, "src", file), "utf8") }));

/** Whole documents, each made of a tree. */
const DOCUMENTS = /^(?:await fileHere\(|galleryDocument\()/;

test("what a page takes as it is goes through a function that takes made markup alone", () => {
  const taken = sources.flatMap(({ file, text }) =>
    [...text.matchAll(/set:html=\{?\s*(\S[^\n]*)/g)].map(([, expression = ""]) => ({ file, expression })),
  );
  expect(taken.length).toBeGreaterThan(15);
  const others = taken.filter(
    ({ expression }) =>
      !/^(?:\w+ && )?(?:asMarkup|styleMarkup)\(/.test(expression) && !DOCUMENTS.test(expression),
  );
  expect(others).toEqual([]);
});

test("one file alone says of a string that it is markup, and no code but the preview's scripts writes to a page", () => {
  const saying = sources.filter(({ text }) => /\bas Markup\b|type: "raw"/.test(text)).map(({ file }) => file);
  expect(saying).toEqual(["charts/markup.ts"]);
  const writing = sources.filter(({ text }) => /\.innerHTML|insertAdjacentHTML|document\.write\b/.test(text));
  expect(writing.map(({ file }) => file)).toEqual([]);
});

test("a plain text is refused where markup is taken", () => {
  const text = "<b>";
  // @ts-expect-error: a text is no markup
  const taken: Markup = text;
  // @ts-expect-error: nor inside a tree
  expect(raw(text).value).toBe(taken);
});

test("texts in a tree are escaped, a style sheet can't end its element, nor can JSON", () => {
  const tree = {
    type: "element",
    tagName: "p",
    properties: { title: '"><b>' },
    children: [{ type: "text", value: "<script>" }],
  } as const;
  const element = { ...tree, properties: { ...tree.properties }, children: [...tree.children] };
  for (const made of [htmlMarkup(element), markup(element)]) {
    expect(made).not.toContain("<script");
    expect(made).not.toContain('""><b>');
  }
  expect(() => styleMarkup("a{}</STYLE >")).toThrow("ends its element");
  expect(jsonMarkup(JSON.stringify("</script><!--"))).not.toMatch(/[<>]/);
});
