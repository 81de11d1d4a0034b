import { describe, expect, test } from "vitest";
import type { ToldProblem } from "../../../src/diagnostics/problem.ts";
import { formatProblems, summary, toAnnotations } from "../../../src/diagnostics/report.ts";
import { english } from "../../../src/locales/speaker.ts";

const problem: ToldProblem = {
  file: "data/2031.json",
  line: 2,
  column: 16,
  severity: "error",
  code: "value-unknown",
  message: '`precision` of `walkers` can\'t be "about".',
  hint: "Did you mean `around`? Write `exact`, `over`, `around`, or `nearly`.",
};
const speaker = english();
const text = '{\n  "precision": "about"\n}';
const layout = { width: 60, colour: false, text: () => text, speaker };

describe("formatProblems(problems, layout)", () => {
  test("shows the place, the line itself with the place marked, and what to do", () => {
    expect(formatProblems([problem], layout)).toMatchInlineSnapshot(`
      "data/2031.json:2:16 error \`precision\` of \`walkers\` can't be
        "about".
        2 | "precision": "about"
          |              ^
        Did you mean \`around\`? Write \`exact\`, \`over\`, \`around\`, or
        \`nearly\`.
        [value-unknown]

      1 error."
    `);
  });

  test("groups by file and goes down each file, errors before warnings", () => {
    const other = { ...problem, file: "data/site.json", line: 1, column: 1 };
    const warning: ToldProblem = { ...problem, severity: "warning" };
    const shown = formatProblems([other, warning, problem, { ...problem, line: 1, column: 1 }], layout);
    expect(shown.match(/^data\S+ \w+/gm)).toEqual([
      "data/2031.json:1:1 error",
      "data/2031.json:2:16 error",
      "data/2031.json:2:16 warning",
      "data/site.json:1:1 error",
    ]);
  });

  test.each([40, 60, 110])("keeps within %d columns, with the mark under its place", (width) => {
    const long = `{ "note": "${"word ".repeat(80)}", "precision": "about", "more": "${"word ".repeat(80)}" }`;
    const column = long.indexOf('"about"') + 1;
    const shown = formatProblems([{ ...problem, line: 1, column }], { ...layout, width, text: () => long });
    const lines = shown.split("\n");
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(width);
    const mark = lines.findIndex((line) => line.trimEnd().endsWith("^"));
    expect(lines[mark - 1]?.slice(lines[mark]?.indexOf("^"))).toMatch(/^"about/);
  });

  test("shows the first problems of a file that has thousands", () => {
    const many = Array.from({ length: 3000 }, (_, index) => ({ ...problem, line: index + 1 }));
    expect(formatProblems(many, layout)).toContain("data/2031.json: and 2950 more; fix these first.");
  });

  test("shows a problem of a file that can't be read", () => {
    expect(
      formatProblems([{ ...problem, line: null, column: null }], { ...layout, text: () => null }),
    ).toMatch(/^data\/2031\.json error/);
  });

  test("counts what it found", () => {
    const notice: ToldProblem = { ...problem, severity: "notice", code: "not-known" };
    const warning: ToldProblem = { ...problem, severity: "warning" };
    expect(summary([], speaker)).toBe("No problems.");
    expect(summary([notice], speaker)).toBe("No problems; 1 thing not known yet.");
    expect(summary([problem, problem, warning, notice, notice], speaker)).toBe(
      "2 errors, 1 warning; 2 things not known yet.",
    );
  });
});

test("annotations for a pull request are one line each, whatever the message holds", () => {
  const odd = { ...problem, file: "data/a,b:c.json" };
  const tell = () => ({ message: "50%\nof it", hint: "Write\r\nmore." });
  expect(toAnnotations([odd], { ...speaker, tell })).toBe(
    "::error file=data/a%2Cb%3Ac.json,line=2,col=16,title=value-unknown::50%25%0Aof it%0AWrite%0D%0Amore.",
  );
});
