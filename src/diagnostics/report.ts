import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { WriteStream } from "node:tty";
import { styleText } from "node:util";
import { LINE_END, withoutMark } from "./document.ts";
import type { Phrase } from "./phrase.ts";
import { byPlace, inWords, type Problem, placeOf, publicName, type ToldProblem } from "./problem.ts";
import type { Speaker } from "./speaker.ts";
import { visible } from "./visible.ts";

/** How problems are laid out in a terminal. */
interface Layout {
  /** Columns of the terminal. */
  readonly width: number;
  readonly colour: boolean;
  /** A file's text, to show the line in question; null where it can't be read. */
  readonly text: (file: string) => string | null;
  readonly speaker: Speaker;
}

/** The most problems that are shown of one file. */
const MOST_SHOWN = 50;

/** All problems, grouped by file, each with its line, the place marked, and what to do. */
export function formatProblems(problems: readonly ToldProblem[], layout: Layout): string {
  const faults = problems.filter(({ severity }) => severity !== "notice");
  const notices = problems.filter(({ severity }) => severity === "notice").sort(byPlace);
  const files = Map.groupBy(faults.sort(byPlace), ({ file }) => file);
  const blocks = [...files].flatMap(([file, ofFile]) => {
    const lines = (layout.text(file) ?? "").split(LINE_END);
    const shown = ofFile.slice(0, MOST_SHOWN).map((problem) => formatProblem(problem, lines, layout));
    const more = ofFile.length - MOST_SHOWN;
    return more > 0 ? [...shown, layout.speaker.say({ code: "terminal-more", args: { file, more } })] : shown;
  });
  const kind = layout.speaker.say({ code: "severity.notice" });
  const unknown = notices.map((notice) =>
    wrap(`${placeOf(notice)} ${kind} ${notice.message} ${notice.hint}`.trimEnd(), layout.width),
  );
  return [...blocks, unknown.slice(0, MOST_SHOWN).join("\n"), summary(problems, layout.speaker)]
    .filter((block) => block !== "")
    .join("\n\n");
}

type Weighed = Pick<Problem, "severity" | "code" | "draft">;

/** How many there are of each kind, in a sentence. */
export function summary(problems: readonly Weighed[], speaker: Speaker): string {
  const count = (counted: (problem: Weighed) => boolean): number => problems.filter(counted).length;
  const errors = count(({ severity }) => severity === "error");
  const warnings = count(({ severity }) => severity === "warning");
  // Other notices, such as numbers by hand, tell their own count.
  const unknown = count(({ code }) => publicName(code) === "not-known");
  const counted = (code: string, count: number): Phrase | null =>
    count === 0 ? null : { code: `summary.${code}`, args: { count } };
  return speaker.tell({
    code: "summary",
    args: {
      errors: counted("errors", errors),
      warnings: ofDrafts(counted("warnings", warnings), problems),
      unknown: counted("unknown", unknown),
    },
  }).message;
}

/** How many of them keep a year a draft, in brackets; nothing where none do. */
function ofDrafts(warnings: Phrase | null, problems: readonly Weighed[]): Phrase | null {
  const drafts = [...Map.groupBy(problems, ({ draft }) => draft)].flatMap(([year, { length }]) =>
    year === undefined ? [] : [{ code: "summary.of-draft", args: { count: length, year: String(year) } }],
  );
  return warnings === null || drafts.length === 0
    ? warnings
    : { code: "summary.of-drafts", args: { warnings, drafts: { all: drafts } } };
}

const COLOURS = { error: "red", warning: "yellow", notice: "cyan" } as const;

function formatProblem(
  problem: ToldProblem,
  lines: readonly string[],
  { width, colour, speaker }: Layout,
): string {
  const paint = (style: Parameters<typeof styleText>[0], text: string): string =>
    colour ? styleText(style, text, { validateStream: false }) : text;
  const { line, column, severity, message, hint, code } = problem;
  const place = placeOf(problem);
  const kind = speaker.say({ code: `severity.${severity}` });
  const head = wrap(`${place} ${kind} ${message}`, width).replace(
    `${place} ${kind}`,
    () => `${paint("bold", place)} ${paint(COLOURS[severity], kind)}`,
  );
  const source = line === null ? undefined : lines[line - 1];
  const excerpt =
    source === undefined || line === null ? [] : [paint("dim", excerptOf(source, line, column ?? 1, width))];
  const remedy = hint === "" ? [] : [`  ${wrap(hint, width, 2)}`];
  return [head, ...excerpt, ...remedy, paint("dim", `  [${code}]`)].join("\n");
}

