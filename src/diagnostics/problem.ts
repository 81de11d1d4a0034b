import type { Args } from "./phrase.ts";
import type { Speaker } from "./speaker.ts";
import { visible } from "./visible.ts";

/** What to write in a file: `text` in the place of so many UTF-16 units from an offset on, a byte-order mark not counted. */
export interface Edit {
  readonly offset: number;
  readonly length: number;
  readonly text: string;
}

/** A text with an edit made in it. */
export const withEdit = (text: string, { offset, length, text: put }: Edit): string =>
  text.slice(0, offset) + put + text.slice(offset + length);

/** What a hint proposes, before it has its place in a file. */
export type Proposal =
  /** JSON in the place of the value; where a field isn't there yet, its value. */
  | { readonly write: string }
  /** Words in the place of `found`, which stands in a text where the problem points. */
  | { readonly put: string; readonly found: string }
  /** Another name for the field, or for the one beside it of the name `from`. */
  | { readonly rename: string; readonly from?: string }
  /** The field goes, with its value. */
  | "delete";

/** A word that was probably meant, as JSON has it; nothing where none was. */
export const written = (meant: string | null): Proposal | undefined =>
  meant === null ? undefined : { write: JSON.stringify(meant) };

/** A fault in the content, placed. The one shape in which anything wrong is told; a `Speaker` puts it into words. */
export interface Problem {
  /** Path from the project's root, with `/`. */
  readonly file: string;
  /** From 1; null where the whole file is meant. */
  readonly line: number | null;
  /** From 1, in UTF-16 units as editors count; null where the whole line is meant. */
  readonly column: number | null;
  /** An error stops the build; a notice tells what isn't known, and asks for nothing. */
  readonly severity: "error" | "warning" | "notice";
  /** Names its sentence in the catalogue; up to the first dot, the stable name explained in `docs/problems.md`. */
  readonly code: string;
  /** What fills the sentence's slots. */
  readonly args?: Args | undefined;
  /** Names what is behind it: of problems with the same cause one is told, with the places of the others. */
  readonly cause?: string | undefined;
  /** Files that it is concluded from, what isn't in them above all: it may be untrue while one has an error of its own. */
  readonly supposes?: readonly string[] | undefined;
  /** What the hint proposes to write; left out where it proposes nothing. */
  readonly edit?: Edit;
  /** The year that it keeps a draft: an error, were the year public, but now one that stops nothing else. */
  readonly draft?: number;
}

/** A problem before it has its place: its code, what fills its sentence, and how much it weighs; an error where it doesn't say. */
export type Finding = Pick<Problem, "code" | "args" | "cause" | "supposes"> &
  Partial<Pick<Problem, "severity">> & { readonly proposal?: Proposal | undefined };

/** A problem as programs and people get it. */
export interface ToldProblem extends Omit<Problem, "args" | "cause" | "supposes"> {
  /** The stable name alone. */
  readonly code: string;
  /** What is wrong, a full sentence in plain words. */
  readonly message: string;
  /** What to write instead; "" where there is nothing to do. */
  readonly hint: string;
  /** The others of the same cause; the hint counts them. */
  readonly follows?: readonly ToldProblem[];
}

/** A problem of a whole file, or of one that isn't there. */
export const ofFile = (file: string, { code, args, severity = "error", supposes }: Finding): Problem => ({
  file,
  line: null,
  column: null,
  severity,
  code,
  args,
  ...(supposes === undefined ? {} : { supposes }),
});

/** The stable name of a code. */
export const publicName = (code: string): string => code.replace(/\..*/s, "");

/** The most places that a sentence lists. */
const MOST_PLACES = 8;

/** Problems in one language, those of one cause as one. @throws where the catalogue lacks a code. */
export const inWords = (problems: readonly Problem[], speaker: Speaker): readonly ToldProblem[] =>
  byCause(problems).map(([first, ...others]) => {
    if (others.length === 0) return inWord(first, speaker);
    // It weighs as much as the heaviest that it stands for.
    const severities = [first, ...others].map(({ severity }) => severity);
    const severity = SEVERITIES.find((each) => severities.includes(each)) ?? first.severity;
    const told = inWord({ ...first, severity }, speaker);
    const listed = others.slice(0, MOST_PLACES).map(placeOf).join(", ");
    const places = others.length > MOST_PLACES ? `${listed}, …` : listed;
    const more = speaker.say({ code: "places-more", args: { count: others.length, places } });
    const follows = others.map((other) => inWord(other, speaker));
    return { ...told, hint: `${told.hint} ${more}`.trimStart(), follows };
  });

function inWord(problem: Problem, speaker: Speaker): ToldProblem {
  const { file, line, column, severity, code, args, edit, draft } = problem;
  return {
    file,
    line,
    column,
    severity,
    code: publicName(code),
    ...speaker.tell({ code, args }),
    ...(edit === undefined ? {} : { edit }),
    ...(draft === undefined ? {} : { draft }),
  };
}

/** Problems with those of the same cause together, in their order; of these the first in its file leads. */
function byCause(problems: readonly Problem[]): readonly (readonly [Problem, ...Problem[]])[] {
  const groups = new Map<string | Problem, [Problem, ...Problem[]]>();
  for (const problem of problems) {
    const key = problem.cause ?? problem;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [problem]);
    else group.push(problem);
  }
  return [...groups.values()].map((group) => group.sort(byPlace));
}

/** By file, then by place, errors before warnings. */
export const byPlace = (a: Placed, b: Placed): number =>
  (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) ||
  (a.line ?? 0) - (b.line ?? 0) ||
  (a.column ?? 0) - (b.column ?? 0) ||
  SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity);

type Placed = Pick<Problem, "file" | "line" | "column" | "severity">;

const SEVERITIES = ["error", "warning", "notice"] as const satisfies readonly Problem["severity"][];

/** `data/2025.json:14:16`, as far as the place is known, as staff are shown it. */
export const placeOf = ({ file, line, column }: Pick<Problem, "file" | "line" | "column">): string =>
  visible([file, line, column].filter((part) => part !== null).join(":"));
