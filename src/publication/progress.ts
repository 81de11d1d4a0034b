/** How far something is: what is done now, and how much of it. `total` is 1 where its parts can't be counted. */
export interface Progress {
  readonly step: "check" | "compare" | "prepare" | "write" | "compress" | "walk";
  readonly done: number;
  readonly total: number;
}

export type TellProgress = (progress: Progress) => void;
