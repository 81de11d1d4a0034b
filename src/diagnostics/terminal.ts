import { styleText } from "node:util";
import { linesOf } from "./lines.ts";
import { capital } from "./naming.ts";
import type { Problem } from "./problem.ts";
import { told } from "./told.ts";

/** How problems are laid out in a terminal. */
export interface Layout {
  /** Columns of the terminal. */
  readonly width: number;
  readonly colour: boolean;
  /** A file's text, to show the line in question; null where it can't be read. */
  readonly text: (file: string) => string | null;
}

/** The most problems that are shown of one file. */
const MOST_SHOWN = 50;

/** All problems, grouped by file, each with its line, the place marked, and what to do. */
export function formatProblems(problems: readonly Problem[], layout: Layout): string {
  const faults = problems.filter(({ severity }) => severity !== "notice");
  const notices = problems.filter(({ severity }) => severity === "notice").sort(byPlace);
  const files = Map.groupBy(faults.sort(byPlace), ({ file }) => file);
  const blocks = [...files].flatMap(([file, ofFile]) => {
    const lines = linesOf(layout.text(file) ?? "");
    const shown = ofFile.slice(0, MOST_SHOWN).map((problem) => formatProblem(problem, lines, layout));
    const more = ofFile.length - MOST_SHOWN;
    return more > 0 ? [...shown, told`${file}: and ${more} more; mend these first.`] : shown;
  });
  const unknown = notices.map((notice) =>
    wrap(
      `${placeOf(notice)} ${severityName("notice")} ${notice.message} ${notice.hint}`.trimEnd(),
      layout.width,
      "  ",
    ),
  );
  return [...blocks, unknown.slice(0, MOST_SHOWN).join("\n"), summary(problems)]
    .filter((block) => block !== "")
    .join("\n\n");
}

/** How many there are of each kind, in a sentence. */
export function summary(problems: readonly Problem[]): string {
  const count = (counted: (problem: Problem) => boolean): number => problems.filter(counted).length;
  const errors = count(({ severity }) => severity === "error");
  const warnings = count(({ severity }) => severity === "warning");
  // Other notices, such as numbers by hand, tell their own count.
  const unknown = count(({ code }) => code === "not-known");
  const faults = [
    ...(errors === 0 ? [] : [errors === 1 ? told`1 error` : told`${errors} errors`]),
    ...(warnings === 0
      ? []
      : [(warnings === 1 ? told`1 warning` : told`${warnings} warnings`) + ofDrafts(problems)]),
  ];
  const found = faults.length === 0 ? told`No problems` : faults.join(", ");
  if (unknown === 0) return capital(told`${found}.`);
  const notices = unknown === 1 ? told`1 thing not known yet` : told`${unknown} things not known yet`;
  return capital(told`${found}; ${notices}.`);
}

/** How many of them keep a year a draft, in brackets; nothing where none do. */
function ofDrafts(problems: readonly Problem[]): string {
  const byYear = Map.groupBy(problems, ({ draft }) => draft);
  const parts = [...byYear].flatMap(([year, { length }]) =>
    year === undefined ? [] : [told`${length} to mend in the draft of ${year}`],
  );
  return parts.length === 0 ? "" : ` (${parts.join(", ")})`;
}

const SEVERITIES = ["error", "warning", "notice"] as const satisfies readonly Problem["severity"][];
/** A severity as people read it; programs get its name. */
const severityName = (severity: Problem["severity"]): string =>
  ({ error: told`error`, warning: told`warning`, notice: told`notice` })[severity];
const COLOURS = { error: "red", warning: "yellow", notice: "cyan" } as const;

const byPlace = (a: Problem, b: Problem): number =>
  (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) ||
  (a.line ?? 0) - (b.line ?? 0) ||
  (a.column ?? 0) - (b.column ?? 0) ||
  SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity);

/** `data/2025.json:14:16`, as far as the place is known. */
export const placeOf = ({ file, line, column }: Problem): string =>
  [file, line, column].filter((part) => part !== null).join(":");

function formatProblem(problem: Problem, lines: readonly string[], { width, colour }: Layout): string {
  const paint = (style: Parameters<typeof styleText>[0], text: string): string =>
    colour ? styleText(style, text, { validateStream: false }) : text;
  const { line, column, severity, message, hint, code } = problem;
  const place = placeOf(problem);
  const kind = severityName(severity);
  const head = wrap(`${place} ${kind} ${message}`, width, "  ").replace(
    `${place} ${kind}`,
    () => `${paint("bold", place)} ${paint(COLOURS[severity], kind)}`,
  );
  const source = line === null ? undefined : lines[line - 1];
  const excerpt =
    source === undefined || line === null ? [] : [paint("dim", excerptOf(source, line, column ?? 1, width))];
  const remedy = hint === "" ? [] : [`  ${wrap(hint, width, "  ", 2)}`];
  return [head, ...excerpt, ...remedy, paint("dim", `  [${code}]`)].join("\n");
}

/** The line itself, cut to the width around the place, with ^ under it. */
function excerptOf(source: string, line: number, column: number, width: number): string {
  const margin = `  ${line} | `;
  const room = Math.max(20, width - margin.length - 2);
  const indent = source.length - source.trimStart().length;
  const from = Math.min(Math.max(indent, column - 1 - Math.floor(room / 2)), Math.max(0, column - 1));
  const start = source.length - indent <= room ? Math.min(indent, column - 1) : from;
  const cut = source.slice(start, start + room).replace(/\p{Cc}/gu, " ");
  const before = start > indent ? "…" : "";
  const after = start + room < source.length ? "…" : "";
  const mark = `${" ".repeat(margin.length - 2)}| ${" ".repeat(before.length + column - 1 - start)}^`;
  return `${margin}${before}${cut}${after}\n${mark}`;
}

/** Breaks a text between words; further lines are indented, the first one is where `used` columns are taken. */
function wrap(text: string, width: number, indent: string, used = 0): string {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/)) {
    const room = width - (lines.length === 0 ? used : indent.length);
    if (line !== "" && line.length + 1 + word.length > room) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line].join(`\n${indent}`);
}
