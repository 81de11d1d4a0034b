/*
 * Makes the pictures of the handbook's appendix from the charts' own code, with the gallery's invented figures:
 *
 *     node docs/handbook/pictures.ts
 *
 * tests/unit/locales/handbook-appendix.test.ts holds the pictures to the code.
 */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { crc32, deflateSync } from "node:zlib";
import { Resvg } from "@resvg/resvg-js";
import type { Element } from "hast";
import { s } from "hastscript";
import { literalCss } from "../../src/charts/css.ts";
import { FACES, facePath } from "../../src/charts/faces.ts";
import { FORMATS, LETTERS } from "../../src/charts/format.ts";
import { BOX_HEIGHT } from "../../src/charts/icons/icon.ts";
import { ICON_NAMES, iconNamed } from "../../src/charts/icons/index.ts";
import { standaloneSvg } from "../../src/charts/svg.ts";
import { type Ground, SCHEMES } from "../../src/charts/theme.ts";
import { gallerySets } from "../../src/gallery/document.ts";
import { loadLanguage } from "../../src/language/index.ts";

/** Where the pictures stand. */
export const FOLDER = join(import.meta.dirname, "pictures");

/** The invented figures that a form is shown with; the plain ones of any other. */
const SHOWN: Readonly<Record<string, string>> = {
  bars: "planned parts",
  change: "two years",
  columns: "months with two missing",
  line: "four lines",
  number: "sums of money",
  percent: "per cents of a plan",
  slopes: "every course",
};

/** A picture: its file's name and its bytes. */
interface Picture {
  readonly name: string;
  readonly png: Buffer;
}

/** Each form of chart as it draws. @param lang of the words in it. */
export async function formPictures(lang: string): Promise<readonly Picture[]> {
  return gallerySets(await loadLanguage(lang)).map(({ form, ground, charts }) => {
    const chart = charts.find(({ name }) => name === SHOWN[form]) ?? charts[0];
    if (chart === undefined) throw new Error(`${form} draws none of the invented figures`);
    return { name: `form-${form}-${lang}.png`, png: painted(chart.draw("wide"), ground, 480) };
  });
}

const COLUMNS = 5;
const CELL = { width: 150, height: 96 };

/** Every icon with its name, in the order of the set. */
export function iconPicture(): Picture {
  const format = FORMATS.wide;
  const cells = ICON_NAMES.map((name, index) => {
    const { path, width } = iconNamed(name);
    const [left, top] = [(index % COLUMNS) * CELL.width, Math.floor(index / COLUMNS) * CELL.height];
    const middle = left + CELL.width / 2;
    return [
      s("path", {
        className: ["p-fig"],
        d: path,
        fillRule: "evenodd",
        transform: `translate(${middle - width / 2} ${top})`,
      }),
      s(
        "text",
        {
          className: [format.type.label.className],
          x: middle,
          y: top + BOX_HEIGHT + 24,
          textAnchor: "middle",
        },
        name,
      ),
    ];
  });
  const height = Math.ceil(ICON_NAMES.length / COLUMNS) * CELL.height;
  const viewBox = `0 0 ${COLUMNS * CELL.width} ${height}`;
  const sheet = s("svg", { className: [LETTERS.wide], dataChart: "icons", viewBox }, cells.flat());
  return { name: "icons.png", png: painted(sheet, "paper", 640) };
}

/** What stands around a drawing, in its own units. */
const MARGIN = 20;

