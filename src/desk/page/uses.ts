import { valueAt } from "../../diagnostics/document.ts";
import type { FigureView } from "../api.ts";

/** Figures that name another one: what they are reckoned from, or are parts of. */
export const restingOn = (figures: readonly FigureView[], id: string): readonly FigureView[] =>
  figures.filter(({ metric }) =>
    ["ratio", "difference", "sum", "of"].some((name) => {
      const value = valueAt(metric, [name]);
      return Array.isArray(value) ? value.includes(id) : value === id;
    }),
  );
