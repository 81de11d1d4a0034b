import { describe, expect, test } from "vitest";
import { problemsOf } from "../../../src/commands/preview.ts";
import type { Problem } from "../../../src/diagnostics/problem.ts";
import type { Content } from "../../../src/record/model.ts";
import { readTown, TOWN } from "../record/town.ts";

const { sound } = readTown();
const edition = sound?.editions[0];
if (sound === null || edition === undefined) throw new Error("the town has a fault");

const draft = { ...edition, record: { ...edition.record, year: 2032, draft: true } };
const CONTENT: Content = { ...sound, editions: [edition, draft] };

const told = (file: string, rest: Partial<Problem> = {}): Problem => ({
  file,
  line: null,
  column: null,
  severity: "warning",
  code: "",
  ...rest,
});
const PROBLEMS = {
  warning: told("data/2031.json"),
  russian: told("src/report/2031/ru/index.mdx", { severity: "error" }),
  record: told("data/2032.json", { draft: 2032 }),
  text: told("src/report/2032/ru/index.mdx", { draft: 2032 }),
  advice: told("data/2032.json"),
  unread: told("src/report/2032/ru/index.mdx", { code: "carried.opening", draft: 2032 }),
};

/** The names of what a page shows: in its place, and below it. */
function shown(url: string, names: readonly (keyof typeof PROBLEMS)[], content: Content = CONTENT) {
  const problems = names.map((name) => PROBLEMS[name]);
  const text = (file: string): string => TOWN.find(({ path }) => path === file)?.text ?? "";
  const { errors, warnings } = problemsOf(url, problems, content, text);
  const nameOf = (problem: Problem) => names.find((name) => PROBLEMS[name] === problem);
  return { errors: errors.map(nameOf), warnings: warnings.map(nameOf) };
}

describe("a page of the preview", () => {
  const ALL = ["warning", "russian", "record", "text", "advice"] as const;
  test.each([
    ["/en/2031/", [], ["warning"]],
    ["/report/en/2031/figures/scale/?a#b", [], ["warning"]],
    ["/", [], ["warning"]],
    ["/en/", [], ["warning"]],
    ["/ru/2031/", ["russian"], ["warning"]],
    ["/en/2032/", ["record"], ["advice"]],
    ["/ru/2032/", ["russian", "record", "text"], ["advice"]],
  ])("%s shows the errors of its language and what is wrong in its year", (url, errors, warnings) => {
    expect(shown(url, ALL)).toEqual({ errors, warnings });
  });

  test("of a draft is shown with texts of the year before that nobody has confirmed, in every language", () => {
    for (const url of ["/en/2032/", "/ru/2032/figures/"])
      expect(shown(url, ["unread"])).toEqual({ errors: [], warnings: ["unread"] });
    expect(shown("/en/2031/", ["unread"])).toEqual({ errors: [], warnings: [] });
  });

  test("of a draft whose text has a fault in another language is shown", () => {
    expect(shown("/en/2032/", ["text"]).errors).toEqual([]);
  });

  test("shows a draft's faults wherever there is no other year", () => {
    expect(shown("/", ["record"], { ...CONTENT, editions: [draft] }).errors).toEqual(["record"]);
    expect(shown("/en/", ["record"], { ...CONTENT, editions: [] }).errors).toEqual(["record"]);
  });
});
