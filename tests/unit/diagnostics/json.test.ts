import { describe, expect, test } from "vitest";
import { DEEPEST, LARGEST_FILE, readJson } from "../../../src/diagnostics/json.ts";
import { inWords } from "../../../src/diagnostics/problem.ts";
import { english } from "../../../src/locales/speaker.ts";

const read = (text: string) => {
  const { document, problems } = readJson({ path: "data/2031.json", text });
  return { document, problems: inWords(problems, english()) };
};
const codes = (text: string): readonly string[] => read(text).problems.map(({ code }) => code);

describe("readJson(file)", () => {
  test("tells every syntax fault of a file in one pass, and nothing that follows from one", () => {
    const { document, problems } = read(
      '{\n  "a": 12,000,\n  "b": "x"\n  "c": “y”,\n  d: 1,\n  "e": [1, 2,]\n}',
    );
    expect(document).toBeNull();
    expect(problems.map(({ line, column, message }) => `${line}:${column} ${message}`)).toEqual([
      "2:8 12,000 can be read in two ways: 12000 or 12.",
      "4:3 A comma is missing before this.",
      "4:8 The quotation mark “ isn't one of JSON.",
      "5:3 The name of a field stands here without its quotation marks.",
      "6:13 A comma stands after the last item.",
    ]);
  });

  test("reads files with Windows line ends, and places problems by them", () => {
    expect(read('{\r\n  "a": 1\r\n}').document?.value).toEqual({ a: 1 });
    expect(read('{\r\n  "a": NaN\r\n}').problems).toMatchObject([{ line: 2, column: 8 }]);
  });

  test("tells what is wrong after a byte-order mark too", () => {
    expect(codes('\uFEFF{ "a": 1, "a": 2 }')).toEqual(["file-encoding", "json-duplicate"]);
  });

  test("refuses a file of UTF-16 once, at its beginning", () => {
    const utf16 = Buffer.from('\uFEFF{ "a": 1 }', "utf16le").toString("utf8");
    expect(read(utf16).problems[0]).toMatchObject({ code: "file-encoding", line: 1, column: 1 });
  });

  test("keeps __proto__ out of what it reads", () => {
    const { document } = read('{ "__proto__": { "polluted": true }, "constructor": 1 }');
    expect(Object.getPrototypeOf(document?.value)).toBe(Object.prototype);
    expect(document?.value).toEqual({ constructor: 1 });
  });

  test("refuses a text of ten million characters by the stated limit", () => {
    const { document, problems } = read(`{ "a": "${"x".repeat(10_000_000)}" }`);
    expect(document).toBeNull();
    expect(problems).toMatchObject([
      {
        code: "file-too-large",
        line: null,
        message: "The file has 10,000,011 characters; the limit is 1,000,000.",
      },
    ]);
  });

  test.each([
    ["lists", "[".repeat(LARGEST_FILE)],
    ["objects", '{"a":'.repeat(LARGEST_FILE / 5)],
  ])("refuses %s in each other without running out of stack", (_, text) => {
    expect(codes(text)).toEqual(["json-depth"]);
    expect(codes(`${"[".repeat(DEEPEST)}${"]".repeat(DEEPEST)}`)).toEqual([]);
  });

  test.each([
    ["commas", ",".repeat(200_000)],
    ["blanks", `{${" ".repeat(900_000)}`],
    ["new lines and blanks", `[1${"\n 1".repeat(200_000)}`],
    ["quotation marks", '"'.repeat(200_001)],
    ["one line of fields without commas", `{${'"a":1 '.repeat(100_000)}}`],
  ])("doesn't hang on nothing but %s", (_, text) => {
    expect(read(text).problems.length).toBeGreaterThan(0);
  });
});

describe("JsonDocument", () => {
  const { document } = read('{\n  "title": { "en": "Say \\"\\u0041\\" {x}" },\n  "list": [1, 2]\n}');
  const finding = { code: "c" };

  test("finds a character of a text behind escapes", () => {
    expect(document?.problem(["title", "en"], finding, 'Say "A" '.length)).toMatchObject({
      line: 2,
      column: 36,
    });
  });

  test("places what is missing at what it should stand in", () => {
    expect(document?.problem(["title", "kk"], finding)).toMatchObject({ line: 2, column: 12 });
    expect(document?.problem(["nothing", 3, "x"], finding)).toMatchObject({ line: 1, column: 1 });
    expect(document?.problem(["list", 1], finding)).toMatchObject({ line: 3, column: 15 });
    expect(document?.problemAtKey(["list"], finding)).toMatchObject({ line: 3, column: 3 });
  });
});
