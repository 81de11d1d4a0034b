import { describe, expect, test } from "vitest";
import { speakerOf } from "../../../src/locales/speaker.ts";
import { readNarrative } from "../../../src/narrative/narrative.ts";
import { readText } from "./read-text.ts";

/** Line, column and full code of each fault of a text's form, and nothing of numbers. */
const faultsOf = (text: string): readonly string[] => {
  const { faults, placeOf } = readNarrative({ path: "x.mdx", text });
  return faults.map(({ offset, code }) => `${placeOf(offset).line}:${placeOf(offset).column} ${code}`);
};

const FORMS: readonly (readonly [construct: string, text: string, told: string])[] = [
  ["a picture", "A ![lathe](lathe.png)", "1:3 narrative-form.image"],
  ["a picture from another site", "A\n\n![](https://example.org/a.png)", "3:1 narrative-form.image"],
  ["a picture by a tag", 'A <img src="a.png" /> b', "1:3 narrative-form.image"],
  ["a heading", "A\n\n# Second heading", "3:1 narrative-form.heading"],
  ["a smaller heading", "### Third\n\nA", "1:1 narrative-form.heading"],
  ["a line underlined into a heading", "A\n\nSecond\n===", "3:1 narrative-form.heading"],
  ["a heading by a tag", "<h2>Second</h2>", "1:1 narrative-form.heading"],
  ["bullets", "A\n\n- one bakery\n- a depot", "3:1 narrative-form.list"],
  ["stars as bullets", "A\n* a bakery\n* a depot", "2:1 narrative-form.list"],
  ["an ordered list", "1. a bakery\n1. a depot", "1:1 narrative-form.list"],
  ["a list by a tag", "<ul></ul>", "1:1 narrative-form.list"],
  ["a quotation set apart", "> They shape the courses.", "1:1 narrative-form.quotation"],
  ["a line across the page", "A\n\n***\n\nB", "3:1 narrative-form.rule"],
  ["words as code", "A `word` here", "1:3 narrative-form.code"],
  ["a block of code", "```\nA\n```", "1:1 narrative-form.code"],
  ["bold words", "A **word** here", "1:3 narrative-form.emphasis"],
  ["slanted words", "A _word_ here", "1:3 narrative-form.emphasis"],
  ["struck-out words", "A ~~word~~ here", "1:3 narrative-form.emphasis"],
  ["bold words by a tag", "A <b>word</b> here", "1:3 narrative-form.emphasis"],
  ["a table", "| A | B |\n| --- | --- |\n| c | d |", "1:1 narrative-form.table"],
  ["a link by a tag", 'A <a href="javascript:alert()">word</a>', "1:3 narrative-form.anchor"],
  ["a paragraph by a tag", "<p>A</p>", "1:1 narrative-form.paragraph"],
  ["an empty tag", "A <>b</>", "1:3 narrative-form.fragment"],
  ["a head of another kind", '+++\ntitle = "A"\n+++\n\nA', "1:1 narrative-form.other"],
  ["a chart inside a paragraph", 'A <Figure id="grants" /> b', "1:3 narrative-form.block"],
  [
    "a list of the record inside a paragraph",
    '<List id="roles" />, among others',
    "1:1 narrative-form.block",
  ],
  ["words inside a figure", 'A <Metric id="loaves">loaves</Metric>', "1:3 narrative-form.words"],
  ["a tag around paragraphs", '<span lang="en">\n\nA\n\n</span>', "1:1 narrative-form.around"],
  ["words in the list of what is open", "<Open>\n\nA\n\n- b\n\n</Open>", "1:1 narrative-form.open"],
  ["two lists of what is open in one", "<Open>\n\n- a\n\n* b\n\n</Open>", "1:1 narrative-form.open"],
  ["numbers in the list of what is open", "<Open>\n\n1. a\n\n</Open>", "3:1 narrative-form.list"],
  ["a list within the list of what is open", "<Open>\n\n- a\n  - b\n\n</Open>", "4:3 narrative-form.list"],
  ["bold words in the list of what is open", "<Open>\n\n- **a**\n\n</Open>", "3:3 narrative-form.emphasis"],
  ["a list of what is open without any", "<Open />", "1:1 narrative-form.open"],
  ["a list of what is open inside a paragraph", "A <Open>b</Open>", "1:3 narrative-form.block"],
  ["HTML's remark", "A\n\n<!-- ask again -->", "3:1 narrative-syntax.comment"],
  ["a tag after a blank", 'A < Metric id="loaves" /> b', "1:3 narrative-syntax.tag"],
  ["a tag that stands for itself", 'A \\<Metric id="loaves" /> b', "1:4 narrative-syntax.tag"],
  ["a tag with a word processor's quotation marks", "A <Metric id=“loaves” /> b", "1:3 narrative-syntax.tag"],
  ["a tag without quotation marks", "A <metric id=loaves /> b", "1:3 narrative-syntax.tag"],
  ["an address between angle brackets", "A <https://example.org/> b", "1:3 narrative-syntax.address"],
  ["an import", 'import x from "./x"', "1:1 narrative-code.module"],
  ["an export", "export const x = y", "1:1 narrative-code.module"],
  ["an expression", "A {word} here", "1:3 narrative-code.expression"],
];

