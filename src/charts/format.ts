/*
 * The sizes that charts are drawn at. Lengths are units of a drawing, a CSS pixel where it is shown at its own width.
 */

/** A way to set text: its class, and what measuring it needs. */
export interface TextStyle {
  readonly className: string;
  readonly size: number;
  readonly weight: 500 | 800;
  /** Added after each character. */
  readonly tracking: number;
}

/** How large a text is set, in units of its drawing. */
const SIZES = {
  huge: { wide: 84, broad: 178, narrow: 78, weight: 800 },
  big: { wide: 32, broad: 52, narrow: 34, weight: 800 },
  title: { wide: 24, broad: 46, narrow: 34, weight: 800 },
  subtitle: { wide: 20, broad: 37, narrow: 25, weight: 800 },
  heading: { wide: 16.5, broad: 28, narrow: 17, weight: 800 },
  value: { wide: 15, broad: 22, narrow: 15.5, weight: 800 },
  label: { wide: 15, broad: 22, narrow: 15.5, weight: 500 },
  note: { wide: 14.5, broad: 20.5, narrow: 14, weight: 500 },
} as const;
type TypeName = keyof typeof SIZES;
const NAMES = Object.keys(SIZES) as TypeName[];

/** A drawing's width in its own units, and what is set and stroked how in it. */
export interface Format {
  readonly variant: Variant;
  readonly width: number;
  /** Of a drawing that reaches from edge to edge of the page. */
  readonly bleed: number;
  /** Between its edge and the text in it, as far as the page's own text is from the page's edge. */
  readonly inset: number;
  /** Lengths that go with the text, such as gaps, as multiples of those of the wide format. */
  readonly unit: number;
  /**
   * Of a drawing on a card, the height that it should keep to where its form can be laid out in several ways. There a
   * mark of precision is not explained: the figure's own words are beside it.
   */
  readonly tallest?: number;
  readonly type: Readonly<Record<TypeName, TextStyle>>;
  /** The styles a figure may be set in, largest first; the last always has room. */
  readonly numbers: readonly TextStyle[];
  /** Widths of lines. */
  readonly stroke: Readonly<Record<keyof typeof STROKES, number>>;
}

const STROKES = {
  rule: { wide: 1.5, broad: 2, narrow: 1.5 },
  ground: { wide: 3, broad: 6, narrow: 2.5 },
  street: { wide: 2, broad: 3, narrow: 2 },
  grid: { wide: 1, broad: 1.5, narrow: 1 },
  stem: { wide: 4.5, broad: 7, narrow: 4 },
  line: { wide: 3, broad: 4.5, narrow: 3 },
  mark: { wide: 1.75, broad: 3, narrow: 2 },
  edge: { wide: 1, broad: 1.1, narrow: 1 },
  rest: { wide: 1.5, broad: 3, narrow: 1.5 },
  open: { wide: 1.1, broad: 1.6, narrow: 1.2 },
  halo: { wide: 5, broad: 7, narrow: 5 },
} as const;

/** The class of each format's drawings, and the first letter of the classes of their text. */
export const LETTERS = { wide: "w", broad: "b", narrow: "n" } as const;
export type Variant = keyof typeof LETTERS;

function format(variant: Variant, width: number, bleed: number, inset: number, unit: number): Format {
  const style = (name: TypeName): TextStyle => {
    const { [variant]: size, weight } = SIZES[name];
    const tracking = name === "value" || weight === 500 ? 0 : Math.round(size * -2) / 100;
    return { className: `${LETTERS[variant]}-${name}`, size, weight, tracking };
  };
  const type = Object.fromEntries(NAMES.map((name) => [name, style(name)])) as Record<TypeName, TextStyle>;
  const stroke = Object.fromEntries(Object.entries(STROKES).map(([name, widths]) => [name, widths[variant]]));
  return {
    variant,
    width,
    bleed,
    inset,
    unit,
    type,
    numbers: [type.title, type.subtitle, type.heading, type.value],
    stroke: stroke as Format["stroke"],
  };
}

/**
 * The sizes that a chart is drawn at: `broad` and `narrow` in pages, which show one of them by their width; `wide` in
 * embeds, files and pictures, in embeds with `narrow`. Text is 11 CSS pixels or more in each where it is shown at its
 * smallest: at 720 pixels, 560 and 280.
 */
export const FORMATS = {
  broad: format("broad", 1200, 1280, 54, 1.4),
  wide: format("wide", 720, 720, 0, 1),
  narrow: format("narrow", 350, 390, 20, 1),
} as const satisfies Readonly<Record<Variant, Format>>;

/** Every way in which a drawing sets text. */
export const TEXT_STYLES: readonly TextStyle[] = Object.values(FORMATS).flatMap(({ type }) =>
  Object.values(type),
);

/** Line box of the font as a multiple of its size: ascent above, descent below the baseline. */
export const ASCENT = 0.975;
export const DESCENT = 0.275;
/** From line to line: as high as its box in an embed's font, which has ascent and descent each in whole 500ths. */
export const LEADING = 1.252;
/** The same of the digits themselves, of a per cent sign, which is a little higher, and of a comma among them. */
export const DIGITS = { ascent: 0.72, sign: 0.74, descent: 0.02, comma: 0.2 };
/** A text of digits and what stands with them: as high as digits, and as low, or as a comma where it has one. */
export const NUMERAL = /^[\d.,\s%₸+−–KMbkmnt]+$/u;
