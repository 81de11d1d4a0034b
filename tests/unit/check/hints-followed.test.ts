import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { scriptProblems } from "../../../src/check/scripts.ts";
import type { SourceFile } from "../../../src/diagnostics/document.ts";
import { byPlace, type Problem, withEdit } from "../../../src/diagnostics/problem.ts";
import { loadLanguage } from "../../../src/language/index.ts";
import { readContent } from "../../../src/record/read.ts";
import { MADE_UP_SITE, ROOT } from "../../support/content.ts";
import { AUTOMATIC } from "../record/town.ts";
import { SLIP_KINDS, withSlip } from "./slips.ts";

const nounForms = new Map(
  await Promise.all(
    ["en", "kk", "ru"].map(async (tag) => [tag, (await loadLanguage(tag)).language.nounForms] as const),
  ),
);

const fileIn = (root: string, path: string): SourceFile => ({
  path,
  text: readFileSync(join(root, path), "utf8"),
});

/** A record as it stands, and what check says of one in its place. */
function recordIn(root: string, path: string) {
  const site = fileIn(root, "data/site.json");
  const { text } = fileIn(root, path);
  const read = (edited: string) => {
    const { documents, problems } = readContent([site, { path, text: edited }], {
      nounForms,
      automatic: AUTOMATIC,
      shown: "all",
    });
    const all = [...problems, ...scriptProblems({ documents, narratives: [] })];
    return {
      value: documents.get(path)?.value,
      problems: all.filter(({ severity }) => severity !== "notice").toSorted(byPlace),
    };
  };
  return { path, text, read, good: read(text) };
}
type Record = ReturnType<typeof recordIn>;

const told = (problems: readonly Problem[]): string =>
  problems
    .map(({ line, column, code, edit }) => `${line}:${column} ${code} ${JSON.stringify(edit?.text)}`)
    .join("\n");

/** Follows the first proposal, and the next, until there is none. @throws after three steps. */
function follow(
  { read, good }: Record,
  slipped: string,
): { readonly isClean: boolean; readonly value: unknown } {
  let text = slipped;
  for (let step = 0; step <= 3; step++) {
    const { value, problems } = read(text);
    if (problems.length <= good.problems.length) return { isClean: true, value };
    const proposed = problems.find(({ edit }) => edit !== undefined)?.edit;
    if (proposed === undefined) return { isClean: false, value };
    if (step === 3) throw new Error(`still told after three steps:\n${told(problems)}`);
    text = withEdit(text, proposed);
  }
  throw new Error("not reached");
}

describe.each([
  ["the made-up town's record", recordIn(MADE_UP_SITE, "data/2020.json")],
  ["the real record", recordIn(ROOT, "data/2025.json")],
])("200 random slips in %s", (_, record) => {
  test("are mended by following their hints literally, or the hints propose nothing", () => {
    let mended = 0;
    fc.assert(
      fc.property(fc.constantFrom(...SLIP_KINDS), fc.nat(), (kind, pick) => {
        const slip = withSlip(record.text, kind, pick);
        if (slip === null) return;
        const { isClean, value } = follow(record, slip.slipped);
        if (!isClean) return;
        expect(value, `${kind.name}, at place ${pick}`).toEqual(JSON.parse(slip.meant));
        mended++;
      }),
      { numRuns: 200 },
    );
    expect(mended).toBeGreaterThan(80);
  });
});
