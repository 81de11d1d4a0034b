import type { Lang } from "../record/model.ts";
import type { Path } from "./document.ts";
import { told, toldLanguage } from "./told.ts";

/** The value at a path of a JSON value; undefined where there is none. */
export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((at, key) => {
    if (typeof at !== "object" || at === null || !Object.hasOwn(at, key)) return undefined;
    return Reflect.get(at, key);
  }, value);
}

/** An item of a list that has no id, by its place from 1. */
const UNNAMED: Readonly<Record<string, (place: number) => string>> = {
  metrics: (place) => told`metric ${place}`,
  sources: (place) => told`source ${place}`,
  corrections: (place) => told`correction ${place}`,
};

/** A path in words: `label.kk` of `tour-pupils`. "the file" for the root. */
export function nameOf(root: unknown, path: Path): string {
  const [list, index, ...rest] = path;
  const unnamed = typeof list === "string" ? UNNAMED[list] : undefined;
  if (unnamed !== undefined && typeof index === "number") {
    const id = valueAt(root, [list ?? "", index, "id"]);
    const owner = typeof id === "string" && list !== "corrections" ? `\`${id}\`` : unnamed(index + 1);
    return rest.length === 0 ? owner : told`\`${dotted(rest)}\` of ${owner}`;
  }
  return path.length === 0 ? told`the file` : `\`${dotted(path)}\``;
}

/** items[2].kk, with places in lists counted from 1. */
const dotted = (path: Path): string =>
  path.map((key, at) => (typeof key === "number" ? `[${key + 1}]` : at === 0 ? key : `.${key}`)).join("");

/** A language by its name and tag: Kazakh (kk); what has no name, in quotation marks. */
export function languageName(tag: Lang): string {
  try {
    const name = new Intl.DisplayNames([toldLanguage()], { type: "language" }).of(tag) ?? tag;
    return name === tag ? `“${tag}”` : `${name} (${tag})`;
  } catch {
    return `“${tag}”`;
  }
}

/** What to choose from, as a sentence lists it: a, b, or c. */
export function alternatives(options: readonly string[]): string {
  const [last = "", ...others] = options.toReversed();
  if (others.length === 0) return last;
  const before = others.reverse().join(", ");
  return others.length === 1 ? told`${before} or ${last}` : told`${before}, or ${last}`;
}

/** A number with its digits grouped; four digits stand together. */
export const grouped = (value: number): string =>
  value.toLocaleString(toldLanguage(), { useGrouping: "min2" });

export const capital = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1);
