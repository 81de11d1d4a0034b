import fc from "fast-check";
import { s } from "hastscript";
import { applyEdits, modify } from "jsonc-parser";
import { describe, expect, test } from "vitest";
import { standaloneSvg } from "../../../src/charts/svg.ts";
import { characterProblems } from "../../../src/check/characters.ts";
import { checkContent } from "../../../src/check/run-check.ts";
import { type Path, type SourceFile, stringsOf } from "../../../src/diagnostics/document.ts";
import { readJson } from "../../../src/diagnostics/json.ts";
import type { ToldProblem } from "../../../src/diagnostics/problem.ts";
import { readNarrative } from "../../../src/narrative/narrative.ts";
import { loadFiles } from "../../../src/record/load.ts";
import { plainPng } from "../../../src/site/picture.ts";
import { MADE_UP_SITE, ROOT } from "../../support/content.ts";
import { nastyText } from "../site/strings.ts";
import { told } from "./check-content.ts";

const files = await loadFiles(MADE_UP_SITE);

/** The town's files, with these changed. */
const edited = (change: (file: SourceFile) => string): readonly SourceFile[] =>
  files.map((file) => ({ path: file.path, text: change(file) }));

/** What is told of the characters of one of the town's files, changed. */
function toldOf(path: string, change: (text: string) => string): readonly ToldProblem[] {
  const text = change(files.find((file) => file.path === path)?.text ?? "");
  const isText = path.endsWith(".mdx");
  const { document } = isText ? { document: null } : readJson({ path, text });
  const narratives = isText ? [readNarrative({ path, text })] : [];
  const documents = new Map(document === null ? [] : [[path, document] as const]);
  return told(characterProblems({ documents, narratives }));
}

const RECORD = "data/2021.json";
const TEXT = "src/report/2021/en/1-stories.mdx";
const SENTENCE = /\n\n(?=[A-Z<])/;

const STRANGERS: readonly (readonly [name: string, character: string, code: string, named: string])[] = [
  ["a right-to-left override", "\u202e", "text-characters", "U+202E"],
  ["an isolate", "\u2066", "text-characters", "U+2066"],
  ["a mark of direction", "\u200f", "text-characters", "U+200F"],
  ["a space of no width", "\u200b", "text-characters", "U+200B"],
  ["a joiner of no width", "\u200d", "text-characters", "U+200D"],
  ["a byte order mark", "\ufeff", "text-characters", "U+FEFF"],
  ["a soft hyphen", "\u00ad", "text-characters", "U+00AD"],
  ["a character that is none", "\ufffe", "text-characters", "U+FFFE"],
  ["another that is none", "\u{1ffff}", "text-characters", "U+1FFFF"],
  ["one of Arabic's that are none", "\ufdd0", "text-characters", "U+FDD0"],
  ["a private character", "\ue000", "text-characters", "U+E000"],
  ["a separator of lines", "\u2028", "text-characters", "U+2028"],
  ["an end of a passage in XML", "]]>", "text-characters", "]]>"],
  ["an emoji", "😀", "character-unseen", "😀 U+1F600"],
  ["an emoji made of several", "👩‍🎓", "character-unseen", "👩‍🎓 U+1F469 U+200D U+1F393"],
  ["a flag", "🇰🇿", "character-unseen", "🇰🇿 U+1F1F0 U+1F1FF"],
  ["a Chinese character", "日", "character-unseen", "日 U+65E5"],
];

