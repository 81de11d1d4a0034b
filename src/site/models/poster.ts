import { openChart } from "../../charts/chart.ts";
import type { Layout } from "../../charts/form.ts";
import { FORMATS, type Variant } from "../../charts/format.ts";
import type { Markup } from "../../charts/markup.ts";
import { iconsIn, sceneOf } from "../../charts/scene.ts";
import { drawnSvg, idOf, toldByItself } from "../../charts/svg.ts";
import { wrap } from "../../charts/text.ts";
import type { Ground } from "../../charts/theme.ts";
import type { ChartDefinition } from "../../record/model.ts";
import {
  type ChartContext,
  type Context,
  chartContext,
  chartSources,
  chartTitle,
  currentCharts,
  hrefHere,
  ofChart,
  restingOn,
  urlHere,
  yearTitle,
} from "../context.ts";
import { FIGURES, fitting } from "../fitting.ts";
import { pageLetters } from "../fonts.ts";
import { giantOf } from "./headline.ts";
import { besides, cardAt } from "./parts.ts";
import { openingModel } from "./report.ts";
import { said, saidNote } from "./said.ts";
import { shell } from "./shell.ts";

/** The sheet in units of which its width has 1,200: its column's edge, and the room for a drawing in a block. */
const COLUMN = 56;
const MAIN = { width: 1200 - 2 * COLUMN, height: 476 } as const;
const BLOCK = {
  width: 600 - 2 * COLUMN,
  underGiant: 96,
  standing: 136,
  whole: 284,
  title: 27,
  gap: 8,
} as const;
/** From a line of a block's title to the next, as a multiple of its size. */
const TITLE_LINE = 1.08;
/** Least size of text in a block. */
const LEAST = 14;
/** Its figures are read from afar: no smaller than a drawing's headings, and larger where they stand for a title. */
const LARGE_FIGURES = FIGURES.slice(0, 3);
const LARGEST_FIGURES = FIGURES.slice(0, 1);
/** What the lower half's blocks stand on, in reading order. */
const GROUNDS: readonly Ground[] = ["night", "brick", "gold", "ink"];

/** A chart's drawing on the sheet, and the narrow one, which a phone shows in its place. */
function drawings({ chart, voice }: ChartContext, layout: Layout, variant: Variant): Markup {
  const id = idOf(chart, "p");
  return besides(drawnSvg(chart, voice, layout, id, variant), toldByItself(id), chart, voice);
}

/** A block of the lower half: a chart under its title, which is broken at its figure where the report breaks it. */
function block(context: Context, chart: ChartDefinition) {
  const { voice } = context;
  const own = ofChart(context, chart);
  const { ground, stands, bleeds, heads: canHead } = sceneOf(chart);
  const giant = giantOf(chart, voice);
  /** The drawing's own figures are its title; a phone, which has room for both, shows that too. */
  const heads = canHead && giant === null;
  const { title } = FORMATS.broad.type;
  const lines = wrap(chartTitle(own), title, (BLOCK.width * title.size) / BLOCK.title).length;
  const under = BLOCK.whole - (heads ? 0 : lines * BLOCK.title * TITLE_LINE + BLOCK.gap);
  const height = giant === null ? under : stands ? BLOCK.standing : BLOCK.underGiant;
  const room = { x: 0, y: 0, width: BLOCK.width, height, inset: 0, beside: false };
  const wide = { ...room, width: BLOCK.width + 2 * COLUMN, inset: COLUMN };
  const { drawing, variant } = fitting(
    own,
    bleeds ? wide : room,
    LEAST,
    heads ? LARGEST_FIGURES : LARGE_FIGURES,
  );
  return {
    id: chart.id,
    ground,
    stands,
    bleeds,
    heads,
    giant,
    title: said(voice.text(chart.title), voice),
    drawings: drawings(own, drawing, variant),
  };
}

/** The first chart on each ground, with others after them until the blocks are two or four. */
function blocksOf(charts: readonly ChartDefinition[]): readonly ChartDefinition[] {
  const first = GROUNDS.flatMap((ground) => charts.find((chart) => sceneOf(chart).ground === ground) ?? []);
  const others = charts.filter((chart) => !first.includes(chart));
  return [...first, ...others].slice(0, first.length > 2 ? 4 : 2);
}

/** The poster's chart over the whole column, in the drawing that fills its room best. */
function crowd({ chart, voice }: ChartContext): Layout {
  const { drawing, subject } = openChart(chart, voice);
  const { numbers } = FORMATS.broad;
  const laidOut = [1, 1.1, 1.2, 1.3, 1.4, 1.5, 1.6].map((wider) => {
    const width = MAIN.width * wider;
    const own = { width, bleed: width, inset: 0, tallest: MAIN.height * wider };
    return drawing.layout(subject, { ...FORMATS.broad, numbers: numbers.slice(1), ...own });
  });
  const worth = ({ width, height }: Layout): number =>
    height / width <= MAIN.height / MAIN.width ? height / width : -height / width;
  return laidOut.reduce((one, other) => (worth(other) > worth(one) ? other : one));
}

/**
 * The year on one sheet: the headline over the chart that the narrative names, and the first chart on each of four
 * grounds. @throws as `openingModel` does.
 */
export function posterModel(context: Context) {
  const { site, voice } = context;
  const { headline, plainHeadline, title, description, poster } = openingModel(context);
  const main = chartContext(context, poster);
  const others = currentCharts(context).filter(({ id, automatic }) => id !== poster && !automatic);
  const blocks = blocksOf(others);
  const resting = [main.chart, ...blocks].flatMap((chart) => chartSources(ofChart(context, chart)));
  const sources = resting.filter(
    ({ source }, index) => resting.findIndex((other) => other.source === source) === index,
  );
  const around = shell(context, {
    title: voice.message("poster.title", { title }),
    description,
    route: "poster",
    image: cardAt("posterCard", main, plainHeadline),
  });
  const content = {
    report: hrefHere("report", context),
    print: voice.language.typeset(voice.message("poster.print", { size: "A3" })),
    yearTitle: yearTitle(context),
    headline,
    cast: iconsIn(main.chart),
    main: {
      drawings: drawings(main, crowd(main), "broad"),
      note: saidNote(main.chart, voice),
    },
    blocks: blocks.map((chart) => block(context, chart)),
    sources: sources.map((source) => restingOn(source, voice)),
    licence: site.licence.name,
    address: urlHere("report", context).replace(/^https?:\/\//, ""),
  };
  const { letters: _, ...seen } = around;
  const letters = pageLetters(context.open, voice.language.tag, [seen, content], []);
  return { ...content, shell: { ...around, letters } };
}
