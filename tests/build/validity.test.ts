import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, inject, test } from "vitest";
import { LANGUAGES } from "../support/kit.ts";
import { filesOf } from "../support/site.ts";
import { noJava, validityErrors } from "../support/validity.ts";

/**
 * Of what is built from one template for every chart: in English all, else the first of each kind, language and year; of
 * frozen embeds one a day.
 */
function checked(dist: string): readonly string[] {
  const known = new Set<string>();
  return filesOf(dist).filter((file) => {
    if (!/\.(?:html|svg|css)$/.test(file)) return false;
    const kind = file.replace(/(figures|embed)\/[^/.]+/, "$1/*");
    const isLike = known.has(kind) && (!file.startsWith("en/") || FROZEN.test(file));
    known.add(kind);
    return !isLike;
  });
}
const FROZEN = /\/embed\/[^/]+\/\d{4}-/;

test.skipIf(noJava !== "")(`built pages, drawings and styles are valid ${noJava}`, () => {
  const files = checked(inject("dist"));
  for (const lang of LANGUAGES)
    for (const kind of ["about/", "2021/", "2020/poster/", "2020/corrections/", "2020/figures/"])
      expect(files).toContain(`${lang}/${kind}index.html`);
  const wrong = mkdtempSync(join(tmpdir(), "report-wrong-"));
  writeFileSync(join(wrong, "wrong.html"), "<!doctype html><html lang=en><title>Wrong</title><p></b>");
  writeFileSync(join(wrong, "wrong.svg"), '<svg xmlns="http://www.w3.org/2000/svg"><p/></svg>');
  const errors = validityErrors(...files.map((file) => join(inject("dist"), file)), wrong);
  rmSync(wrong, { recursive: true });
  const isWrong = (error: string): boolean => error.includes("/wrong.");
  expect(errors.filter((error) => !isWrong(error))).toEqual([]);
  // The checker did look, at both kinds of file.
  for (const file of ["wrong.html", "wrong.svg"]) expect(errors.join("\n")).toContain(file);
});
