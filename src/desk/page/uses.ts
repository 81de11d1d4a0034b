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

/** An id for what is called so in English, that none has yet; "" where nothing of the name can be in one. */
export function proposedId(label: string, taken: ReadonlySet<string>): string {
  const plain = label
    .normalize("NFD")
    .toLowerCase()
    .replace(/\p{M}|['’]/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^[^a-z]+|-+$/g, "")
    .slice(0, 50)
    .replace(/-+$/, "");
  if (plain === "") return "";
  let made = plain;
  for (let next = 2; taken.has(made); next++) made = `${plain}-${next}`;
  return made;
}
