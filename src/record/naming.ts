import type { Path } from "./document.ts";
import type { Lang } from "./model.ts";

/** The value at a path of a JSON value; undefined where there is none. */
export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((at, key) => {
    if (typeof at !== "object" || at === null || !Object.hasOwn(at, key)) return undefined;
    return Reflect.get(at, key);
  }, value);
}

const SINGULAR: Readonly<Record<string, string>> = {
  metrics: "metric",
  sources: "source",
  corrections: "correction",
};

/** A path in words: `label.kk` of `tour-pupils`. "the file" for the root. */
export function nameOf(root: unknown, path: Path): string {
  const [list, index, ...rest] = path;
  if (typeof list === "string" && typeof index === "number" && list in SINGULAR) {
    const id = valueAt(root, [list, index, "id"]);
    const owner =
      typeof id === "string" && list !== "corrections" ? `\`${id}\`` : `${SINGULAR[list]} ${index + 1}`;
    return rest.length === 0 ? owner : `\`${dotted(rest)}\` of ${owner}`;
  }
  return path.length === 0 ? "the file" : `\`${dotted(path)}\``;
}

/** items[2].kk, with places in lists counted from 1. */
const dotted = (path: Path): string =>
  path.map((key, at) => (typeof key === "number" ? `[${key + 1}]` : at === 0 ? key : `.${key}`)).join("");

const names = new Intl.DisplayNames(["en"], { type: "language" });

/** A language by its English name and tag: Kazakh (kk); what has no name, in quotation marks. */
export function languageName(tag: Lang): string {
  try {
    const name = names.of(tag) ?? tag;
    return name === tag ? `“${tag}”` : `${name} (${tag})`;
  } catch {
    return `“${tag}”`;
  }
}

/** Words as a sentence lists them: a, b or c. */
export const alternatives = (options: readonly string[]): string =>
  new Intl.ListFormat("en", { type: "disjunction" }).format(options.map((option) => `\`${option}\``));

export const capital = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1);
