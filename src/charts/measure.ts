import { create, type Font } from "fontkit";
import { FACES, readFace } from "./faces.ts";
import type { TextStyle } from "./theme.ts";

const fonts = new Map<TextStyle["weight"], Font>();
const widths = new Map<string, number>();

function fontOf(weight: TextStyle["weight"]): Font {
  const known = fonts.get(weight);
  if (known !== undefined) return known;
  const face = FACES.find((each) => each.weight === weight);
  const font = face && create(readFace(face));
  if (font === undefined || !("layout" in font)) throw new Error(`no font of weight ${weight}`);
  fonts.set(weight, font);
  return font;
}

/** Width of a text in the font that readers see, kerning included, in the units of the style's size. */
export function textWidth(text: string, { size, weight, tracking }: TextStyle): number {
  const key = `${weight} ${text}`;
  let em = widths.get(key);
  if (em === undefined) {
    const font = fontOf(weight);
    em = font.layout(text).advanceWidth / font.unitsPerEm;
    widths.set(key, em);
  }
  return em * size + [...text].length * tracking;
}
