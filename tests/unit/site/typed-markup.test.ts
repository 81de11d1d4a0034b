import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import type { Element } from "hast";
import { parser } from "sax";
import ts from "typescript";
import { expect, test } from "vitest";
import {
  documentMarkup,
  htmlMarkup,
  jsonMarkup,
  type Markup,
  markup,
  raw,
  styleMarkup,
  xmlFile,
  xmlText,
} from "../../../src/charts/markup.ts";
import { ROOT } from "../../support/content.ts";
import { nastyText } from "./strings.ts";

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

/** What starts an element, its end, a comment, a declaration; not a group in a regular expression. */
const TAG = /(?<!\(\?)<[a-z/!?]/i;

/** The pieces of text in a program's strings and templates that hold a tag. */
function tagsIn(name: string, script: string): readonly string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const isText =
      ts.isStringLiteralLike(node) ||
      ts.isTemplateHead(node) ||
      ts.isTemplateMiddle(node) ||
      ts.isTemplateTail(node);
    if (isText && TAG.test(node.text)) found.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(name, script, ts.ScriptTarget.Latest, true));
  return found;
}

/** What may hold one: the file that makes markup, a fault for developers, and what stands in a text for a figure. */
const NAMED: Readonly<Record<string, readonly string[]>> = {
  "charts/markup.ts": ['<?xml version="1.0" encoding="utf-8"?>\n'],
  "check/numbers.ts": ["<Year />", "<Metric "],
  "desk/agreeing.ts": ["<Choice", "<Choice "],
  "desk/page/text-edits.ts": ['<Figure id="'],
  "desk/ways.ts": ["<Metric "],
  "publication/headers.ts": ["a page without <meta charset> has no place for its policy"],
};

test("no string and no template holds a tag but where markup is made, so that no text is put into one", () => {
  const told =
    "const a = `<b>$" + "{c}</b>`, d = '<!-- ' + e, f = `x$" + "{g}</p>`, h = 'a < b', i = '(?<n>)';";
  expect(tagsIn("a.ts", told)).toEqual(["<b>", "</b>", "<!-- ", "</p>"]);
  const found = sources.flatMap(({ file, text }) => {
    const script = file.endsWith(".astro") ? (/^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? "") : text;
    const tags = file.startsWith("report/") ? [] : tagsIn(file, script);
    return tags.length === 0 ? [] : [[file, tags] as const];
  });
  expect(Object.fromEntries(found)).toEqual(NAMED);
  const trees = sources.filter(({ text }) => text.includes('from "hast-util-to-html"'));
  expect(trees.map(({ file }) => file)).toEqual(["charts/markup.ts"]);
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
  const page = (tagName: string, value: string): Element => ({
    type: "element",
    tagName: "html",
    properties: {},
    children: [{ type: "element", tagName, properties: {}, children: [{ type: "text", value }] }],
  });
  for (const ending of ["a</style", "a</SCRIPT>", "<!--"]) {
    expect(() => documentMarkup(page("style", ending))).toThrow("ends its element");
    expect(() => documentMarkup(page("script", ending))).toThrow("ends its element");
  }
  expect(documentMarkup(page("script", "a<b&&c"))).toBe(
    "<!doctype html><html><script>a<b&&c</script></html>",
  );
  expect(() => xmlFile(page("style", "a<b"))).toThrow("ends its element");
  expect(jsonMarkup(JSON.stringify("</script><!--"))).not.toMatch(/[<>]/);
});

test("a file of XML gives every text back as it was, but for what XML can't hold", () => {
  fc.assert(
    fc.property(nastyText, (text) => {
      const read: string[] = [];
      const reader = parser(true);
      reader.onerror = (error) => {
        throw error;
      };
      reader.onopentag = ({ attributes }) => read.push(String(attributes["b"]));
      const xml = xmlFile({
        type: "element",
        tagName: "a",
        properties: { b: text },
        children: [
          {
            type: "element",
            tagName: "c",
            properties: { b: `x${text}` },
            children: [{ type: "text", value: text }],
          },
        ],
      });
      reader.write(xml).close();
      const held = xmlText(text);
      expect(read).toEqual([held, `x${held}`]);
    }),
  );
});
