import fc from "fast-check";
import { parseHTML } from "linkedom";
import { describe, expect, test } from "vitest";
import { importLines } from "../../../src/commands/import-lines.ts";
import { problemNotice, problemPage } from "../../../src/commands/problem-page.ts";
import type { Problem, ToldProblem } from "../../../src/diagnostics/problem.ts";
import { formatProblems, terminalReport } from "../../../src/diagnostics/report.ts";
import { visible } from "../../../src/diagnostics/visible.ts";
import { speakerOf } from "../../../src/locales/speaker.ts";
import type { Changes } from "../../../src/publication/changes/compare.ts";
import { changesHtml } from "../../../src/publication/changes/report-html.ts";
import { changesText } from "../../../src/publication/changes/report-text.ts";

import { drawable, inAll, record, siteOf } from "../site/fixture.ts";

/** Clears the screen, names the window, turns what follows around, and overwrites its line. */
const HOSTILE = "a\u001b[2J\u001b]0;owned\u0007\u009b31m\u202eb\u2066c\u2069\u200f\u061c\u2028d\re";
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it looks for
const STEERING = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/;
const LANGUAGES = ["en", "ru", "kk"];
const speakerIn = (lang: string) => {
  const speaker = speakerOf(lang);
  if (speaker === null) throw new Error(lang);
  return speaker;
};

test("a text is shown with the codes of what would steer, and keeps its lines, tabs and letters", () => {
  expect(visible("a\u001b[31m\u202e\r\n\tқ\u00a0\u00ad😀\r")).toBe(
    "a[U+001B][31m[U+202E]\r\n\tқ\u00a0\u00ad😀[U+000D]",
  );
});

test("whatever a text holds, nothing in it steers, and what doesn't is left alone", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(visible(text).replaceAll("\r\n", "\n")).not.toMatch(STEERING);
      if (!STEERING.test(text)) expect(visible(text)).toBe(text);
      expect(visible(visible(text))).toBe(visible(text));
    }),
  );
});

const problem: Problem = {
  file: `data/${HOSTILE}.json`,
  line: 1,
  column: 30,
  severity: "error",
  code: "usage.wrong",
  args: { words: HOSTILE, more: { all: [HOSTILE, { oneOf: [HOSTILE, HOSTILE] }] } },
};

describe.each(LANGUAGES)("in %s nothing in a text, a name or a file steers the terminal,", (lang) => {
  const speaker = speakerIn(lang);

  test("in what check tells", () => {
    const shown = terminalReport(
      { root: "/nowhere", colour: false, speaker },
      [problem, { ...problem, severity: "notice" }, { ...problem, line: null, column: null }],
      { columns: 100, isTTY: true },
    );
    expect(shown).toContain("[U+001B]");
    expect(shown).not.toMatch(STEERING);
  });

  test("in the line that is shown, with the mark still under its place", () => {
    const before = `"${HOSTILE.replace("\r", "")}" `;
    const told: ToldProblem = { ...problem, message: "m", hint: "h", column: before.length + 1 };
    const text = `${before}!`;
    const shown = formatProblems([told], { width: 110, colour: false, text: () => text, speaker });
    expect(shown).not.toMatch(STEERING);
    const lines = shown.split("\n");
    const mark = lines.findIndex((line) => line.trimEnd().endsWith("^"));
    expect(lines[mark - 1]?.[lines[mark]?.indexOf("^") ?? 0]).toBe("!");
  });

  test("in the page and the notice that the preview shows", () => {
    for (const html of [problemPage([problem], speaker), problemNotice([problem], speaker)]) {
      expect(html).not.toMatch(STEERING);
      expect(parseHTML(html).document.querySelectorAll("code").length).toBeGreaterThan(0);
    }
  });

  test("in what changes and import tell", async () => {
    const pair = { lang: "en", before: HOSTILE, after: HOSTILE };
    const changes: Changes = {
      metrics: [{ year: 2031, change: { id: HOSTILE, before: null, after: null }, said: [pair] }],
      sentences: [{ ...pair, place: HOSTILE }],
      charts: [{ year: 2031, id: HOSTILE, drawings: [pair] }],
      addresses: [{ path: HOSTILE, kind: "page", lang: null, change: "changed" }],
      copies: [{ path: HOSTILE, title: HOSTILE, notices: [HOSTILE], untold: true }],
    };
    expect(changesText(changes, HOSTILE, false, speaker)).not.toMatch(STEERING);
    const states = { before: siteOf([]), after: siteOf([]), name: HOSTILE };
    const page = await changesHtml({ ...changes, charts: [] }, states, speaker);
    expect(page).toContain("[U+202E]");
    expect(page).not.toMatch(STEERING);
    const line = { key: HOSTILE, label: HOSTILE, before: 1, after: 2 };
    expect(importLines([line], speaker)).not.toMatch(STEERING);
  });
});

test("nothing in a chart's texts steers the report of changes, in which the chart stands as its embed", async () => {
  const hostile = inAll(HOSTILE);
  const drawn = {
    record: { ...record, metrics: record.metrics.map((metric) => ({ ...metric, label: hostile })) },
    charts: [{ ...drawable, title: hostile, note: hostile }],
  };
  const states = { before: siteOf([]), after: siteOf([drawn]), name: "then" };
  const drawings = [{ lang: "en", before: null, after: "drawn" }];
  const charts = [{ year: record.year, id: drawable.id, drawings }];
  const changes = { metrics: [], sentences: [], charts, addresses: [], copies: [] };
  const page = await changesHtml(changes, states, speakerIn("en"));
  const [frame] = parseHTML(page).document.querySelectorAll("iframe");
  const { document } = parseHTML(frame?.getAttribute("srcdoc") ?? "");
  expect(document.querySelector("h1")?.textContent).toContain("[U+202E]");
  expect(document.querySelector("table")?.textContent).toContain("[U+001B]");
  expect(page).not.toMatch(STEERING);
});
