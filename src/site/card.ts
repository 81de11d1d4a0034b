import type { Element } from "hast";
import { s } from "hastscript";
import { ASCENT, FORMATS, LETTERS, type TextStyle } from "../charts/format.ts";
import { sceneOf } from "../charts/scene.ts";
import { place, round } from "../charts/shapes.ts";
import { chartElement, elementsOf } from "../charts/svg.ts";
import { hasRoom, inkAbove, lineHeight, textElements, textWidth, wrap } from "../charts/text.ts";
import { type Ground, SCHEMES, SUN } from "../charts/theme.ts";
import { held } from "../diagnostics/held.ts";
import { type ChartContext, chartKey, chartTitle, creditLine, type OpenSite, sourceLine } from "./context.ts";
import { correctedNotice } from "./corrections.ts";
import { better, FIGURES, type Fitting, fitting, mostIn, type Room } from "./fitting.ts";
import { type Giant, giantOf } from "./models/headline.ts";
import { plainSaid } from "./models/said.ts";
import { SHARE_IMAGE, type Sheet } from "./sheet.ts";

const CARD = SHARE_IMAGE;
/** Around what stands on a card, in pixels, and the width between. */
export const MARGIN = 48;
export const INNER = CARD.width - 2 * MARGIN;
/** Between title, drawing and foot. */
const GAP = 14;
/** Below the foot, and above what stands at the head. */
const EDGE = 26;
/** Least size of text on a card: it is read at 500 pixels wide. */
export const LEAST = 24;
/** Sizes of a title, the last where it is to leave the drawing the most room. */
const TITLES = [64, 54, 48, 44] as const;
const TITLE_LINE = 1.04;
/** Most lines of a title above the drawing, and beside it. */
const MOST_LINES = { above: 2, beside: 5 } as const;
const COLUMNS = [340, 420, 520] as const;
/** Sizes of a giant figure, the last where it is to leave the drawing the most room. */
const GIANTS = [280, 250, 220, 200, 180, 160, 140] as const;
/** Least height that a drawing keeps beside a giant figure. */
const LEAST_DRAWING = 110;
/** Height of capitals in the font, and how far letters reach below their line, in ems. */
const CAPITALS = 0.7;
const BELOW = 0.2;

const { title: TITLE, huge: HUGE, note: NOTE } = FORMATS.broad.type;

/**
 * A chart as the picture that is shown where its page is shared: its scene's ground to the edge, its title large, broken
 * at its figure where the page breaks it, the drawing below or beside it, source and credit at the foot.
 * @param headline stands in for its title, where it is the picture of a whole report.
 */
export function card(context: ChartContext, headline: string | null = null): Sheet {
  const cards = held(known, context.open, () => new Map<string, Sheet>());
  const key = `${chartKey(context)} ${context.date} ${headline ?? ""}`;
  const made = held(cards, key, () => arranged(context, headline));
  for (const oldest of [...cards.keys()].slice(0, -KEPT)) cards.delete(oldest);
  return made;
}

/** Cards that are kept. A build makes a chart's files one after the other. */
const KEPT = 16;

/** Cards by their site: each is asked for by two pictures and an archive, and many arrangements are tried for it. */
const known = new WeakMap<OpenSite, Map<string, Sheet>>();

function arranged(context: ChartContext, headline: string | null): Sheet {
  const { chart, voice } = context;
  const { ground, bleeds, stands } = sceneOf(chart);
  const giant = headline === null ? giantOf(chart, voice) : null;
  const title = headline ?? chartTitle(context);
  const foot = footing(context);
  const top = stands ? EDGE + foot.height + GAP : MARGIN - 12;
  const bottom = stands ? CARD.height : CARD.height - EDGE - foot.height - GAP / 2;
  const choices =
    giant === null
      ? [...above(title, top, bottom, bleeds), ...beside(title, top, bottom, bleeds)]
      : GIANTS.map((size) => under(broken(giant, size, top), bottom, bleeds));
  const { heading, room, drawing, scale, variant } = settled(context, choices, giant !== null);
  const height = drawing.height * scale;
  const y = room.beside ? room.y + (room.height - height) / 2 : room.y + room.height - height;
  const { properties, children } = chartElement(chart, voice, "wide");
  const element = s(
    "svg",
    { ...properties, className: [LETTERS[variant]], viewBox: `0 0 ${CARD.width} ${CARD.height}` },
    [
      ...children.slice(0, 2),
      s("rect", { ...CARD, fill: SCHEMES.light.grounds[ground].ground }),
      ...heading.elements,
      place(s("g", ...elementsOf(drawing, `${chart.id}-c`)), room.x, y, scale),
      place(foot.element, MARGIN, stands ? EDGE : CARD.height - EDGE - foot.height, foot.factor),
    ],
  );
  return { ...CARD, ground, element };
}

type Fitted = Arrangement & Fitting;

/** Of the arrangements the one with the best drawing; under a giant figure the first that leaves it its height. */
function settled(context: ChartContext, choices: readonly Arrangement[], isGiant: boolean): Fitted {
  const fitted: Fitted[] = [];
  // Of a giant figure's, each is looked at by itself.
  let beat = Number.NEGATIVE_INFINITY;
  for (const choice of choices) {
    if (beat >= mostIn(choice.room)) continue;
    const made = { ...choice, ...fitting(context, choice.room, LEAST, FIGURES, beat) };
    if (isGiant && made.score > 0 && made.drawing.height * made.scale >= LEAST_DRAWING) return made;
    if (!isGiant) beat = Math.max(beat, made.score);
    fitted.push(made);
  }
  return fitted.reduce(better);
}

