import type { Element } from "hast";
import { describe, expect, test } from "vitest";
import { classesOf } from "../../../src/charts/css.ts";
import { ASCENT, DESCENT, TEXT_STYLES } from "../../../src/charts/format.ts";
import { sceneOf } from "../../../src/charts/scene.ts";
import { textWidth } from "../../../src/charts/text.ts";
import { SCHEMES } from "../../../src/charts/theme.ts";
import type { Lang } from "../../../src/record/model.ts";
import { card } from "../../../src/site/card.ts";
import { chartTitle, contextOf, currentCharts, type OpenSite, ofChart } from "../../../src/site/context.ts";
import { giantOf } from "../../../src/site/models/headline.ts";
import { KINDS_SITE, madeUpOpenSite } from "../../support/content.ts";

const cardsOf = (open: OpenSite, languages: readonly Lang[]) =>
  open.content.editions.flatMap(({ record: { year } }) =>
    languages.flatMap((lang) => {
      const context = contextOf(open, lang, year);
      return currentCharts(context).map((chart) => ({
        name: `${year}, ${chart.id}, ${lang}`,
        context: ofChart(context, chart),
      }));
    }),
  );
const town = await madeUpOpenSite();
// The forms that the town lacks, in the language whose words are the longest; those made without a file it has itself.
const ofKinds = cardsOf(await madeUpOpenSite(KINDS_SITE), ["kk"]).filter(
  ({ context }) => !context.chart.automatic,
);
const cards = [...cardsOf(town, town.content.site.languages), ...ofKinds];

/** A line of text on a card, in the card's pixels. */
interface Line {
  readonly words: string;
  readonly size: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Every line of text inside an element that is moved and scaled so. */
function linesIn(element: Element, x = 0, y = 0, scale = 1): readonly Line[] {
  const moved = /translate\(([-\d.]+) ([-\d.]+)\)scale\(([\d.]+)\)/.exec(
    String(element.properties["transform"] ?? ""),
  );
  const [dx, dy, factor] = moved === null ? [0, 0, 1] : moved.slice(1).map(Number);
  const at = { x: x + scale * (dx ?? 0), y: y + scale * (dy ?? 0), scale: scale * (factor ?? 1) };
  if (element.tagName !== "text")
    return element.children.flatMap((child) =>
      child.type === "element" ? linesIn(child, at.x, at.y, at.scale) : [],
    );
  const style = TEXT_STYLES.find(({ className }) => classesOf(element).includes(className));
  const [words] = element.children;
  if (style === undefined || words?.type !== "text") throw new Error("a text without a style or words");
  const width = textWidth(words.value, style);
  const { textAnchor } = element.properties;
  const before = textAnchor === "end" ? width : textAnchor === "middle" ? width / 2 : 0;
  const left = at.x + at.scale * (Number(element.properties["x"]) - before);
  const baseline = at.y + at.scale * Number(element.properties["y"]);
  const size = style.size * at.scale;
  return [
    {
      words: words.value,
      size,
      left,
      right: left + width * at.scale,
      // Of letters, which take less than their line's box.
      top: baseline - size * (ASCENT - DESCENT),
      bottom: baseline,
    },
  ];
}

describe("a chart's card", () => {
  test.each(cards)(
    "stands on its scene's ground, all text in it and none over another: $name",
    ({ context }) => {
      const { element, width, height, ground } = card(context);
      expect([width, height]).toEqual([1200, 630]);
      expect(ground).toBe(sceneOf(context.chart).ground);
      expect(element.children[2]).toMatchObject({
        tagName: "rect",
        properties: { ...{ width, height }, fill: SCHEMES.light.grounds[ground].ground },
      });
      const lines = linesIn(element);
      for (const line of lines) {
        expect(line.left, line.words).toBeGreaterThanOrEqual(0);
        expect(line.right, line.words).toBeLessThanOrEqual(width);
        expect(line.top, line.words).toBeGreaterThanOrEqual(0);
        expect(line.bottom, line.words).toBeLessThanOrEqual(height);
      }
      const over = lines.flatMap((one, index) =>
        lines
          .slice(index + 1)
          .filter(
            (other) =>
              one.left < other.right &&
              other.left < one.right &&
              one.top < other.bottom &&
              other.top < one.bottom,
          )
          .map((other) => `${one.words} / ${other.words}`),
      );
      expect(over).toEqual([]);
    },
  );

  test.each(cards)("can be read at 500 pixels: $name", ({ context }) => {
    const lines = linesIn(card(context).element);
    const giant = giantOf(context.chart, context.voice);
    const titles = lines.filter(({ words, size }) => size >= 43.99 && chartTitle(context).includes(words));
    expect(titles.length).toBeGreaterThan(0);
    expect(titles.length - (giant === null ? 0 : 1)).toBeLessThanOrEqual(5);
    if (giant !== null) {
      const figure = lines.find(({ words }) => words === giant.words);
      expect(figure?.size).toBeGreaterThan(135);
    }
    expect(Math.min(...lines.map(({ size }) => size))).toBeGreaterThan(23.9);
  });
});

test("rows of nothing, and of little, are drawn with numbers", () => {
  const { context } = cards.find(({ context: { chart } }) => chart.form === "rows") ?? {};
  if (context === undefined) throw new Error("a town without rows");
  const { open, record, chart, voice } = context;
  for (const value of [0, 1]) {
    const metrics = record.metrics.map((metric) => (metric.kind === "count" ? { ...metric, value } : metric));
    const edition = { ...context.edition, record: { ...record, metrics } };
    const editions = open.content.editions.map((each) => (each === context.edition ? edition : each));
    const year = contextOf(
      { ...open, content: { ...open.content, editions } },
      voice.language.tag,
      record.year,
    );
    for (let many = 1; many <= chart.metrics.length; many++) {
      const few = { ...chart, id: `${chart.id}-${many}`, metrics: chart.metrics.slice(0, many) };
      expect(JSON.stringify(card(ofChart(year, few)).element)).not.toMatch(/NaN|Infinity/);
    }
  }
});
