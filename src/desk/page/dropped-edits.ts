import type { FileEdit } from "../../editing/edits.ts";

/** What a year says is no longer reported. */
export interface Dropped {
  readonly id: string;
  readonly note: Readonly<Record<string, string>>;
}

/** Says of a figure of an earlier year that it is no longer reported. @param there what is said of others. */
export const dropping = (file: string, there: readonly Dropped[], { id, note }: Dropped): FileEdit =>
  there.length === 0
    ? { file, path: ["dropped"], value: [{ id, note: { ...note } }] }
    : { file, path: ["dropped", there.length], insert: { id, note: { ...note } } };

/** Takes that back; with the last one goes the list. */
export const notDropping = (file: string, there: readonly Dropped[], index: number): FileEdit => ({
  file,
  path: there.length === 1 ? ["dropped"] : ["dropped", index],
  remove: true,
});
