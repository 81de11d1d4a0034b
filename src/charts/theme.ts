/**
 * What the report looks like, in one place: colours of every scheme, type, strokes. Another city edits this file.
 * Lengths are units of a drawing (form.ts), a CSS pixel where it is shown at its own width.
 */

const SKY = "#00abc2";
const INK = "#0f1c24";
const GOLD = "#ffd84d";
const DEEP = "#006b7d";
const STONE = "#84939b";

const light = {
  page: {
    paper: "#ffffff",
    ink: INK,
    text: "#556570", // Secondary text.
    line: "#d7dee2",
    sky: SKY, // The poster's ground.
    onSky: INK,
    notice: GOLD,
    onNotice: INK,
    band: INK,
    onBand: "#ffffff",
    bandWord: GOLD,
    focus: DEEP,
    focusMark: DEEP,
    goldLine: GOLD, // Underlines what is counted, in prose.
    target: "#fff6d1", // Ground of what an address points to.
  },
  chart: {
    ground: "#ffffff", // What the drawing stands on; not painted by it.
    strong: INK,
    quiet: "#556570", // Secondary text.
    rule: INK,
    grid: "#d7dee2", // Guides that carry no meaning of their own.
    figure: INK, // Figures of a row.
    hot: DEEP, // The one group that is picked out.
    hotEdge: "none", // Its outline where it needs one against the ground, else `none`.
    subject: DEEP, // What the chart is about.
    rest: STONE, // The rest: an outline, and the paler inside that sets its shape apart without colour.
    restFill: "#eef2f4",
    mark: INK, // Marks of precision.
  },
  poster: {
    ground: SKY,
    strong: INK,
    quiet: INK,
    rule: INK,
    grid: "#008da1",
    figure: INK,
    hot: GOLD,
    hotEdge: INK,
    subject: INK,
    rest: INK,
    restFill: "#5fcbda",
    mark: INK,
  },
};

/** Colours of a chart by role; each is the custom property `--c-` of its name in kebab case. */
export type ChartColours = Readonly<Record<keyof typeof light.chart, string>>;

/** The page's colours, a chart's on it, and a chart's on the poster. */
export interface Scheme {
  /** Colours around the charts; each is the custom property of its name in kebab case. */
  readonly page: Readonly<Record<keyof typeof light.page, string>>;
  readonly chart: ChartColours;
  readonly poster: ChartColours;
}

const NIGHT = "#063542";
const dark: Scheme = {
  page: {
    paper: INK,
    ink: "#f1f6f8",
    text: "#a9b9c2",
    line: "#30424d",
    sky: NIGHT,
    onSky: "#f1f6f8",
    notice: GOLD,
    onNotice: INK,
    band: "#08131a",
    onBand: "#f1f6f8",
    bandWord: GOLD,
    focus: GOLD,
    focusMark: SKY,
    goldLine: "#8f7a2b",
    target: "#3a3517",
  },
  chart: {
    ground: INK,
    strong: "#f1f6f8",
    quiet: "#a9b9c2",
    rule: "#84939b",
    grid: "#30424d",
    figure: "#c3d0d7",
    hot: SKY,
    hotEdge: "none",
    subject: SKY,
    rest: STONE,
    restFill: "#1f303b",
    mark: "#f1f6f8",
  },
  poster: {
    ground: NIGHT,
    strong: "#f1f6f8",
    quiet: "#cfe3e8",
    rule: SKY,
    grid: "#17505f",
    figure: SKY,
    hot: GOLD,
    hotEdge: "none",
    subject: GOLD,
    rest: SKY,
    restFill: "#0c4656",
    mark: "#f1f6f8",
  },
};

/** Every scheme with colours of its own. Print has the light one; forced colours are in css.ts, since readers set them. */
export const SCHEMES = { light, dark } as const satisfies Readonly<Record<string, Scheme>>;
export type SchemeName = keyof typeof SCHEMES;

/** A way to set text: its class, and what measuring it needs. */
export interface TextStyle {
  readonly className: string;
  readonly size: number;
  readonly weight: 500 | 800;
  /** Added after each character. */
  readonly tracking: number;
}

const heavy = (className: string, size: number): TextStyle => ({
  className,
  size,
  weight: 800,
  tracking: size * -0.02,
});

/** Text styles. 14.5 units are 11 CSS pixels where a drawing is shown at its smallest (560 of 720, 280 of 340). */
export const TYPE = {
  huge: heavy("t-h", 44),
  big: heavy("t-b", 32),
  title: heavy("t-t", 24),
  subtitle: heavy("t-u", 20),
  heading: heavy("t-d", 16.5),
  value: { className: "t-v", size: 15, weight: 800, tracking: 0 },
  label: { className: "t-l", size: 15, weight: 500, tracking: 0 },
  note: { className: "t-n", size: 14.5, weight: 500, tracking: 0 },
} as const satisfies Readonly<Record<string, TextStyle>>;

/** The styles a figure may be set in, largest first; the last always has room. */
export const NUMBER_STYLES: readonly TextStyle[] = [TYPE.title, TYPE.subtitle, TYPE.heading, TYPE.value];

/** Line box of the font as a multiple of its size: ascent above, descent below the baseline. */
export const ASCENT = 0.975;
export const DESCENT = 0.275;
export const LEADING = ASCENT + DESCENT;

/** The column of labels left of what is drawn, in the wide size. */
export const COLUMN = { label: 214, gutter: 22 } as const;

/** Widths of lines. */
export const STROKE = {
  rule: 1.5,
  grid: 1,
  stem: 1.5,
  mark: 1.75,
  edge: 1,
  rest: 1.5,
  open: 1.1,
  halo: 5,
} as const;

export const FONT_STACK = "Geologica, system-ui, sans-serif";
