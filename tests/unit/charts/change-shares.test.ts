import { expect, test } from "vitest";
import { isDerivedShare } from "../../../src/record/kinds/index.ts";
import { chartOf, toldOf } from "./drawing.ts";
import { derived, LANGUAGES, recordOf } from "./voices.ts";

const through = (...counts: readonly (readonly [part: number, of: number])[]) => {
  const records = counts.map(([part, of], index) => recordOf(2029 + index, [derived("c", part, of)]));
  const last = records.at(-1)?.metrics ?? [];
  return LANGUAGES.map((tag) => {
    const [finding, , ...rows] = toldOf(chartOf("change", last, {}, tag, records.slice(0, -1)));
    return [finding, ...rows.map((cells) => cells[2])].map((said) => String(said).replaceAll("\u00a0", " "));
  });
};

test("a share that we reckon is counted in every year where it isn't one in so many in each", () => {
  expect(through([4, 32], [6, 31])).toEqual([
    ["Points, year by year. Label of c: 4 in 32 (2029), 6 in 31 (2030).", "4 in 32 things", "6 in 31 things"],
    [
      "Жылдар бойынша нүктелер. Көрсеткіш: c: 32-нің 4-і (2029), 31-дің 6-сы (2030).",
      "32 заттың 4-і",
      "31 заттың 6-сы",
    ],
    [
      "Точки по годам. Показатель c: 4 из 32 (2029), 6 из 31 (2030).",
      "4 из 32 предметов",
      "6 из 31 предмета",
    ],
  ]);
});

test("and one in so many where it is so in each", () => {
  expect(through([4, 32], [5, 35])).toEqual([
    ["Points, year by year. Label of c: 1 in 8 (2029), 1 in 7 (2030).", "1 in 8 things", "1 in 7 things"],
    [
      "Жылдар бойынша нүктелер. Көрсеткіш: c: әрбір сегізінші (2029), әрбір жетінші (2030).",
      "Әрбір 8-зат",
      "Әрбір 7-зат",
    ],
    ["Точки по годам. Показатель c: 1 из 8 (2029), 1 из 7 (2030).", "1 из 8 предметов", "1 из 7 предметов"],
  ]);
});

test("a share that was published without its counts is said as it was", () => {
  const reckoned = derived("c", 6, 31);
  if (!isDerivedShare(reckoned)) throw new Error("no share");
  const { counts: _, ...kept } = reckoned;
  const [, , row] = toldOf(chartOf("change", [kept], {}, "kk"));
  expect(String(row?.[2]).replaceAll("\u00a0", " ")).toBe("Әрбір 31 заттың 6-сы");
});
