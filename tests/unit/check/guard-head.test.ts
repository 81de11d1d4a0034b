import { describe, expect, test } from "vitest";
import { readHead } from "../../../src/narrative/head.ts";
import { runCheck, townFolder } from "./check-content.ts";

const OPENING = "src/report/2031/ru/index.mdx";
const TITLE = 'title: "Мосты"';

/** What check says of the town's opening in Russian with another title, which is on line 3. */
async function told(title: string): Promise<readonly string[]> {
  using town = townFolder();
  town.edit(OPENING, TITLE, title);
  const { problems } = await runCheck(town.dir);
  return problems
    .filter(({ file }) => file === OPENING)
    .map(({ line, column, severity, code, message, hint }) => {
      expect([severity, code]).toEqual(["error", "narrative-head"]);
      return `${line}:${column} ${message} ${hint}`;
    });
}

const OPEN = `The quotation mark that opens here isn't closed. End the text with the mark that it begins with: title: "…".`;
const unreadable = (reason: string): string =>
  `The head of the text can't be read from here on: ${reason}. Put the whole text between quotation marks, title: "…", and write \\" for one inside it.`;

describe("a head that the build couldn't read is told with its line and column", () => {
  test.each([
    ["a quotation mark left open", 'title: "Мосты', [`3:8 ${OPEN}`]],
    ["an apostrophe left open", "title: 'Мосты", [`3:8 ${OPEN}`]],
    [
      "a colon in a text without marks",
      "title: Мосты: счёт",
      [`3:13 ${unreadable("bad indentation of a mapping entry")}`],
    ],
    [
      "quotation marks in a text",
      'title: "Мосты "и" мосты"',
      [`3:16 ${unreadable("bad indentation of a mapping entry")}`],
    ],
    [
      "a backslash",
      'title: "Мосты\\щ"',
      [
        '3:15 The backslash stands before something that needs none. Delete it; between quotation marks \\" is a quotation mark and \\\\ a backslash.',
      ],
    ],
    [
      "a field twice",
      'title: "Мосты"\ntitle: "Мост"',
      ["4:1 This field stands twice in the head. Keep one of the two."],
    ],
    [
      "a bracket left open",
      "title: [Мосты",
      [
        '3:8 The bracket that opens here isn\'t closed. Close a list of ids, title: […]; put a text between quotation marks, title: "…".',
      ],
    ],
  ])("%s", async (_, title, problems) => {
    expect(await told(title)).toEqual(problems);
  });
});

describe("a head that is read as something else than it looks like is told too", () => {
  const NO_TEXT = '3:8 `title` isn\'t a text. Put it between quotation marks: title: "…".';
  const MISSING =
    "1:1 The head of the text has no title. Write title: … between the two lines of --- at the top.";
  test.each([
    ["a slot without marks", "title: {walkers start}", [NO_TEXT]],
    ["a word that is no text", "title: true", [NO_TEXT]],
    ["nothing between the marks", 'title: ""', [MISSING]],
  ])("%s", async (_, title, problems) => {
    expect(await told(title)).toEqual(problems);
  });

  test("one id where a list is asked for", async () => {
    using town = townFolder();
    town.edit(OPENING, "band: [bridges, cyclist-share, new-names]", "band: bridges");
    const { problems } = await runCheck(town.dir);
    expect(problems.find(({ file }) => file === OPENING)).toMatchObject({
      line: 6,
      column: 7,
      message: "`band` isn't a list.",
    });
  });
});

test.each([
  ["a text between quotation marks", '"It \\"is\\""', 'It "is"'],
  ["an apostrophe doubled between apostrophes", "'It''s'", "It's"],
  ["a text folded over lines", ">-\n  Of {bridges}\n  and more", "Of {bridges} and more"],
  ["a remark after a value", "Bridges # as in the plan", "Bridges"],
])("a text of the head is what the build reads: %s", (_, written, read) => {
  const { texts, ids, fault } = readHead(`---\ntitle: ${written}\nband: [a, "b"]\n---\n\nText: "`);
  expect({ texts, ids, fault }).toEqual({ texts: { title: read }, ids: { band: ["a", "b"] }, fault: null });
});

test.each([
  ["an empty line above it", "\n---\ntitle: x\n---\n\nText", "2:1"],
  ["four hyphens", "----\ntitle: x\n----\n\nText", "1:1"],
  ["words after the hyphens that end it", "---\ntitle: x\n--- Text {", "1:1"],
  ["hyphens that end it lacking", "---\ntitle: x {\n\nText", "1:1"],
])("a head with %s is told as that and nothing else", async (_, text, place) => {
  using town = townFolder();
  town.write(OPENING, text);
  const { problems } = await runCheck(town.dir);
  const told = problems.filter(({ file }) => file === OPENING);
  expect(told.map(({ line, column, message }) => `${line}:${column} ${message}`)).toEqual([
    `${place} The head of the text isn't found.`,
  ]);
});
