import { globSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, test } from "vitest";
import { FORMS } from "../../../src/charts/options.ts";
import { ROOT } from "../../support/content.ts";

const LANGUAGES = ["en", "kk", "ru"];
const pagesOf = (lang: string): readonly string[] =>
  globSync(`docs/handbook/${lang}/*.md`, { cwd: ROOT }).sort();
const read = (path: string): string => readFileSync(join(ROOT, path), "utf8");

/** Those that docs/handbook/desk-pictures.ts makes. */
const DESK_PICTURES = ["figures", "forms", "publish", "texts"];

type Catalogue = Readonly<Record<string, string | Readonly<Record<string, string>>>>;
const catalogueOf = (lang: string): Catalogue => JSON.parse(read(`src/locales/${lang}.json`));

/** The words that the desk's page can have, as patterns; what is a slot alone says nothing. */
function wordsOf(lang: string): readonly RegExp[] {
  const sentences = Object.entries(catalogueOf(lang)).flatMap(([code, said]) =>
    code.startsWith("desk.") ? (typeof said === "string" ? [said] : Object.values(said)) : [],
  );
  return sentences.flatMap((sentence) => {
    const parts = sentence.split(/\{\w+\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
    return parts.some((part) => /\p{L}/u.test(part)) ? [new RegExp(`^${parts.join(".+")}$`, "u")] : [];
  });
}

/** What a page sets in bold: words of the desk. */
const quotedIn = (text: string): readonly string[] =>
  [...text.matchAll(/\*\*([^*]+)\*\*/g)].map(([, words = ""]) => words.replace(/\s+/g, " "));

describe.each(LANGUAGES)("the handbook's pages of the desk in %s", (lang) => {
  test("have the same names as in the other languages", () => {
    const names = (tag: string) => pagesOf(tag).map((path) => basename(path));
    expect(names(lang)).toEqual(names("en"));
  });

  test("quote what stands on the desk's page, word for word", () => {
    const words = wordsOf(lang);
    const quoted = pagesOf(lang).flatMap((path) => quotedIn(read(path)).map((said) => ({ path, said })));
    expect(quoted.length).toBeGreaterThan(50);
    expect(quoted.filter(({ said }) => !words.some((pattern) => pattern.test(said)))).toEqual([]);
  });

  test("show the desk in their own language", () => {
    const shown = pagesOf(lang).flatMap((path) =>
      [...read(path).matchAll(/\((?:\.\.\/)+pictures\/(desk-[\w-]+)\.png\)/g)].map(([, name]) => name),
    );
    expect([...new Set(shown)].sort()).toEqual(DESK_PICTURES.map((name) => `desk-${name}-${lang}`));
  });

  test("call forms and icons as the desk does", () => {
    const catalogue = catalogueOf(lang);
    const forms = [...read(`docs/handbook/${lang}/forms.md`).matchAll(/^## (.+)\n\n`([\w-]+)`$/gm)];
    expect(Object.fromEntries(forms.map(([, name, form]) => [form, name]))).toEqual(
      Object.fromEntries(FORMS.map(({ name }) => [name, catalogue[`desk.form.${name}`]])),
    );
    const icons = [...read(`docs/handbook/${lang}/icons.md`).matchAll(/^\| `([\w-]+)` \| (.+) \|$/gm)];
    for (const [, icon, name] of icons) expect(name).toBe(catalogue[`desk.choice.${icon}`]);
  });
});

test("every picture that is kept stands in a page of the handbook, and every one that is named is kept", () => {
  const named = globSync("docs/handbook/**/*.md", { cwd: ROOT }).flatMap((path) =>
    [...read(path).matchAll(/pictures\/([\w-]+\.png)/g)].map(([, name]) => name),
  );
  const kept = globSync("docs/handbook/pictures/*.png", { cwd: ROOT }).map((path) => basename(path));
  expect([...new Set(named)].sort()).toEqual(kept.sort());
});

test("what makes the desk's pictures finds its way by words that the desk has", () => {
  const script = read("docs/handbook/desk-pictures.ts");
  const codes = [
    ...[...script.matchAll(/say\("([\w.-]+)"\)/g)].map(([, code]) => code),
    ...[...script.matchAll(/tab\(\w+, "(\w+)"\)/g)].map(([, name]) => `desk.tab.${name}`),
  ];
  expect(new Set(codes).size).toBeGreaterThan(8);
  for (const lang of LANGUAGES) expect(Object.keys(catalogueOf(lang))).toEqual(expect.arrayContaining(codes));
  const made = [...script.matchAll(/photograph\(shown, "(\w+)"/g)].map(([, name]) => name);
  expect(made.sort()).toEqual(DESK_PICTURES);
});
