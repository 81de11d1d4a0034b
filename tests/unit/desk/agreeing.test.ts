import { expect, test } from "vitest";
import { agreeingIn, agreeingTag } from "../../../src/desk/agreeing.ts";

test.each([
  ['<Choice id="pupils" one="побывал" other="побывали" />', "pupils", ["побывал", "", "побывали"]],
  ['<Choice id="a" part="b" one="x" few="y z" other="w" />', "a/b", ["x", "y z", "w"]],
  ['<Choice id="a" at="2025-09" one="x" other="y" />', "a/2025-09", ["x", "", "y"]],
] as const)("a word that agrees is read from %s and written again", (tag, reference, [one, few, other]) => {
  expect(agreeingIn(tag)).toEqual({ one, few, other });
  expect(agreeingTag(reference, { one, few, other }, "narrative")).toBe(tag);
  const slot = agreeingTag(reference, { one, few, other }, "template");
  expect(agreeingIn(slot)).toEqual({ one, few, other });
});

test("what says a figure, or no figure at all, is no such word; signs that would end one are left out", () => {
  for (const tag of ['<Metric id="a" />', "<Year />", "{a}", "{a bare}", "{year}", "{literal 7|8}", ""])
    expect(agreeingIn(tag), tag).toBeNull();
  const forms = { one: 'a"<', few: " ", other: "b|}" };
  expect(agreeingTag("x", forms, "narrative")).toBe('<Choice id="x" one="a" other="b|" />');
  expect(agreeingTag("x", forms, "template")).toBe('{x|a"<|b}');
});