/** A drawing on its ground as a PNG. @param width in pixels. */
function painted({ properties, children, ...rest }: Element, ground: Ground, width: number): Buffer {
  const [, , wide = 0, high = 0] = String(properties["viewBox"]).split(" ").map(Number);
  const colours = SCHEMES.light.grounds[ground];
  const size = { width: wide + 2 * MARGIN, height: high + 2 * MARGIN };
  const box = { x: -MARGIN, y: -MARGIN, ...size };
  const element: Element = {
    ...rest,
    properties: { ...properties, viewBox: `${-MARGIN} ${-MARGIN} ${size.width} ${size.height}` },
    children: [s("rect", { ...box, fill: colours.ground }), ...children],
  };
  const image = new Resvg(standaloneSvg(element, size, literalCss(colours)), {
    fitTo: { mode: "width", value: width },
    font: { loadSystemFonts: false, fontFiles: FACES.map(facePath), defaultFontFamily: "Geologica" },
  }).render();
  return pngOf(image.pixels, image.width, image.height);
}

type Colour = readonly [red: number, green: number, blue: number];

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Opaque pixels as a PNG of sixteen colours, which is a fourth of one of all colours. */
export function pngOf(pixels: Uint8Array, width: number, height: number): Buffer {
  const palette = paletteOf(pixels);
  const known = new Map<number, number>();
  const indexAt = (x: number, y: number): number => {
    if (x >= width) return 0;
    const colour = colourAt(pixels, y * width + x);
    const key = keyOf(colour);
    const index = known.get(key) ?? nearest(palette, colour).index;
    known.set(key, index);
    return index;
  };
  const line = 1 + Math.ceil(width / 2);
  const rows = Buffer.alloc(line * height);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 2) rows[y * line + 1 + x / 2] = indexAt(x, y) * 16 + indexAt(x + 1, y);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  // Four bits a pixel, of a palette.
  head.set([4, 3], 8);
  const parts = [chunk("IHDR", head), chunk("PLTE", Buffer.from(palette.flat()))];
  return Buffer.concat([SIGNATURE, ...parts, chunk("IDAT", deflateSync(rows, { level: 9 })), chunk("IEND")]);
}

function chunk(name: string, bytes: Buffer = Buffer.alloc(0)): Buffer {
  const body = Buffer.concat([Buffer.from(name, "latin1"), bytes]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(bytes.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

const colourAt = (pixels: Uint8Array, index: number): Colour => [
  pixels[index * 4] ?? 0,
  pixels[index * 4 + 1] ?? 0,
  pixels[index * 4 + 2] ?? 0,
];
const keyOf = ([red, green, blue]: Colour): number => (red * 256 + green) * 256 + blue;

/** Sixteen colours: the commonest, then each time the one that those before it miss most. */
function paletteOf(pixels: Uint8Array): readonly Colour[] {
  const counts = new Map<number, number>();
  for (let index = 0; index < pixels.length / 4; index += 1) {
    const key = keyOf(colourAt(pixels, index));
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const all = [...counts].map(([key, count]) => ({
    colour: [key >> 16, (key >> 8) & 255, key & 255] as const,
    count,
    missed: Number.POSITIVE_INFINITY,
  }));
  const palette: Colour[] = [];
  while (palette.length < 16) {
    const worst = all.reduce((one, other) =>
      other.count * Math.min(other.missed, FAR) > one.count * Math.min(one.missed, FAR) ? other : one,
    );
    palette.push(worst.colour);
    for (const each of all) each.missed = Math.min(each.missed, distance(each.colour, worst.colour));
  }
  return palette;
}

/** No two colours are further apart. */
const FAR = 3 * 255 ** 2;

const distance = (one: Colour, other: Colour): number =>
  (one[0] - other[0]) ** 2 + (one[1] - other[1]) ** 2 + (one[2] - other[2]) ** 2;

const nearest = (palette: readonly Colour[], colour: Colour): { readonly index: number } =>
  palette.reduce(
    (best, each, index) => {
      const far = distance(each, colour);
      return far < best.far ? { index, far } : best;
    },
    { index: 0, far: Number.POSITIVE_INFINITY },
  );

if (import.meta.main) {
  const forms = await Promise.all(["en", "kk", "ru"].map(formPictures));
  for (const { name, png: bytes } of [...forms.flat(), iconPicture()])
    await writeFile(join(FOLDER, name), bytes);
}
