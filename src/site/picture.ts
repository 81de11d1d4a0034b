import { Resvg } from "@resvg/resvg-js";
import type { ElementContent } from "hast";
import { literalCss } from "../charts/css.ts";
import { FACES, facePath, readFace } from "../charts/faces.ts";
import { standaloneSvg } from "../charts/svg.ts";
import { SCHEMES } from "../charts/theme.ts";
import { once, versionOf } from "./cache.ts";
import { embeddedFonts } from "./fonts.ts";
import { encodePng } from "./png.ts";
import { portable } from "./portable.ts";
import { SHARE_IMAGE, type Sheet } from "./sheet.ts";

/** What the drawings of a sheet look like, in the light scheme. */
export const sheetCss = ({ ground }: Pick<Sheet, "ground">): string =>
  literalCss(SCHEMES.light.grounds[ground]);

/** A chart as an SVG file that needs nothing else: its font is inside, its colours are written out. */
export async function svgFile({ element, ground, ...size }: Sheet): Promise<string> {
  const drawn = portable(element, sheetCss({ ground }), SCHEMES.light.grounds[ground].ground);
  return `${standaloneSvg(drawn, size, await embeddedFonts([element]))}\n`;
}

/** A sheet as a picture shows it: without the name and description that are in it for machines alone. */
export function painted({ element, ...size }: Sheet): Sheet {
  const kept = (child: ElementContent): boolean =>
    child.type !== "element" || !["title", "desc"].includes(child.tagName);
  return { ...size, element: { ...element, children: element.children.filter(kept) } };
}

/** A sheet, which is painted to its edges, as a PNG of 1200 × 630 pixels. @param density 2 for twice as many each way. */
export async function pngFile(
  { element, ground, ...size }: Sheet,
  density: 1 | 2,
): Promise<Uint8Array<ArrayBuffer>> {
  const svg = standaloneSvg(element, size, sheetCss({ ground }));
  const version = versionOf("src/site/picture.ts", "src/site/png.ts");
  return await once(["png", version, ...FACES.map(readFace), String(density), svg], () =>
    paint(svg, density),
  );
}

function paint(svg: string, density: 1 | 2): Uint8Array {
  const drawn = new Resvg(svg, {
    fitTo: { mode: "width", value: SHARE_IMAGE.width * density },
    font: {
      loadSystemFonts: false,
      fontFiles: FACES.map(facePath),
      defaultFontFamily: "Geologica",
    },
  });
  const { width, height, pixels } = drawn.render();
  return encodePng({ width, height, bytes: pixels });
}

/** An SVG as a PNG of this width in pixels; for drawings without text. */
export const plainPng = (svg: string, width: number): Uint8Array<ArrayBuffer> =>
  new Uint8Array(new Resvg(svg, { fitTo: { mode: "width", value: width } }).render().asPng());
