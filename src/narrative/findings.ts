import type { PlacedFault } from "./element.ts";
import type { Stream } from "./stream.ts";

/** A component that a text uses, with its props as written; `true` for a prop without a value. */
export interface Use {
  readonly component: string;
  readonly props: Readonly<Record<string, string | true>>;
  /** Where the tag opens. */
  readonly offset: number;
  /** Where each prop's name starts. */
  readonly propOffsets: Readonly<Record<string, number>>;
}

/** A number allowed by hand. */
export interface Allowance {
  readonly text: string;
  readonly reason: string;
  readonly offset: number;
}

/** All that a tree holds for the guard. */
export interface Findings {
  /** Every text that a reader may meet, each read as one. */
  readonly streams: readonly Stream[];
  /** Code, refused in any case: as a number written by hand where it holds one, else as code. */
  readonly code: readonly { readonly stream: Stream; readonly fault: PlacedFault }[];
  readonly uses: readonly Use[];
  readonly headings: readonly { readonly depth: number; readonly text: string; readonly offset: number }[];
  readonly allowances: readonly Allowance[];
  readonly faults: readonly PlacedFault[];
}
