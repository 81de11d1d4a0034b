import fc from "fast-check";
import type { Element } from "hast";
import { describe, expect, test } from "vitest";
import { ICON_NAMES, iconNamed } from "../../../src/charts/icons/index.ts";
import { names as form } from "../../../src/charts/names/options.ts";
import * as arbitrary from "./arbitrary.ts";
import { elements, textOf } from "./boxes.ts";
import { chartOf, drawingOf, faults, refusal, toldOf } from "./drawing.ts";
import { ROLES, TRADES } from "./examples.ts";
import { list } from "./lists.ts";
import { iconsIn } from "./path-data.ts";
import { marksOf } from "./recover.ts";
import { count, LANGUAGES, voiceOf } from "./voices.ts";

const named = (text: string) => ({ en: text, kk: text, ru: text });
/** A chart has room for 1,000 letters of names. */
const ROOM = 1000;
const lists = fc
  .array(fc.tuple(arbitrary.label, fc.boolean(), fc.array(arbitrary.label, { minLength: 1, maxLength: 4 })), {
    minLength: 1,
    maxLength: 4,
  })
  .filter((groups) => groups.flatMap(([, , items]) => items).join("").length <= ROOM)
  .map((groups) =>
    groups.map(([label, complete, items], index) =>
      list(`list-${index}`, complete, items.map(named), named(label)),
    ),
  );
const bare = (text: string): string => text.replace(/\s/g, "");

describe("a reader", () => {
  test("finds every name of every list, each on a line of its own", () => {
    fc.assert(
      fc.property(lists, arbitrary.language, arbitrary.variant, (metrics, tag, variant) => {
        const { children } = drawingOf("names", metrics, {}, tag, variant);
        const voice = voiceOf(tag);
        for (const { id, items } of metrics) {
          const words = marksOf(children, id)
            .flatMap((group) => elements(group.children))
            .filter(({ tagName }) => tagName === "text")
            .map((text) => textOf(text.children));
          expect(bare(words.join(""))).toBe(bare(items.map((item) => voice.text(item)).join("")));
        }
        const lines = elements(children)
          .filter(({ properties }) => String(properties.className) === "p-rule")
          .map(({ properties }) => [...String(properties.d).matchAll(/M/g)].length);
        expect(lines).toEqual(metrics.map(({ items }) => items.length + 1));
      }),
      { numRuns: 60 },
    );
  });

  const iconIn = ({ properties: { d } }: Element) => (d === undefined ? undefined : iconsIn(String(d))?.icon);
  const picture = fc.option(fc.constantFrom(...ICON_NAMES));
  test("finds each name's own pictogram beside it, and an open square where it has none", () => {
    const pictured = lists.chain((metrics) =>
      fc.tuple(
        fc.constant(metrics),
        fc.tuple(...metrics.map(({ items }) => fc.array(picture, { maxLength: items.length }))),
      ),
    );
    fc.assert(
      fc.property(pictured, arbitrary.variant, ([metrics, icons], variant) => {
        const itemIcons = Object.fromEntries(metrics.map(({ id }, index) => [id, icons[index]]));
        expect(refusal("names", metrics, { itemIcons })).toBeNull();
        const { children } = drawingOf("names", metrics, { itemIcons }, "en", variant);
        for (const [index, { id, items }] of metrics.entries()) {
          const inside = marksOf(children, id).flatMap((group) => elements(group.children));
          const pictures = inside.filter(({ tagName }) => tagName !== "text");
          expect(pictures.map(iconIn)).toEqual(
            items.map((_, at) => {
              const name = icons[index]?.[at] ?? null;
              return name === null ? undefined : iconNamed(name);
            }),
          );
          // A pictogram, then its name's lines, the first of them right of it.
          for (const [at, element] of inside.entries())
            if (element.tagName !== "text") expect(inside[at + 1]?.tagName).toBe("text");
        }
      }),
      { numRuns: 40 },
    );
  });

  test("finds no picture in a list that is given none, and the list's own beside every name it is given", () => {
    const pictures = (options: unknown) =>
      marksOf(drawingOf("names", [ROLES], options).children, "roles")
        .flatMap((group) => elements(group.children))
        .filter(({ tagName }) => tagName !== "text");
    expect(pictures({})).toEqual([]);
    const icons = pictures({ icons: { roles: "teacher" } }).map(iconIn);
    expect(icons).toEqual([iconNamed("teacher"), iconNamed("teacher")]);
  });

  test("sees by an open mark and in words that a list goes on, and that a complete one does not", () => {
    const open = (metrics: readonly (typeof ROLES)[]) =>
      elements(
        drawingOf("names", metrics, { itemIcons: { [metrics[0]?.id ?? ""]: [null] } }).children,
      ).filter(({ properties }) => String(properties.className) === "p-open");
    expect(ROLES.complete).toBe(false);
    expect(open([ROLES])).toHaveLength(1);
    expect(open([TRADES])).toHaveLength(0);
    expect(open([ROLES, TRADES])).toHaveLength(1);
  });
});

