import { expect, test } from "vitest";
import { following } from "../../../src/language/tile.ts";
import { keyFigures } from "../../../src/site/models/parts.ts";
import { contextOf, LANGUAGES, record } from "./fixture.ts";

test("a key figure is heard as what is counted, then the number", async () => {
  const [pupils, winners, , share] = record.metrics;
  if (pupils?.kind !== "count" || winners?.kind !== "count" || share?.kind !== "share")
    throw new Error("other figures than these are expected here");
  const one = { ...winners, value: 1 };
  const all = { ...share, value: { part: 1, of: 1 } };
  const told = { ...record, metrics: [pupils, one, { ...share, id: "of-all" }, { ...all, id: "every" }] };
  const names = LANGUAGES.map(async (lang) => {
    const { voice } = await contextOf(lang, { record: told });
    return keyFigures(["pupils", "winners", "of-all", "every"], voice).map(
      ({ label, colon, before, numeral, after }) =>
        `${label}${colon}${[before, numeral].filter((words) => words !== "").join(" ")}${following({ after })}`.replaceAll(
          "\u00a0",
          " ",
        ),
    );
  });
  expect(await Promise.all(names)).toEqual([
    ["Pupils on tours: over 12,000", "Winners: 1", "Share: 1 in 5", "Share: all"],
    ["Экскурсиядағы оқушылар: 12 000-нан астам", "Winners: 1", "Share: әрбір бесінші", "Share: барлығы"],
    ["Школьники на экскурсиях: более 12 000", "Winners: 1", "Share: 1 из 5", "Share: каждый"],
  ]);
});