/** The line itself, cut to the width around the place, with ^ under it. */
function excerptOf(source: string, line: number, column: number, width: number): string {
  const margin = `  ${line} | `;
  const room = Math.max(20, width - margin.length - 2);
  const indent = source.length - source.trimStart().length;
  const from = Math.min(Math.max(indent, column - 1 - Math.floor(room / 2)), Math.max(0, column - 1));
  const start = source.length - indent <= room ? Math.min(indent, column - 1) : from;
  const shown = (from: number, to: number): string => visible(source.slice(from, to).replaceAll("\t", " "));
  const before = `${start > indent ? "…" : ""}${shown(start, column - 1)}`;
  const after = `${shown(column - 1, start + room)}${start + room < source.length ? "…" : ""}`;
  const mark = `${" ".repeat(margin.length - 2)}| ${" ".repeat(before.length)}^`;
  return `${margin}${before}${after}\n${mark}`;
}

const INDENT = "  ";
/** Breaks a text between words; further lines are indented, the first one is where `used` columns are taken. */
function wrap(text: string, width: number, used = 0): string {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/)) {
    const room = width - (lines.length === 0 ? used : INDENT.length);
    if (line !== "" && line.length + 1 + word.length > room) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line].join(`\n${INDENT}`);
}

/** A file's text as problems are placed in it; null where it can't be read. */
export function textOf(root: string, file: string): string | null {
  try {
    return withoutMark(readFileSync(join(root, file), "utf8"));
  } catch {
    return null;
  }
}

/** Where problems are found, and how they are told. */
export interface Telling {
  /** Folder of the project. */
  readonly root: string;
  /** False where no terminal is to get colours. */
  readonly colour: boolean;
  readonly speaker: Speaker;
}

/** Problems as a terminal shows them: in its width, in colour where it has some. @throws as `inWords` does. */
export function terminalReport(
  { root, colour, speaker }: Telling,
  problems: readonly Problem[],
  { columns, isTTY }: Pick<WriteStream, "isTTY"> & { readonly columns?: number | undefined },
): string {
  // What is piped is read by programs, by the line.
  const piped = columns === undefined && !isTTY;
  const width = piped ? Number.POSITIVE_INFINITY : Math.min(Math.max(columns ?? 80, 40), 110);
  return formatProblems(inWords(problems, speaker), {
    width,
    colour: colour && isTTY,
    text: (file) => textOf(root, file),
    speaker,
  });
}

/** Prints errors and warnings before a build; what isn't known, and what a draft lacks, is `check`'s to tell. */
export function reportProblems(telling: Telling, problems: readonly Problem[]): void {
  const told = problems.filter(({ severity, draft }) => severity !== "notice" && draft === undefined);
  if (told.length > 0) console.error(terminalReport(telling, told, process.stderr));
}

/** For programs: all problems as they are. */
export const toJson = (problems: readonly Problem[], speaker: Speaker): string =>
  JSON.stringify({ problems: inWords(problems, speaker) }, null, 2);

/** For a pull request: workflow commands that GitHub shows beside the line. */
export const toAnnotations = (problems: readonly Problem[], speaker: Speaker): string =>
  inWords(problems, speaker)
    .map(({ file, line, column, severity, code, message, hint }) => {
      const place = Object.entries({ file, line, col: column, title: code })
        .filter(([, value]) => value !== null)
        .map(
          ([name, value]) => `${name}=${escaped(`${value}`).replaceAll(":", "%3A").replaceAll(",", "%2C")}`,
        );
      return `::${severity} ${place.join(",")}::${escaped(`${message}\n${hint}`)}`;
    })
    .join("\n");

const escaped = (text: string): string =>
  text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