test("no label lies on another, leaves the drawing or is too small, whatever the names", () => {
  fc.assert(
    fc.property(lists, arbitrary.language, arbitrary.variant, (metrics, tag, variant) => {
      expect(faults(drawingOf("names", metrics, {}, tag, variant), variant)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test("what has no names is refused with what to do instead", () => {
  expect(refusal("names", [])).toMatchInlineSnapshot(
    `"Named things are drawn of one to 4 lists; change "metrics"."`,
  );
  expect(refusal("names", [count("a", 5)])).toMatchInlineSnapshot(
    `"This form draws lists of names alone; take "a" out of "metrics"."`,
  );
  expect(refusal("names", [ROLES], { icons: { trades: "tools" } })).toMatchInlineSnapshot(
    `"The options name "trades", which is not among the chart's metrics; take it out or add it."`,
  );
  expect(refusal("names", [ROLES], { itemIcons: { trades: ["tools"] } })).toMatchInlineSnapshot(
    `"The options name "trades", which is not among the chart's metrics; take it out or add it."`,
  );
  expect(refusal("names", [TRADES], { itemIcons: { trades: [null, "tools"] } })).toMatchInlineSnapshot(
    `"\`itemIcons\` of "trades" has 2 pictograms for 1 names; take out those that have no name."`,
  );
  expect(form.options.safeParse({ itemIcons: { trades: ["no-such-icon"] } }).success).toBe(false);
  const letters = (many: number) => [list("a", true, Array(many / 25).fill(named("w".repeat(25))))];
  expect(refusal("names", letters(ROOM))).toBeNull();
  expect(
    refusal("names", [...letters(ROOM - 25), list("b", true, [named("w".repeat(26))])]),
  ).toMatchInlineSnapshot(
    `"The names have 1001 characters together in "en", and a chart has room for 1000; split them over several."`,
  );
  expect(refusal("names", [list("a", true, Array(61).fill(named("Welding")))])).toMatchInlineSnapshot(
    `"61 names are too many for one chart; split them over several, 40 in each at most."`,
  );
});

test("the description and the table name all, and say which are examples, in each language", () => {
  const told = LANGUAGES.map((tag) => toldOf(chartOf("names", [ROLES, TRADES], {}, tag)));
  expect(told).toMatchInlineSnapshot(`
    [
      [
        "Names with icons. Names of roles (examples): Museum guide; Teaching assistant. Names of trades: Welding.",
        [
          "Group",
          "Named",
          "The list is",
        ],
        [
          "Names of roles",
          "Museum guide; Teaching assistant",
          "examples only",
        ],
        [
          "Names of trades",
          "Welding",
          "complete",
        ],
      ],
      [
        "Белгішелері бар атаулар. Атаулар: roles (мысалдар): Мұражай жолбасшысы; Педагог-ассистент. Атаулар: trades: Дәнекерлеу.",
        [
          "Топ",
          "Атаулары",
          "Тізім",
        ],
        [
          "Атаулар: roles",
          "Мұражай жолбасшысы; Педагог-ассистент",
          "тек мысалдар",
        ],
        [
          "Атаулар: trades",
          "Дәнекерлеу",
          "толық",
        ],
      ],
      [
        "Названия со значками. Названия: roles (примеры): Экскурсовод; Помощник преподавателя. Названия: trades: Сварочное дело.",
        [
          "Группа",
          "Названия",
          "Перечень",
        ],
        [
          "Названия: roles",
          "Экскурсовод; Помощник преподавателя",
          "только примеры",
        ],
        [
          "Названия: trades",
          "Сварочное дело",
          "полный",
        ],
      ],
    ]
  `);
});
