import { describe, expect, test } from "vitest";
import { withFileEdit } from "../../../src/editing/edits.ts";
import { entryEdits } from "../../../src/editing/entry-edits.ts";
import type { Entry } from "../../../src/tables/plan.ts";

const FILE = "data/2021.json";
const TEXT = `{
  "parts": [
    { "id": "a", "value": 1 },
    { "id": "b",   "value": 2, "quote": "2" },
    {
      "id": "c",
      "value": 3
    }
  ]
}
`;

const move = (from: number, to: number): string | null =>
  withFileEdit(TEXT, { file: FILE, path: ["parts", from], to });

describe("an item put at another place of its list", () => {
  test("keeps its layout, as all others do", () => {
    const lines = TEXT.split("\n");
    const [head, list, a, b, ...rest] = lines;
    expect(move(1, 0)?.split("\n")).toEqual([head, list, b, a, ...rest]);
    expect(move(0, 1)).toBe(move(1, 0));
    expect(JSON.parse(move(2, 0) ?? "").parts.map(({ id }: { id: string }) => id)).toEqual(["c", "a", "b"]);
    expect(move(2, 0)).toContain('{\n      "id": "c",\n      "value": 3\n    },\n    { "id": "a"');
  });

  test("stays where it can't go anywhere; one that isn't there is refused", () => {
    expect([move(2, 3), move(1, 1)]).toEqual([TEXT, TEXT]);
    expect(() => move(5, 0)).toThrow("desk.moved");
  });
});

const OWN = '{ "id": "new", "label": { "en": "New", "ru": "Новое" }, "at": [1, 2] }';
const LINED = '[\n    { "id": 1 },\n    {\n      "id": 2\n    }\n  ]';
test.each([
  ["a list of lines", LINED, 1, `[\n    { "id": 1 },\n    ${OWN},\n    {\n      "id": 2\n    }\n  ]`],
  ["the end of such a list", LINED, 2, `[\n    { "id": 1 },\n    {\n      "id": 2\n    },\n    ${OWN}\n  ]`],
  ["a list on one line", '["a", "b"]', 2, `["a", "b", ${OWN}]`],
  ["an empty list", "[]", 0, `[\n    ${OWN}\n  ]`],
])("an item put into %s leaves all others as they are laid out", (_, list, at, made) => {
  const insert = { id: "new", label: { en: "New", ru: "Новое" }, at: [1, 2] };
  const typed = (its: string): string => `{\n  "list": ${its}\n}\n`;
  expect(withFileEdit(typed(list), { file: FILE, path: ["list", at], insert })).toBe(typed(made));
});

describe("another list made of one by edits", () => {
  const made = (entries: readonly Entry[]): string =>
    entryEdits(FILE, ["parts"], 3, entries).reduce((text, edit) => withFileEdit(text, edit) ?? "", TEXT);
  const listOf = (text: string) => JSON.parse(text).parts;

  test("has entries that went, came, changed and changed places", () => {
    const text = made([
      { from: 2, changes: {} },
      { from: null, made: { id: "d", value: 4 } },
      { from: 1, changes: { value: 20, quote: undefined } },
    ]);
    expect(listOf(text)).toEqual([
      { id: "c", value: 3 },
      { id: "d", value: 4 },
      { id: "b", value: 20 },
    ]);
    expect(text).toContain('{ "id": "b",   "value": 20 }');
    expect(text).toContain('{\n      "id": "c",\n      "value": 3\n    }');
  });

  test("has nothing else written where all is as wanted, and is written anew where nothing stays", () => {
    expect(made([0, 1, 2].map((from) => ({ from, changes: {} })))).toBe(TEXT);
    expect(listOf(made([{ from: null, made: { id: "x", value: 9 } }]))).toEqual([{ id: "x", value: 9 }]);
  });
});
