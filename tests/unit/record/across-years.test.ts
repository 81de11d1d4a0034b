import { describe, expect, test } from "vitest";
import { CHART, RECORD, readTown, TOWN, textOf } from "./town.ts";

type Edit = (text: string) => string;

const BEFORE = "data/2030.json";
const same: Edit = (text) => text;
/** Puts a text in the place of another, which must be there. */
const put =
  (from: string, to: string): Edit =>
  (text) => {
    if (!text.includes(from)) throw new Error(`the record doesn't hold ${from}`);
    return text.replace(from, to);
  };
const all =
  (...edits: readonly Edit[]): Edit =>
  (text) =>
    edits.reduce((now, edit) => edit(now), text);

/** Takes the list out of the record. */
const withoutNames: Edit = (text) => text.replace(/,\s*\{\s*"id": "new-names"[\s\S]*?\n {4}\}/, "");
/** Calls the walkers otherwise. */
const renamed = (label = "Walkers", value = 14_000): Edit =>
  all(
    put('"id": "walkers"', '"id": "strollers"'),
    put('"metric": "walkers"', '"metric": "strollers"'),
    put('"en": "Walkers", "ru": "Пешеходы"', `"en": "${label}", "ru": "${label}"`),
    put('"value": 14000', `"value": ${value}`),
    put("14,000 walkers", `${value.toLocaleString("en")} walkers`),
  );
const formerly = (id: string, year: string, was: string): Edit =>
  put(`"id": "${id}",`, `"id": "${id}",\n      "formerly": { "${year}": "${was}" },`);
const dropped = (...ids: readonly string[]): Edit => {
  const items = ids.map((id) => `{ "id": "${id}", "note": { "en": "A note.", "ru": "Примечание." } }`);
  return put('  "sources": [', `  "dropped": [\n    ${items.join(",\n    ")}\n  ],\n  "sources": [`);
};

/** What is told of the town's 2031, where 2030 had the same but for an edit: the text of each line, and what is wrong. */
function told(now: Edit, before: Edit = same, more: Readonly<Record<string, Edit>> = {}) {
  const text = now(textOf(RECORD));
  const years = { [BEFORE]: before, ...more };
  const { content, problems } = readTown([
    // Its chart names the walkers.
    ...TOWN.filter(({ path }) => path !== RECORD && path !== CHART),
    { path: RECORD, text },
    ...Object.entries(years).map(([path, edit]) => ({
      path,
      text: edit(textOf(RECORD).replace("2031", path.slice(5, 9))),
    })),
  ]);
  const lines = text.split("\n");
  return {
    content,
    problems: problems.map(({ file, line, severity, code, message, hint }) => ({
      at: file === RECORD ? lines[(line ?? 0) - 1]?.trim() : file,
      severity,
      code,
      says: `${message} ${hint}`,
    })),
  };
}
const codes = (...edits: Parameters<typeof told>): readonly string[] =>
  told(...edits).problems.map(({ at, severity, code }) => `${severity} ${code}: ${at}`);

test("a name that was meant is proposed in the place of the one that stands there", () => {
  const slips = [all(renamed(), formerly("strollers", "2030", "walker")), dropped("walker")];
  for (const edit of slips) {
    const text = edit(textOf(RECORD));
    const { problems } = readTown([
      ...TOWN.filter(({ path }) => path !== RECORD && path !== CHART),
      { path: RECORD, text },
      { path: BEFORE, text: textOf(RECORD).replace("2031", "2030") },
    ]);
    const { edit: proposed } = problems.find(({ code }) => code === "metric-unknown") ?? {};
    expect(proposed?.text).toBe('"walkers"');
    expect(text.slice(proposed?.offset).startsWith('"walker"')).toBe(true);
  }
});

test("a year that goes on with all that the year before had has nothing to say", () => {
  expect(codes(same)).toEqual([]);
});

