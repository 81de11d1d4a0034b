/**
 * What the report looks like, in one place: the colours of every ground in every scheme. Another city edits this file,
 * and draws its landmark (landmark.ts), if it has one.
 */

const INK = "#0f1c24";
const GOLD = "#ffd84d";
const DEEP = "#006b7d";
const STONE = "#84939b";
const WHITE = "#ffffff";
const PALE = "#f1f6f8";

/** Colours on a ground by role; each is the custom property `--c-` of its name in kebab case. */
export interface Colours {
  /** What page and drawing stand on. */
  readonly ground: string;
  readonly strong: string;
  /** Secondary text. */
  readonly quiet: string;
  readonly rule: string;
  /** Guides that carry no meaning of their own. */
  readonly grid: string;
  /** Figures of a row. */
  readonly figure: string;
  /** The one group that is picked out. */
  readonly hot: string;
  /** Its outline where it needs one against the ground, else `none`. */
  readonly hotEdge: string;
  /** What the chart is about. */
  readonly subject: string;
  /** The rest: an outline, and the paler inside that sets its shape apart without colour. */
  readonly rest: string;
  readonly restFill: string;
  /** Strips of the ground that are set apart, with text and marks on them. */
  readonly tint: string;
  /** Marks of precision. */
  readonly mark: string;
  /** Pictograms of names. */
  readonly emblem: string;
  /** Pictograms on the paper before a scene of this ground, which count nothing. */
  readonly silhouette: string;
}

/** A scene's grounds. A chart's file names one, or its form does. */
export const GROUNDS = ["paper", "sky", "night", "gold", "ice", "brick", "ink"] as const;
export type Ground = (typeof GROUNDS)[number];

/** Colours of the page wherever they stand, and those of each ground. */
export interface Scheme {
  readonly page: typeof lightPage;
  readonly grounds: Readonly<Record<Ground, Colours>>;
}

/** The site's mark, a gold disc with a rim in the strong colour, and the landmark's sun: on every ground. */
export const SUN = GOLD;

const lightPage = {
  sun: SUN,
  notice: GOLD,
  onNotice: INK,
  goldLine: GOLD, // Underlines what is counted, in prose.
  target: "#fff6d1", // Ground of what an address points to.
};

/** What a ground's colours follow from: text, one colour for figures, and `fill`, a little off the ground, behind them. */
interface Few extends Pick<Colours, "ground" | "strong" | "quiet" | "grid" | "figure"> {
  readonly rule?: string;
  readonly fill: string;
  readonly silhouette?: string;
}

/** A ground's colours where nothing is picked out of what is drawn in one colour. */
const coloursOn = ({
  ground,
  strong,
  quiet,
  rule = quiet,
  grid,
  figure,
  fill,
  silhouette,
}: Few): Colours => ({
  ground,
  strong,
  quiet,
  rule,
  grid,
  figure,
  hot: figure,
  hotEdge: "none",
  subject: figure,
  rest: rule,
  restFill: fill,
  tint: fill,
  mark: strong,
  emblem: figure,
  silhouette: silhouette ?? ground,
});

const inkOn = (ground: string): Colours =>
  coloursOn({ ground, strong: INK, quiet: INK, grid: INK, figure: INK, fill: "none", silhouette: INK });

const light: Scheme = {
  page: lightPage,
  grounds: {
    paper: {
      ...inkOn(WHITE),
      quiet: "#556570",
      grid: "#d7dee2",
      hot: DEEP,
      subject: DEEP,
      rest: STONE,
      restFill: "#eef2f4",
      tint: "#dff2f5",
      emblem: "#b5361a",
      silhouette: "#b5361a",
    },
    sky: {
      ...inkOn("#00abc2"),
      grid: "#008da1",
      hot: GOLD,
      hotEdge: INK,
      restFill: "#5fcbda",
      tint: "#37bccf",
    },
    night: coloursOn({
      ground: "#003a46",
      strong: WHITE,
      quiet: "#a8d3da",
      grid: "#2a6470",
      figure: GOLD,
      fill: "#0d4c59",
    }),
    gold: { ...inkOn(GOLD), grid: "#c9a21f", restFill: "#ffe994", tint: "#ffe994" },
    ice: {
      ...inkOn("#dff2f5"),
      quiet: "#41535d",
      grid: "#a9ccd3",
      figure: DEEP,
      hot: DEEP,
      subject: DEEP,
      emblem: DEEP,
      rest: "#5b7078",
      restFill: "#f1fafb",
      tint: "#c6e6ec",
    },
    brick: {
      ...inkOn("#ff7a52"),
      grid: "#d9603a",
      restFill: "#ffa386",
      tint: "#ff9472",
      silhouette: "#b5361a",
    },
    ink: coloursOn({
      ground: INK,
      strong: WHITE,
      quiet: "#c3d0d7",
      rule: STONE,
      grid: "#3c505c",
      figure: GOLD,
      fill: "#1f303b",
    }),
  },
};

const dark: Scheme = {
  page: { ...lightPage, goldLine: "#8f7a2b", target: "#3a3517" },
  grounds: {
    paper: {
      ...coloursOn({
        ground: INK,
        strong: PALE,
        quiet: "#a9b9c2",
        rule: STONE,
        grid: "#30424d",
        figure: "#00abc2",
        fill: "#1f303b",
        silhouette: "#ff8a66",
      }),
      figure: "#c3d0d7",
      tint: "#13303a",
      emblem: "#ff8a66",
    },
    sky: {
      ...coloursOn({
        ground: "#063542",
        strong: PALE,
        quiet: "#cfe3e8",
        rule: "#3fc4d6",
        grid: "#17505f",
        figure: GOLD,
        fill: "#0c4656",
        silhouette: "#1b6a78",
      }),
      figure: "#3fc4d6",
    },
    night: coloursOn({
      ground: "#02252e",
      strong: PALE,
      quiet: "#8fbcc5",
      grid: "#1d4a55",
      figure: GOLD,
      fill: "#0a3641",
      silhouette: "#1b6a78",
    }),
    gold: coloursOn({
      ground: "#332c0c",
      strong: "#f7f0d2",
      quiet: "#d9cf9f",
      grid: "#5c5220",
      figure: GOLD,
      fill: "#4a4116",
      silhouette: "#9a8230",
    }),
    ice: {
      ...coloursOn({
        ground: "#13303a",
        strong: PALE,
        quiet: "#b4c6ce",
        grid: "#2f515d",
        figure: "#3fc4d6",
        fill: "#1d3f4a",
        silhouette: "#2a7f8e",
      }),
      rest: "#8fa7b0",
    },
    brick: coloursOn({
      ground: "#4a1d10",
      strong: "#fdeee9",
      quiet: "#f0cabd",
      rule: "#c98a77",
      grid: "#74392a",
      figure: "#ff8a66",
      fill: "#5e2a1b",
      silhouette: "#ff8a66",
    }),
    ink: coloursOn({
      ground: "#08131a",
      strong: PALE,
      quiet: "#c3d0d7",
      rule: STONE,
      grid: "#2b3c47",
      figure: GOLD,
      fill: "#14232c",
      silhouette: "#55666f",
    }),
  },
};

/** Every scheme with colours of its own. Print has the light one; forced colours are in css.ts, since readers set them. */
export const SCHEMES = { light, dark } as const satisfies Readonly<Record<string, Scheme>>;

export type SchemeName = keyof typeof SCHEMES;

export const FONT_STACK = "Geologica, system-ui, sans-serif";
