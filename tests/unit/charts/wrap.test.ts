import fc from "fast-check";
import { expect, test } from "vitest";
import { FORMATS } from "../../../src/charts/format.ts";
import { textWidth, wrap } from "../../../src/charts/text.ts";
import { label } from "./arbitrary.ts";

test("no line is wider than its room, and no word is lost", () => {
  fc.assert(
    fc.property(label, fc.integer({ min: 60, max: 700 }), (text, width) => {
      const lines = wrap(text, FORMATS.wide.type.label, width);
      for (const line of lines) expect(textWidth(line, FORMATS.wide.type.label)).toBeLessThanOrEqual(width);
      expect(lines.join("").replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
    }),
  );
});

test("a number keeps its groups, its suffix and its precision word on one line", () => {
  expect(
    wrap("Экскурсияларға 12\u00a0000-нан\u00a0астам оқушы қатысты", FORMATS.wide.type.label, 150),
  ).toEqual(["Экскурсияларға", "12\u00a0000-нан\u00a0астам", "оқушы қатысты"]);
});

test("lines are even rather than full: no last word stands alone where it need not", () => {
  expect(
    wrap("Students learning to navigate the Electronic Labor Exchange", FORMATS.wide.type.label, 214),
  ).toEqual(["Students learning to", "navigate the Electronic", "Labor Exchange"]);
});

test("a word that is wider than its room is broken rather than cut off", () => {
  expect(wrap("ш".repeat(40), FORMATS.wide.type.label, 214).length).toBeGreaterThan(1);
});
