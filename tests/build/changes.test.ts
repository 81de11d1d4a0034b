import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, inject, test } from "vitest";
import { type Changes, compareStates } from "../../src/publication/changes/compare.ts";
import { sentencesIn } from "../../src/publication/changes/sentences.ts";
import { workingCopy } from "../../src/publication/changes/working-copy.ts";
import { addressOfFile } from "../../src/publication/site-files.ts";
import { siteMap } from "../../src/site/site-map.ts";
import { editJson, editText, metricOf } from "../support/edit.ts";
import { copyProject, ROOT, run } from "../support/project.ts";
import { filesOf, pageOf, textOf } from "../support/site.ts";

/** Addresses for developers, which no reader is led to. */
const isForDevelopers = (address: string): boolean => address.startsWith("/gallery/");

/** The addresses of a built site that readers have, with their bytes. */
const built = (dist: string): ReadonlyMap<string, Buffer> =>
  new Map(
    filesOf(dist).flatMap((file) => {
      const address = addressOfFile(file);
      return address === null || isForDevelopers(address)
        ? []
        : [[address, readFileSync(join(dist, file))] as const];
    }),
  );

/** The addresses whose built files differ, sorted. */
function differing(before: string, after: string): readonly string[] {
  const [old, now] = [built(before), built(after)];
  return [...new Set([...old.keys(), ...now.keys()])]
    .filter((address) => !(old.get(address)?.equals(now.get(address) ?? Buffer.alloc(0)) ?? false))
    .sort();
}

/** The sentences of a built page, in its words, its charts' descriptions and its head. */
function sentencesOf(dist: string, path: string, lang: string): ReadonlySet<string> {
  const page = pageOf(dist, path);
  const texts = [
    ...[...page.querySelectorAll(`h1, h2, h3, p, title, desc, th small, q[lang="${lang}"]`)].map(textOf),
    page.querySelector('meta[name="description"]')?.getAttribute("content") ?? "",
  ];
  return new Set(texts.flatMap((text) => sentencesIn(text, lang)).map(plain));
}

/** Quotes and spaces as an editor types them: a page may set them otherwise than a report of changes. */
const plain = (text: string): string =>
  text
    .replace(/[‘’“”«»„"]/g, "'")
    .replace(/\u00a0/g, " ")
    .replace(/\.$/, "");

/** Edits a copy of the project, builds it, and says what changed in truth and as told. */
async function edited(edit: (dir: string) => void) {
  const copy = copyProject();
  edit(copy.dir);
  const { code, out, err } = await run(copy.dir, "build");
  expect(code, out + err).toBe(0);
  const [before, after] = [await workingCopy(ROOT), await workingCopy(copy.dir)];
  if (before.state === null || after.state === null) throw new Error("the content has errors");
  const told: Changes = compareStates(before.state, after.state);
  return { copy, dist: join(copy.dir, "dist"), told };
}

/** Sentences that only the second of two sites has on the report of a language. */
function newOnReport(before: string, after: string, lang: string): readonly string[] {
  const old = sentencesOf(before, `/${lang}/2025/`, lang);
  return [...sentencesOf(after, `/${lang}/2025/`, lang)].filter((sentence) => !old.has(sentence)).sort();
}

const toldIn = ({ sentences }: Changes, lang: string): readonly string[] =>
  sentences
    .flatMap((sentence) => (sentence.lang === lang && sentence.after !== null ? [plain(sentence.after)] : []))
    .sort();

test("after an edit of one figure, exactly the files that differ are named, and exactly the sentences", async () => {
  const dist = inject("dist");
  const {
    copy,
    dist: later,
    told,
  } = await edited((dir) =>
    editJson(dir, "data/2025.json", (record) => {
      metricOf(record, "colleges").value = 36;
      metricOf(record, "colleges").quote = "The city's 36 colleges";
    }),
  );
  using _ = copy;
  expect(told.addresses.map(({ path }) => path).sort()).toEqual(differing(dist, later));
  expect(told.charts.map(({ id }) => id)).toEqual(["accreditation", "scale"]);
  for (const lang of ["en", "kk", "ru"])
    expect([...new Set(toldIn(told, lang))], lang).toEqual(newOnReport(dist, later, lang));
});

test("after an edit of words, exactly the files that differ are named", async () => {
  const { copy, dist, told } = await edited((dir) => {
    editJson(dir, "data/2025.json", (record) => {
      metricOf(record, "grants").label.ru = "Гранты от государства";
      metricOf(record, "new-roles").items.pop();
    });
    editJson(dir, "src/report/2025/charts/one-in-five.json", (figure) => {
      figure.note.kk = "Басқа ескертпе.";
    });
    editText(dir, "src/report/2025/en/6-not-known.mdx", "\n<Figure", "\nA new sentence.\n\n<Figure");
  });
  using _ = copy;
  expect(told.addresses.map(({ path }) => path).sort()).toEqual(differing(inject("dist"), dist));
});

test("every address of the built site is in the map of the site, but for what is made from code alone", async () => {
  const { state } = await workingCopy(ROOT);
  const mapped = new Set((state === null ? [] : siteMap(state)).map(({ path }) => path));
  const unmapped = [...built(inject("dist")).keys()].filter((address) => !mapped.has(address));
  const fromCode =
    /^\/(?:embed\.js|icon.*|licences\/.*|robots\.txt|sitemap-index\.xml|data\/schema\.json|_.*|admin\/.*)$/;
  expect(unmapped.filter((address) => !fromCode.test(address))).toEqual([]);
  expect([...mapped].filter((address) => !built(inject("dist")).has(address))).toEqual([]);
});
