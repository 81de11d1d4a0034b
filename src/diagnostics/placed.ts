import type { Path } from "./document.ts";

/** A part of a document with its place. */
export interface Placed<T> {
  readonly path: Path;
  readonly value: T;
}
