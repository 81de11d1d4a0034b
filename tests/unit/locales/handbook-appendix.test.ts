import { globSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import pixelmatch from "pixelmatch";
import { PNG } from "pngjs";
import { describe, expect, test } from "vitest";
import { formPictures, iconPicture } from "../../../docs/handbook/pictures.ts";
import { ICON_NAMES } from "../../../src/charts/icons/index.ts";
import { FORMS } from "../../../src/charts/options.ts";
import { contextOf } from "../../../src/site/context.ts";
import { KINDS_SITE, madeUpOpenSite, ROOT } from "../../support/content.ts";
import { rowsIn, saidOf } from "../../support/handbook.ts";

const PICTURES = join(ROOT, "docs/handbook/pictures");
const LANGUAGES = ["en", "kk", "ru"];
const page = (lang: string, name: string): string =>
  readFileSync(join(ROOT, "docs/handbook", lang, name), "utf8");
const open = await madeUpOpenSite(KINDS_SITE);

/** How much of a picture may differ from what the code draws now: letters are smoothed a little otherwise elsewhere. */
const TOLERATED = 0.01;

function expectDrawn({ name, png }: ReturnType<typeof iconPicture>): void {
  const [kept, made] = [PNG.sync.read(readFileSync(join(PICTURES, name))), PNG.sync.read(png)];
  const { width, height } = made;
  const again = `${name}: run node docs/handbook/pictures.ts`;
  expect([kept.width, kept.height], again).toEqual([width, height]);
  const differing = pixelmatch(kept.data, made.data, undefined, width, height, { threshold: 0.15 });
  expect(differing / (width * height), again).toBeLessThan(TOLERATED);
}

describe.each(LANGUAGES)("the handbook's appendix in %s", (lang) => {
  test("shows each form of chart, and no other", () => {
    const text = page(lang, "forms.md");
    const shown = [...text.matchAll(/^## .+\n\n`([\w-]+)`\n\n!\[.+\]\(\.\.\/pictures\/(.+)\)\n\n\p{L}.+/gmu)];
    expect(shown.map(([, form, picture]) => [form, picture]).sort()).toEqual(
      FORMS.map(({ name }) => [name, `form-${name}-${lang}.png`]).sort(),
    );
    for (const { name } of FORMS)
      expect(statSync(join(PICTURES, `form-${name}-${lang}.png`)).size).toBeGreaterThan(0);
  });

  test("names each icon, and no other", () => {
    const named = [...page(lang, "icons.md").matchAll(/^\| `([\w-]+)` \| \p{L}.* \|$/gmu)].map(
      ([, id]) => id,
    );
    expect(named).toEqual(ICON_NAMES);
  });

  test("says what readers see of a figure", () => {
    const { voice } = contextOf(open, lang, 2024);
    const rows = rowsIn(page(lang, "words.md"));
    expect(rows.length).toBeGreaterThan(10);
    for (const [code, seen] of rows) expect(saidOf(code, voice), code).toBe(seen);
  });
});

// What differs in one language does so in all, and Kazakh words are the longest.
test("forms and icons are drawn as the code draws them", async () => {
  for (const picture of [...(await formPictures("kk")), iconPicture()]) expectDrawn(picture);
});

test("pictures of the handbook are few enough to carry, and each stands in a page", () => {
  const pictures = globSync("*.png", { cwd: PICTURES });
  const drawn = pictures.filter((name) => /^(?:form-|icons)/.test(name));
  const bytes = drawn.reduce((sum, name) => sum + statSync(join(PICTURES, name)).size, 0);
  expect(bytes).toBeLessThan(600_000);
  const pages = globSync("docs/handbook/**/*.md", { cwd: ROOT })
    .map((path) => readFileSync(join(ROOT, path), "utf8"))
    .join("\n");
  expect(pictures.filter((name) => !pages.includes(`/pictures/${name})`))).toEqual([]);
});
