import { expect, test } from "vitest";
import { readText as read } from "./read-text.ts";

const told = (text: string): readonly string[] =>
  read(text).problems.map(
    ({ line, column, code, message, hint }) => `${line}:${column} ${code} ${message} ${hint}`,
  );

test("an unknown component, prop or value is told where it stands, with what was meant", () => {
  expect(told('A <Metrik id="loaves" /> a day')).toEqual([
    "1:3 narrative-component <Metrik> is not a component of the narrative. Did you mean `Metric`?",
  ]);
  expect(told('A <Metric id="loaves" strat /> a day')).toEqual([
    '1:23 narrative-prop <Metric> has no prop "strat". Did you mean `start`?',
  ]);
  expect(told('A\n<Metric\n  id="loaves"\n  case="dativ" /> a day')).toEqual([
    '4:3 narrative-prop "dativ" is not a case. Write one of nom, gen, dat, acc, loc, abl, ins.',
  ]);
  expect(told('A <Metric id="loaves" start="yes" /> a day')).toEqual([
    '1:23 narrative-prop "start" takes no value. Write start alone, or leave it out.',
  ]);
  expect(told("A <Metric bare /> a day")).toEqual([
    '1:3 narrative-prop <Metric> has no id. Write <Metric id="…">.',
  ]);
});

test("code and unknown markup in a text are refused; a comment is not", () => {
  const codes = (text: string): readonly string[] => read(text).problems.map(({ code }) => code);
  expect(codes('import X from "./x.js"\n\nA text')).toEqual(["narrative-code"]);
  expect(codes("A {name}")).toEqual(["narrative-code"]);
  expect(codes("A <Metric {...props} />")).toEqual(["narrative-prop", "narrative-code"]);
  expect(codes("<script>alert()</script>")).toEqual(["narrative-component"]);
  expect(codes('<span onclick="go()">a</span>')).toEqual(["narrative-prop"]);
  expect(codes("A {/* ask about the 12,000 */}")).toEqual([]);
});

test("a text that cannot be parsed is one problem at its place", () => {
  expect(told("# Title\n\nMore <than that")).toEqual([
    expect.stringMatching(/^3:\d+ narrative-syntax The text can't be read: /),
  ]);
  expect(told("A {brace")).toEqual([expect.stringMatching(/^1:3 narrative-syntax /)]);
});

test.each([
  ["quotations", `${"> ".repeat(3000)}a`],
  ["tags", `${"<span>".repeat(3000)}a${"</span>".repeat(3000)}`],
])("%s in each other are refused without running out of stack", (_, text) => {
  expect(read(text).problems.map(({ code }) => code)).toEqual(["narrative-syntax"]);
});

test("a text may have 150,000 paragraphs and no more than the stated characters", () => {
  expect(read("a\n\n".repeat(150_000)).problems).toEqual([]);
  expect(read("a\n\n".repeat(400_000)).problems.map(({ code }) => code)).toEqual(["file-too-large"]);
});

test("a Literal needs a reason", () => {
  const { allowances, problems, hits } = read('<Literal reason=" ">12</Literal> and <Literal>13</Literal>');
  expect(allowances).toEqual([]);
  expect(problems.map(({ code }) => code)).toEqual(["literal-without-reason", "literal-without-reason"]);
  expect(hits.map(({ text }) => text)).toEqual(["12", "13"]);
});

test("the components of a text are told with props and places", () => {
  const { uses, head } = read(
    '---\ntitle: A\n---\n## About *bread*\n\n<Metric id="loaves" case="gen" start /> left.',
  ).narrative;
  expect(uses).toEqual([
    {
      component: "Metric",
      props: { id: "loaves", case: "gen", start: true },
      offset: 35,
      propOffsets: { id: 43, case: 55, start: 66 },
    },
  ]);
  expect(head.fields).toEqual([{ key: "title", source: " A", offset: 10 }]);
});
