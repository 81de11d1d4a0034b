import { byOrder } from "../narrative/narrative.ts";
import type { Step } from "./workspace.ts";

/** A section's file: what comes before its number, the number, its name. */
const SECTION = /^(src\/report\/\d+\/[a-zA-Z-]+\/)(?:(\d+)-)?([a-z0-9-]+\.mdx)$/;

/**
 * Puts a section before the one that it follows, or after the one that follows it, in every language: files change their
 * names, of which the number is the order, and nothing in them.
 * @param texts by path. @param id of the section. @param by −1 for up, 1 for down. @returns no edit where it can't go there.
 */
export function sectionMoved(texts: ReadonlyMap<string, string>, year: number, id: string, by: -1 | 1): Step {
  const files = [...texts.keys()]
    .filter((path) => path.startsWith(`src/report/${year}/`))
    .flatMap((path) => {
      const [, folder, number, name] = SECTION.exec(path) ?? [];
      return folder === undefined || name === undefined || name === "index.mdx"
        ? []
        : [{ path, folder, number, name }];
    })
    .sort(byOrder);
  return [...Map.groupBy(files, ({ folder }) => folder).values()].flatMap((sections) => {
    const at = sections.findIndex(({ name }) => name === `${id}.mdx`);
    const [moved, other] = [sections[at], sections[at + by]];
    if (moved === undefined || other === undefined) return [];
    const order = sections.with(at, other).with(at + by, moved);
    // Numbers that say the order already stay, with whatever gaps they have.
    const numbers = sections.map(({ number }) => number);
    const isOrder = new Set(numbers).size === numbers.length && !numbers.includes(undefined);
    const renamed = order.flatMap(({ path, folder, name }, index) => {
      const now = `${folder}${isOrder ? numbers[index] : index + 1}-${name}`;
      return now === path ? [] : [{ path, now, text: texts.get(path) ?? "" }];
    });
    return [
      ...renamed.map(({ path }) => ({ file: path, whole: null })),
      ...renamed.map(({ now, text }) => ({ file: now, whole: text })),
    ];
  });
}