describe("in a label of the record", () => {
  test.each(STRANGERS)("%s is told where it stands", (_, character, code, named) => {
    const [problem, ...more] = toldOf(RECORD, (text) =>
      text.replace(/("label": \{\s*"en": "..)/, (start) => start + character),
    );
    expect(more).toEqual([]);
    expect(problem).toMatchObject({ file: RECORD, code });
    expect(problem?.message).toContain(named);
    expect(problem?.severity).toBe(code === "character-unseen" ? "warning" : "error");
    const line = files.find(({ path }) => path === RECORD)?.text.split("\n")[(problem?.line ?? 0) - 1] ?? "";
    expect(line.slice(0, (problem?.column ?? 0) - 1)).toMatch(/"en": "..$/);
  });

  test("one that is written by its code is told no less", () => {
    const problems = toldOf(RECORD, (text) =>
      text.replace(/("label": \{\s*"en": "..)/, (start) => `${start}\\u202e`),
    );
    expect(problems.map(({ code }) => code)).toEqual(["text-characters"]);
  });

  test("many are told once, by their names", () => {
    const problems = toldOf(RECORD, (text) =>
      text.replace(/("label": \{\s*"en": "..)/, (start) => `${start}日本日語\u200b`),
    );
    expect(problems.map(({ message }) => message)).toEqual([
      "The report's typefaces have no such sign: 日 U+65E5, 本 U+672C, 語 U+8A9E.",
      "The text holds an invisible sign: U+200B.",
    ]);
  });
});

describe("in a text of the narrative", () => {
  test.each(STRANGERS)("%s is told where it stands", (_, character, code, named) => {
    let line = 0;
    const problems = toldOf(TEXT, (text) => {
      const at = text.search(SENTENCE) + 2;
      line = text.slice(0, at).split("\n").length;
      return `${text.slice(0, at)}A${character.replace(">", "\\>")} ${text.slice(at)}`;
    });
    expect(problems).toMatchObject([{ file: TEXT, code, line, column: 2 }]);
    expect(problems[0]?.message).toContain(named);
  });

  test.each([
    ["an entity", "A&#x202e; b", "text-characters"],
    ["an entity of a private character", "A&#xE000; b", "text-characters"],
    ["an entity of an emoji", "A&#x1F600; b", "character-unseen"],
    ["a control character", "A\u0007 b", "text-characters"],
  ])("%s is told too", (_, sentence, code) => {
    const problems = toldOf(TEXT, (text) => `${text}\n${sentence}\n`);
    expect(problems.map((problem) => problem.code)).toEqual([code]);
  });

  test("what stands in the head by its code is told at its field", () => {
    const problems = toldOf(TEXT, (text) => text.replace(/title: "/, 'title: "\\u202e\\U0001F600'));
    expect(problems.map(({ code, line }) => `${line} ${code}`)).toEqual([
      "2 text-characters",
      "2 character-unseen",
    ]);
  });

  test("a file that was saved in another encoding is told as that, and not sign by sign", () => {
    const text = "# \ufffd\ufffd \ufffd";
    expect(toldOf(TEXT, () => text)).toEqual([]);
    const { faults } = readNarrative({ path: TEXT, text });
    expect(faults.filter(({ code }) => code === "file-encoding")).toEqual([
      { offset: 2, code: "file-encoding" },
    ]);
  });

  test("a remark to colleagues may hold an emoji", () => {
    expect(toldOf(TEXT, (text) => `${text}\n{/* 😀 */}\n`)).toEqual([]);
  });
});

test("nothing is told of the town and of the project's own texts, marks and signs", async () => {
  for (const dir of [MADE_UP_SITE, ROOT]) {
    const { problems } = await checkContent(await loadFiles(dir), { shown: "all" });
    const found = problems.filter(({ code }) => /^(?:text-characters|character-unseen)/.test(code));
    expect(found).toEqual([]);
  }
});

/** Everything that `check` tells of the town with a control character at the end of these texts, by file. */
async function damaged(isTouched: (path: Path) => boolean): Promise<readonly string[]> {
  const places = files
    .filter(({ path }) => /^(?:data\/(?:site|\d+)\.json|src\/report\/.*\.json)$/.test(path))
    .flatMap((file) =>
      stringsOf(readJson(file).document?.value)
        .filter(({ path, text }) => text.includes(" ") && isTouched(path))
        .map(({ path, text }) => ({ file: file.path, path, text })),
    );
  expect(places.length).toBeGreaterThan(0);
  const changed = edited(({ path, text }) =>
    places
      .filter(({ file }) => file === path)
      .reduce((now, place) => applyEdits(now, modify(now, [...place.path], `${place.text}\u0007`, {})), text),
  );
  const { problems } = await checkContent(changed, { shown: "all" });
  const found = problems.filter(({ code }) => /^text-(?:form|characters)\b/.test(code));
  const counts = Map.groupBy(found, ({ file }) => file);
  return [...Map.groupBy(places, ({ file }) => file)]
    .filter(([file, { length }]) => counts.get(file)?.length !== length)
    .map(([file, { length }]) => `${file}: ${counts.get(file)?.length} of ${length}`);
}

describe("a control character is an error, once,", () => {
  test("in every text of the record and of charts", async () => {
    expect(await damaged(([field]) => field !== "options")).toEqual([]);
  });

  test("in the texts of a chart's settings", async () => {
    expect(await damaged(([field]) => field === "options")).toEqual([]);
  });
});

test("in the interface's texts control characters are told too", () => {
  const { document } = readJson({ path: "src/language/en/messages/a.json", text: '{ "a": "b\\u0007" }' });
  const documents = new Map(document === null ? [] : [[document.file, document] as const]);
  expect(told(characterProblems({ documents, narratives: [] }))).toMatchObject([
    { code: "text-characters", line: 1, column: 10 },
  ]);
});

test("a text of which nothing is told can be painted as a picture", () => {
  const isTold = (text: string): boolean => {
    const { document, problems } = readJson({ path: "src/language/a.json", text: JSON.stringify([text]) });
    const documents = new Map(document === null ? [] : [[document.file, document] as const]);
    return [...problems, ...characterProblems({ documents, narratives: [] })].some(
      ({ severity }) => severity === "error",
    );
  };
  const size = { width: 9, height: 9 };
  const paint = (text: string) => plainPng(standaloneSvg(s("svg", s("text", text)), size, ""), 9);
  fc.assert(fc.property(nastyText, (text) => isTold(text) || paint(text).length > 0));
  // What a picture can't hold is told.
  for (const text of ["a\u0000", "\ufffe", "\u000b"]) expect(isTold(text)).toBe(true);
});
