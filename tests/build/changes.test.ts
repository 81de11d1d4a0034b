import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, inject, test } from "vitest";
import { type Changes, compareSites } from "../../src/publication/changes/compare.ts";
import { sentencesIn } from "../../src/publication/changes/sentences.ts";
import { workingCopy } from "../../src/publication/changes/states.ts";
import { addressOfFile } from "../../src/publication/site-files.ts";
import { addressesOf } from "../../src/site/routes.ts";
import { MADE_UP_SITE } from "../support/content.ts";
import { editJson, editText, metricOf } from "../support/edit.ts";
import { build, copyProject } from "../support/project.ts";
import { filesOf, pageOf, textOf } from "../support/site.ts";

const LABEL = "Добровольцы";

/** Old addresses, which answer with what stands at the new one. */
const MOVED = new Set(
  Object.keys(JSON.parse(readFileSync(join(MADE_UP_SITE, "data/redirects.json"), "utf8"))),
);

/** Addresses that no reader is led to: those for developers, and those that moved. */
const isUnlisted = (address: string): boolean => address.startsWith("/gallery/") || MOVED.has(address);

/** The addresses of a built site that readers have, with their bytes. */
const built = (dist: string): ReadonlyMap<string, Buffer> =>
  new Map(
    filesOf(dist).flatMap((file) => {
      const address = addressOfFile(file);
      return address === null || isUnlisted(address)
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

/** Sentences that only the second of two sites has on the report of a language. */
function newOnReport(before: string, after: string, lang: string): readonly string[] {
  const old = sentencesOf(before, `/${lang}/2020/`, lang);
  return [...sentencesOf(after, `/${lang}/2020/`, lang)].filter((sentence) => !old.has(sentence)).sort();
}

const toldIn = ({ sentences }: Changes, lang: string): readonly string[] =>
  sentences
    .flatMap((sentence) => (sentence.lang === lang && sentence.after !== null ? [plain(sentence.after)] : []))
    .sort();

test("after edits, exactly the files that differ are named, and exactly the sentences", async () => {
  const dist = inject("dist");
  using copy = copyProject();
  editJson(copy.dir, "data/2020.json", (record) => {
    metricOf(record, "books").value = 9700;
    metricOf(record, "volunteers").label.ru = LABEL;
    metricOf(record, "new-rooms").items.pop();
  });
  editJson(copy.dir, "src/report/2020/charts/one-in-three.json", (chart) => {
    chart.note.kk = "Басқа ескертпе.";
  });
  editText(copy.dir, "src/report/2020/en/5-not-known.mdx", "\n<Figure", "\nA new sentence.\n\n<Figure");
  const later = await build(copy.dir, { pictures: true });
  const [before, after] = [await workingCopy(MADE_UP_SITE), await workingCopy(copy.dir)];
  if (before.state === null || after.state === null) throw new Error("the content has errors");
  const told: Changes = compareSites(before.state, after.state);
  expect(told.addresses.map(({ path }) => path).sort()).toEqual(differing(dist, later));
  expect(told.charts.map(({ id }) => id)).toEqual(expect.arrayContaining(["books", "scale", "rooms"]));
  for (const lang of ["en", "kk", "ru"])
    expect([...new Set(toldIn(told, lang))], lang).toEqual(
      // A label is a row's name, which is no sentence of the page.
      [...newOnReport(dist, later, lang), ...(lang === "ru" ? [LABEL] : [])].sort(),
    );
});

test("every address of the built site is in the map of the site, but for what is made from code alone", async () => {
  const { state } = await workingCopy(MADE_UP_SITE);
  const mapped = new Set(
    (state === null ? [] : addressesOf(state.content, state.published)).map(({ path }) => path),
  );
  const answering = [...built(inject("dist")).keys()];
  const unmapped = answering.filter((address) => !mapped.has(address));
  const fromCode =
    /^\/(?:embed\.js|icon.*|licences\/.*|robots\.txt|sbom\.json|sitemap-index\.xml|data\/schema\.json|_.*|admin\/.*)$/;
  expect(unmapped.filter((address) => !fromCode.test(address))).toEqual([]);
  expect([...mapped.difference(new Set(answering))]).toEqual([]);
});
