import { z } from "zod";
import type { SourceFile } from "../diagnostics/document.ts";
import { parsedJson } from "../diagnostics/json.ts";
import { Refusal } from "../diagnostics/phrase.ts";
import { type FileEdit, fileEdit, withFileEdit } from "../editing/edits.ts";
import { asRead } from "../record/load.ts";
import { rebased } from "./rebase.ts";

type Texts = ReadonlyMap<string, string>;

/** Edits that were made at once, and are undone at once. */
export type Step = readonly FileEdit[];

/** The files of content, and what was edited in them since they were read; a value that each edit makes anew. */
export interface Workspace {
  /** To the letter as on disk, by path. */
  readonly disk: Texts;
  /** With all steps made. */
  readonly now: Texts;
  readonly steps: readonly Step[];
  /** Those undone, the next to be made again first. */
  readonly undone: readonly Step[];
  /** Files with steps that somebody else has changed since, as they are on disk. */
  readonly foreign: ReadonlyMap<string, string | null>;
}

const textsOf = (files: readonly SourceFile[]): Texts => new Map(files.map(({ path, text }) => [path, text]));

/** @param files to the letter, as `loadTyped` reads them. */
export function openWorkspace(files: readonly SourceFile[]): Workspace {
  const disk = textsOf(files);
  return { disk, now: disk, steps: [], undone: [], foreign: new Map() };
}

/**
 * With a step made.
 * @param isGoingOn whether it may go on from the last one: whoever made that makes this. @throws {Refusal} as
 * `withFileEdit` does; then nothing of it is.
 */
export const withStep = (workspace: Workspace, step: Step, isGoingOn = true): Workspace => ({
  ...workspace,
  now: step.reduce(withEdit, workspace.now),
  steps: isGoingOn ? joined(workspace.steps, step) : [...workspace.steps, step],
  undone: [],
});

function withEdit(texts: Texts, edit: FileEdit): Texts {
  const text = withFileEdit(texts.get(edit.file) ?? null, edit);
  const next = new Map(texts);
  if (text === null) next.delete(edit.file);
  else next.set(edit.file, text);
  return next;
}

/** Letters typed one after the other into one field, or one paragraph, are undone at once. */
function joined(steps: readonly Step[], step: Step): readonly Step[] {
  const [one, other] = [only(steps.at(-1)), only(step)];
  const made = one === null || other === null || one.file !== other.file ? null : inOne(one, other);
  return made === null ? [...steps, step] : [...steps.slice(0, -1), [made]];
}

/** What two edits of a file come to, where they are of the same field or paragraph; null where they aren't. */
function inOne(one: FileEdit, other: FileEdit): FileEdit | null {
  if ("value" in one && "value" in other) return one.path.join("\0") === other.path.join("\0") ? other : null;
  if ("at" in one && "at" in other && one.at === other.at && one.text === other.was)
    return { ...other, was: one.was };
  return null;
}

const only = (step: Step | undefined): FileEdit | null => (step?.length === 1 ? (step[0] ?? null) : null);

/** All steps made one after the other on what is on disk. @throws {Refusal} where one can't be made there. */
const replayed = (disk: Texts, steps: readonly Step[]): Texts => steps.flat().reduce(withEdit, disk);

/** Without the last step; as it is where there is none. */
export function withoutLast(workspace: Workspace): Workspace {
  const steps = workspace.steps.slice(0, -1);
  const [last] = workspace.steps.slice(-1);
  if (last === undefined) return workspace;
  return { ...workspace, steps, undone: [last, ...workspace.undone], now: replayed(workspace.disk, steps) };
}

/** With the step that was undone last made again. */
export function withNext(workspace: Workspace): Workspace {
  const [next, ...undone] = workspace.undone;
  if (next === undefined) return workspace;
  return {
    ...workspace,
    steps: [...workspace.steps, next],
    undone,
    now: next.reduce(withEdit, workspace.now),
  };
}

/** The paths of files that differ from what is on disk, sorted. */
export const unsaved = ({ disk, now }: Workspace): readonly string[] =>
  [...new Set([...disk.keys(), ...now.keys()])].filter((path) => disk.get(path) !== now.get(path)).sort();

/** What `check` and all else read: the files with all steps made, sorted by path. */
export const filesOf = ({ now }: Workspace): readonly SourceFile[] =>
  [...now].map(([path, text]) => asRead({ path, text })).sort((a, b) => (a.path < b.path ? -1 : 1));