describe("what the year before had, and this one says nothing of, is asked for", () => {
  test("by the name that it may have now, at that figure", () => {
    const { content, problems } = told(renamed("People who crossed", 21_000));
    expect(content).not.toBeNull();
    expect(problems).toEqual([
      {
        at: '"id": "strollers",',
        severity: "warning",
        code: "metric-left-out",
        says: '2030 had `walkers`, and 2031 says nothing of it. Is `strollers` what 2030 called `walkers`? Then write into it "formerly": { "2030": "walkers" }. If not, say why `walkers` is no longer reported: "dropped": [{"id":"walkers","note":{"en":"…","ru":"…"}}]',
      },
    ]);
  });

  test.each([
    ["near by its label", renamed("Walkers on bridges", 900)],
    ["near by its value", renamed("Steps", 15_000)],
    [
      "near by its id",
      all(renamed("Steps", 900), put('"strollers"', '"all-walkers"'), put('"strollers"', '"all-walkers"')),
    ],
  ])("%s", (_, edit) => {
    expect(told(edit).problems[0]?.says).toContain("what 2030 called `walkers`");
  });

  test("by itself, where nothing new is like it", () => {
    const { problems } = told(renamed("Steps", 900));
    expect(problems).toMatchObject([
      {
        at: '"metrics": [',
        code: "metric-left-out",
        says: expect.stringContaining("If it has another name now, write into that figure"),
      },
    ]);
    expect(codes(withoutNames)).toEqual(['warning metric-left-out: "metrics": [']);
  });

  test("each new figure for one of two, the one that it is most like", () => {
    const one = all(
      renamed(),
      put('"id": "bridges"', '"id": "all-bridges"'),
      put('"painted", "bridges"', '"painted", "all-bridges"'),
    );
    const asked = told(one).problems.map(
      ({ at, says }) => `${at} ${/what 2030 called `(.*?)`/.exec(says)?.[1]}`,
    );
    expect(asked).toEqual(['"id": "all-bridges", bridges', '"id": "strollers", walkers']);
  });

  test("not where it is said to be called otherwise now, nor where it is said to be no longer reported", () => {
    expect(codes(all(renamed(), formerly("strollers", "2030", "walkers")))).toEqual([]);
    expect(codes(all(withoutNames, dropped("new-names")))).toEqual([]);
  });

  test("as the hint has it written, once dots are words", () => {
    const [problem] = told(withoutNames).problems;
    const [entry = ""] = /"dropped": .*$/.exec(problem?.says ?? "") ?? [];
    expect(
      codes(all(withoutNames, put('  "sources"', `  ${entry.replaceAll("…", "A note.")},\n  "sources"`))),
    ).toEqual([]);
    const { problems } = told(all(withoutNames, renamed("Steps", 900), dropped("new-names")));
    expect(problems[0]?.says).toMatch(/say why: \{"id":"walkers".*\}$/);
  });

  test("of the last public year alone: a draft is none, and what an older year dropped is not asked for again", () => {
    const draft = put('"draft": false', '"draft": true');
    expect(codes(withoutNames, draft)).toEqual([]);
    expect(codes(withoutNames, draft, { "data/2029.json": same })).toEqual([
      'warning metric-left-out: "metrics": [',
    ]);
    const gone = all(withoutNames, dropped("new-names"));
    expect(codes(withoutNames, gone, { "data/2029.json": same })).toEqual([]);
  });

  test("not of a figure that only has a fault, nor while the list can't be read to its end", () => {
    const faulty = told(put('"value": 14000', '"value": null')).problems.map(({ code }) => code);
    expect(faulty).toEqual(["to-fill"]);
    expect(
      told((text) =>
        text.replace(/"metrics": \[[\s\S]*\],\n {2}"corr/, '"metrics": [],\n  "corr'),
      ).problems.map(({ code }) => code),
    ).not.toContain("metric-left-out");
  });
});

describe("a former name that can't be one is told at its line", () => {
  test.each<[string, Edit, string, string]>([
    [
      "of nothing in that year",
      all(renamed(), formerly("strollers", "2030", "walker")),
      'error metric-unknown: "formerly": { "2030": "walker" },',
      "`strollers` says that it was `walker` in 2030, which isn't a figure of that year. Did you mean `walkers`?",
    ],
    [
      "of a year without a record",
      formerly("walkers", "2029", "strollers"),
      'error formerly-year: "formerly": { "2029": "strollers" },',
      "`walkers` says what it was called in 2029; only a year before 2031 that has a record can stand there. Write `2030`.",
    ],
    [
      "of the year itself",
      formerly("walkers", "2031", "strollers"),
      'error formerly-year: "formerly": { "2031": "strollers" },',
      "`walkers` says what it was called in 2031; only a year before 2031 that has a record can stand there. Write `2030`.",
    ],
    [
      "of another kind",
      all(withoutNames, formerly("walkers", "2030", "new-names")),
      'error formerly-kind: "formerly": { "2030": "new-names" },',
      "`walkers` and what 2030 called `new-names` are of different kinds: one can't go on with the other. Take it out of `formerly`, and say in `dropped` what is no longer reported.",
    ],
    [
      "that has gone on under its own name",
      formerly("painted", "2030", "bridges"),
      'error formerly-twice: "formerly": { "2030": "bridges" },',
      "`painted` and `bridges` both go on with what 2030 called `bridges`. Only one of them can: take it out of the `formerly` of the other, or give what is new an id that no year had.",
    ],
  ])("%s", (_, edit, at, says) => {
    const { content, problems } = told(edit);
    expect(content).toBeNull();
    const errors = problems.filter(({ severity }) => severity === "error");
    expect(errors.map((error) => `error ${error.code}: ${error.at}`)).toEqual([at]);
    expect(errors[0]?.says).toBe(says);
  });

  test("that two share: told once, at the second", () => {
    const two = all(
      renamed(),
      formerly("strollers", "2030", "walkers"),
      formerly("bridges", "2030", "walkers"),
    );
    expect(codes(two).filter((told) => told.startsWith("error"))).toEqual([
      'error formerly-twice: "formerly": { "2030": "walkers" },',
    ]);
  });

  test("but two that changed names are fine", () => {
    expect(
      codes(all(formerly("painted", "2030", "bridges"), formerly("bridges", "2030", "painted"))),
    ).toEqual([]);
  });

  test("nor is one that holds across several years, be it said of one of them", () => {
    const older = { "data/2029.json": same };
    const then = all(renamed(), formerly("strollers", "2029", "walkers"));
    expect(codes(renamed(), then, older)).toEqual([]);
    expect(codes(all(renamed(), formerly("strollers", "2030", "walkers")), same, older)).toEqual([]);
  });

  test("and that would be none of the record's shapes is told as any other field is", () => {
    expect(codes(put('"id": "walkers",', '"id": "walkers",\n      "formerly": "strollers",'))).toEqual([
      'error wrong-type: "formerly": "strollers",',
    ]);
    expect(codes(formerly("walkers", "last year", "strollers"))).toEqual([
      'error text-form: "formerly": { "last year": "strollers" },',
    ]);
  });
});

describe("what is dropped and isn't gone is told at its line", () => {
  const item = (id: string): string => `{ "id": "${id}", "note": { "en": "A note.", "ru": "Примечание." } }`;
  test.each<[string, Edit, string, string]>([
    [
      "it is among the figures",
      dropped("walkers"),
      `error dropped-there: ${item("walkers")}`,
      "`walkers` is said to be no longer reported, and is among the figures. Take it out of `dropped`, or take the figure out.",
    ],
    [
      "it goes on by another name",
      all(renamed(), formerly("strollers", "2030", "walkers"), dropped("walkers")),
      `error dropped-there: ${item("walkers")}`,
      "`walkers` is said to be no longer reported, and goes on as `strollers`: its `formerly` says so of 2030. Take it out of `dropped`, or take it out of `formerly`.",
    ],
    [
      "it never was",
      dropped("walker"),
      `error metric-unknown: ${item("walker")}`,
      "`walker` is said to be no longer reported, and no earlier year had it. Did you mean `walkers`?",
    ],
    [
      "it stands twice",
      all(withoutNames, (text) => dropped("new-names", "new-names")(text)),
      `error id-duplicate: ${item("new-names")}`,
      "The id `new-names` stands twice in `dropped`. Give each its own id.",
    ],
  ])("%s", (_, edit, at, says) => {
    const { content, problems } = told(edit);
    expect(content).toBeNull();
    expect(problems.map((error) => `${error.severity} ${error.code}: ${error.at}`)).toEqual([at]);
    expect(problems[0]?.says).toBe(says);
  });

  test("in the first year of all, nothing can be", () => {
    const { problems } = readTown([
      ...TOWN.filter(({ path }) => path !== RECORD),
      { path: RECORD, text: dropped("walker")(textOf(RECORD)) },
    ]);
    expect(problems.map(({ code, hint }) => `${code} ${hint}`)).toEqual([
      "metric-unknown Take it out: there is no earlier year.",
    ]);
  });

  test("a note that a language lacks is told", () => {
    const half = put(
      '  "sources": [',
      '  "dropped": [{ "id": "new-names", "note": { "en": "A note." } }],\n  "sources": [',
    );
    expect(codes(all(withoutNames, half))).toEqual([
      'error translation-missing: "dropped": [{ "id": "new-names", "note": { "en": "A note." } }],',
    ]);
  });
});