describe("what the report has no form for is told at its place:", () => {
  test.each(FORMS)("%s", (_, text, told) => {
    const { problems } = readText(text);
    const [, column, code = ""] = /^(\S+) (.*)$/.exec(told) ?? [];
    expect(problems.map((problem) => `${problem.line}:${problem.column} ${problem.code}`)).toContain(
      `${column} ${code.replace(/\..*/, "")}`,
    );
    if (!code.startsWith("narrative-code")) expect(faultsOf(text)).toContain(told);
    // What to write instead is said in all languages of the staff.
    for (const lang of ["en", "kk", "ru"])
      for (const { code, args } of readNarrative({ path: "x.mdx", text }).faults)
        expect(speakerOf(lang)?.tell({ code, args }).hint).not.toBe("");
  });

  test("footnotes, and links in two pieces", () => {
    expect(faultsOf("A[^note]\n\n[^note]: b")).toEqual([
      "1:2 narrative-form.footnote",
      "3:1 narrative-form.footnote",
    ]);
    expect(faultsOf("A [word][page]\n\n[page]: https://example.org/")).toEqual([
      "1:3 narrative-form.reference",
      "3:1 narrative-form.reference",
    ]);
  });

  test("what stands in each other is told piece by piece", () => {
    expect(faultsOf("- a **bakery**\n- [b](javascript:alert())")).toEqual([
      "1:1 narrative-form.list",
      "1:5 narrative-form.emphasis",
      "2:3 narrative-link.code",
    ]);
  });
});

/** What browsers take for a scheme that runs code, as people hide it. */
const RUNNING = [
  "javascript:alert(document.cookie)",
  "JavaScript:alert()",
  "vbscript:msgbox",
  "data:text/html,<script>",
  "DATA:text/html;base64,PHNjcmlwdD4",
  "java&#115;cript:alert()",
  "java&#x73;cript:alert()",
  "javascript&colon;alert()",
  "java&Tab;script:alert()",
  "java&NewLine;script:alert()",
  "%6Aavascript:alert()",
  "javascript%3Aalert()",
  "%6a%61vascript%3aalert()",
];

describe("links", () => {
  test.each(RUNNING)("that run code or hold what they show are refused: %s", (url) => {
    expect(faultsOf(`A [word](<${url.replaceAll("<", "&lt;").replaceAll(">", "&gt;")}>) here`)).toEqual([
      "1:3 narrative-link.code",
    ]);
  });

  test("with a tab, a line break or blanks inside the scheme are no less refused", () => {
    expect(faultsOf("A [word](<java\tscript:alert()>)")).toEqual(["1:3 narrative-link.code"]);
    expect(faultsOf("A [word](< javascript:alert()>)")).toEqual(["1:3 narrative-link.code"]);
    expect(faultsOf("A [word](<java\u200bscript:alert()>)")).toEqual(["1:3 narrative-link.code"]);
  });

  test.each([
    "page.html",
    "/en/2025/",
    "//example.org/",
    "../",
    "?a=b",
    "ftp://example.org/",
    "file:///etc/passwd",
    "blob:https://example.org/a",
    "https://",
    "https:///page",
    "https://example",
    "https:example.org",
    "https://somebody:secret@example.org/",
    "https://example.org\\@other.example/",
    "mailto:desk",
    "mailto:desk@example.org?bcc=x@example.org",
    "tel:+77172",
    "#",
  ])("that not every reader can follow are told: %s", (url) => {
    expect(faultsOf(`A [word](${url})`)).toEqual(["1:3 narrative-link.address"]);
  });

  test("without words are told", () => {
    expect(faultsOf("A [](https://example.org/)")).toEqual(["1:3 narrative-link.empty"]);
  });
});

describe("nothing is told of", () => {
  test.each([
    "A paragraph,\nover two lines.\n\nAnother.",
    "A line\\\nanother, and <br /> a third",
    "See [the record](https://example.org/2025/a?b=c&d=e#f), https://example.org, www.example.org.",
    "See [the record](https://жастар.қаз/бет), [the table](#figures) or desk@example.org.",
    'A <Metric id="loaves" start /> a <Year /> <abbr title="a b">AB</abbr>, H<sub>a</sub>, <q>so</q>',
    'A <Literal reason="a street">Seven</Literal> b\n\n<Figure id="grants" />\n\n<List id="roles" />',
    '<Open>\n\n- Which <Metric id="loaves" />, and [when](#figures)?\n- Why\n  so?\n\n</Open>',
    "A {/* **ask** again */}\n\n{/*\n- a list\n*/}",
    "5 \\* 5 \\- 3, a * b, a - b, snake_case_word, a > b, \\# no heading, ~ a",
    "\\- a\n\\* b\n\\+ c\n\\> d\n\n\\*\\*e\\*\\* \\_f\\_ \\~\\~g\\~\\~",
    "\\| A | B |\n\\| --- | --- |",
    '<Metric id="loaves" start />',
  ])("%j", (text) => {
    expect(faultsOf(text)).toEqual([]);
  });
});