/** Once all is on disk. */
export const saved = ({ now }: Workspace): Workspace => ({
  disk: now,
  now,
  steps: [],
  undone: [],
  foreign: new Map(),
});

/**
 * Once the disk was read again. Files without a step are as they are there; one with steps keeps them, and waits for
 * whoever made them to say what becomes of it.
 */
export function refreshed(workspace: Workspace, files: readonly SourceFile[]): Workspace {
  const there = textsOf(files);
  if (workspace.foreign.size === 0 && isSame(there, workspace.disk)) return workspace;
  const isThere = (path: string): boolean => (there.get(path) ?? null) === (workspace.now.get(path) ?? null);
  // A file that is on disk as it is here was written by ourselves: its steps are made.
  const edited = new Set(unsaved(workspace).filter((path) => !isThere(path)));
  const foreign = new Map<string, string | null>();
  const disk = new Map(there);
  for (const path of edited) {
    const before = workspace.disk.get(path);
    const after = there.get(path) ?? null;
    if (after === (before ?? null)) continue;
    foreign.set(path, after);
    if (before === undefined) disk.delete(path);
    else disk.set(path, before);
  }
  const touched = (step: Step): Step => step.filter((edit) => edited.has(edit.file));
  const steps = workspace.steps.map(touched).filter((step) => step.length > 0);
  return { disk, steps, undone: [], now: replayed(disk, steps), foreign };
}

const isSame = (one: Texts, other: Texts): boolean =>
  one.size === other.size && [...one].every(([path, text]) => other.get(path) === text);

/** How two versions of a file become one: our steps made in theirs, or theirs alone. */
export const settlement = z.enum(["both", "theirs"]);
type Settlement = z.infer<typeof settlement>;

/** With a file that somebody else has changed settled. @throws {Refusal} where our steps can't be made in theirs. */
export function settled(workspace: Workspace, path: string, how: Settlement): Workspace {
  const theirs = workspace.foreign.get(path);
  if (theirs === undefined) return workspace;
  const disk = new Map(workspace.disk);
  if (theirs === null) disk.delete(path);
  else disk.set(path, theirs);
  const foreign = new Map(workspace.foreign);
  foreign.delete(path);
  const steps = how === "both" ? withOurs(workspace, path, theirs) : without(workspace.steps, path);
  return { disk, steps, undone: [], now: replayed(disk, steps), foreign };
}

const without = (steps: readonly Step[], path: string): readonly Step[] =>
  steps.map((step) => step.filter(({ file }) => file !== path)).filter((step) => step.length > 0);

/** The steps, with those of a file as they are to be made in somebody else's version of it. */
function withOurs({ disk, now, steps }: Workspace, path: string, theirs: string | null): readonly Step[] {
  const before = disk.get(path);
  const own = steps.flat().filter(({ file }) => file === path);
  // A file that is deleted, or new in both, is written as a whole.
  if (theirs === null || before === undefined)
    return [...without(steps, path), [{ file: path, whole: now.get(path) ?? null }]];
  const moved = [...rebased(own, before, theirs)];
  return steps.map((step) => step.map((edit) => (edit.file === path ? (moved.shift() ?? edit) : edit)));
}

/** What is kept beside the project while it isn't saved: the steps, and the files as they were when these were made. */
const kept = z.object({ steps: z.array(z.array(fileEdit)), disk: z.record(z.string(), z.string()) });

/** The workspace as text, to be opened again by `restored`. */
export function keptText(workspace: Workspace): string {
  const edited = new Set(workspace.steps.flat().map(({ file }) => file));
  const files = [...edited].flatMap((path): [string, string][] => {
    const text = workspace.disk.get(path);
    return text === undefined ? [] : [[path, text]];
  });
  return JSON.stringify({ steps: workspace.steps, disk: Object.fromEntries(files) });
}

/** A workspace with the steps that were kept; null where they can't be read or made. @param files as they are now. */
export function restored(files: readonly SourceFile[], text: string): Workspace | null {
  const read = kept.safeParse(parsedJson(text)).data;
  if (read === undefined) return null;
  const opened = openWorkspace(files);
  const { steps } = read;
  const edited = new Set(steps.flat().map(({ file }) => file));
  const then = [...opened.disk].filter(([path]) => !edited.has(path));
  const disk: Texts = new Map([...then, ...Object.entries(read.disk)]);
  try {
    return refreshed({ ...opened, disk, steps, now: replayed(disk, steps) }, files);
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}