/** A title that is set, and where it ends. */
interface Heading {
  readonly elements: readonly Element[];
  readonly bottom: number;
}

interface Arrangement {
  readonly heading: Heading;
  readonly room: Room;
}

const under = (heading: Heading, bottom: number, bleeds: boolean): Arrangement => ({
  heading,
  room: {
    x: bleeds ? 0 : MARGIN,
    y: heading.bottom + GAP,
    width: bleeds ? CARD.width : INNER,
    height: bottom - heading.bottom - GAP,
    inset: bleeds ? MARGIN : 0,
    beside: false,
  },
});

/** The title over the drawing. */
const above = (title: string, top: number, bottom: number, bleeds: boolean): readonly Arrangement[] => {
  const sizes = TITLES.filter((size) => linesAt(title, size, INNER).length <= MOST_LINES.above);
  return (sizes.length > 0 ? sizes : TITLES.slice(-1)).map((size) =>
    under(whole(title, size, INNER, top), bottom, bleeds),
  );
};

/** The title beside the drawing, as large as its column lets it stand. */
const beside = (title: string, top: number, bottom: number, bleeds: boolean): readonly Arrangement[] =>
  (bleeds ? [] : COLUMNS).flatMap((column) => {
    const size = TITLES.find(
      (each) =>
        hasRoom(title, TITLE, (column * TITLE.size) / each) &&
        linesAt(title, each, column).length <= MOST_LINES.beside,
    );
    if (size === undefined) return [];
    const x = MARGIN + column + MARGIN;
    const room = { x, y: top, width: CARD.width - MARGIN - x, height: bottom - top, inset: 0, beside: true };
    return [{ heading: whole(title, size, column, top), room }];
  });

/** A title so large in as few lines as the width allows. */
export const linesAt = (words: string, size: number, width: number): readonly string[] =>
  wrap(words, TITLE, (width * TITLE.size) / size);

/** One line in a style, so large, on a baseline. */
const line = (words: string, style: TextStyle, size: number, baseline: number, paint?: "sub"): Element =>
  place(
    s("g", [...textElements({ lines: [words], x: 0, top: -style.size * ASCENT, style, paint })]),
    MARGIN,
    baseline,
    size / style.size,
  );

/** A title set so large. @param top where the capitals of the first line start. */
export function whole(title: string, size: number, width: number, top: number): Heading {
  const lines = linesAt(title, size, width);
  const baseline = (index: number): number => top + size * (CAPITALS + index * TITLE_LINE);
  return {
    elements: lines.map((words, index) => line(words, TITLE, size, baseline(index))),
    bottom: baseline(lines.length - 1) + size * BELOW,
  };
}

/** The title broken at its figure, which is as wide as the card lets it be. */
function broken({ before, words, rest, after }: Giant, largest: number, top: number): Heading {
  const size = TITLES.at(-2) ?? LEAST;
  const start = plainSaid(before).trim();
  const end = `${rest}${plainSaid(after)}`.trim();
  const huge = Math.min(largest, (INNER * HUGE.size) / textWidth(words, HUGE));
  const first = start === "" ? null : whole(start, size, INNER, top);
  // Dots and accents of a figure in words reach above its capitals, to what stands at the head.
  const rise = first === null ? Math.max(0, inkAbove(words, HUGE) - CAPITALS) : 0;
  const baseline = (first === null ? top : first.bottom + size * 0.3) + huge * (CAPITALS + rise);
  const giant = line(words, HUGE, huge, baseline, "sub");
  const last = whole(end, size, INNER, baseline + huge * BELOW + size * 0.1);
  return {
    elements: [...(first?.elements ?? []), giant, ...(end === "" ? [] : last.elements)],
    bottom: end === "" ? baseline + huge * BELOW : last.bottom,
  };
}

/** Whom to name in a line after the site's mark, in units of a card's foot. */
export const signed = (credit: string, top: number, ground: Ground): readonly Element[] => {
  const radius = 8;
  return [
    s("circle", {
      cx: radius + 2,
      cy: round(top + lineHeight(NOTE) / 2),
      r: radius,
      fill: SUN,
      stroke: SCHEMES.light.grounds[ground].strong,
      strokeWidth: 3,
    }),
    ...textElements({ lines: [credit], x: 2 * radius + 14, top, style: NOTE }),
  ];
};

/** Source, and the mark with whom to name. */
function footing(context: ChartContext) {
  const factor = LEAST / NOTE.size;
  const high = lineHeight(NOTE);
  const { ground } = sceneOf(context.chart);
  const said = [sourceLine(context), correctedNotice(context)].filter((each) => each !== null).join(" · ");
  const lines = wrap(said, NOTE, INNER / factor);
  const texts = [
    ...textElements({ lines, x: 0, top: 0, style: NOTE, paint: "quiet" }),
    ...signed(creditLine(context), lines.length * high, ground),
  ];
  return {
    element: s("g", texts),
    factor,
    height: (lines.length + 1) * high * factor,
  };
}
