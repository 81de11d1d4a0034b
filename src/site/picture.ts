import { Resvg } from "@resvg/resvg-js";
import { literalCss } from "../charts/css.ts";
import { FACES, facePath } from "../charts/faces.ts";
import { standaloneSvg } from "../charts/svg.ts";
import { SCHEMES } from "../charts/theme.ts";
import type { FigureContext } from "./context.ts";
import { embeddedFonts } from "./embedded-fonts.ts";
import { portable } from "./portable.ts";
import { CARD } from "./share-image.ts";
import { cardSheet, freeSheet, type Sheet } from "./sheet.ts";

const CSS = literalCss(SCHEMES.light.chart);

/** A chart as an SVG file that needs nothing else: its font is inside, its colours are written out. */
export async function svgFile(context: FigureContext): Promise<string> {
  const { element, ...size } = freeSheet(context);
  const { ground } = SCHEMES.light.chart;
  return `${standaloneSvg(portable(element, CSS, ground), size, await embeddedFonts([element]))}\n`;
}

/** A chart as a PNG of 1200 × 630 pixels. @param density 2 for twice as many each way. */
export function pngFile(context: FigureContext, density: 1 | 2): Uint8Array<ArrayBuffer> {
  return png(cardSheet(context), density);
}

function png({ element, ...size }: Sheet, density: 1 | 2): Uint8Array<ArrayBuffer> {
  const drawn = new Resvg(standaloneSvg(element, size, CSS), {
    fitTo: { mode: "width", value: CARD.width * density },
    font: {
      loadSystemFonts: false,
      fontFiles: FACES.map(facePath),
      defaultFontFamily: "Geologica",
    },
  });
  return new Uint8Array(drawn.render().asPng());
}
