import type { FigureDefinition } from "../record/model.ts";

/** Forms that say one thing each, and so are read from afar in a part of the sheet's width. */
const SMALL: readonly string[] = ["one-in-n", "part-of-whole"];

/**
 * The charts on a year's poster: the one that the narrative's head names, and the first of each form that is small.
 * @param main id of the first; null, or unknown, where an older narrative names none.
 */
export function posterCharts(
  figures: readonly FigureDefinition[],
  main: string | null,
): { readonly main: readonly FigureDefinition[]; readonly small: readonly FigureDefinition[] } {
  const small = SMALL.flatMap(
    (form) => figures.find((figure) => figure.form === form && figure.id !== main) ?? [],
  );
  return { main: figures.filter(({ id }) => id === main), small };
}
