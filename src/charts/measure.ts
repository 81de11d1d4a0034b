import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { create, type Font } from "fontkit";
import type { TextStyle } from "./theme.ts";

const FILES: Readonly<Record<TextStyle["weight"], string>> = {
  500: "@expo-google-fonts/geologica/500Medium/Geologica_500Medium.ttf",
  800: "@expo-google-fonts/geologica/800ExtraBold/Geologica_800ExtraBold.ttf",
};
const fonts = new Map<TextStyle["weight"], Font>();
const widths = new Map<string, number>();

function fontOf(weight: TextStyle["weight"]): Font {
  const known = fonts.get(weight);
  if (known !== undefined) return known;
  const path = createRequire(join(process.cwd(), "package.json")).resolve(FILES[weight]);
  const font = create(readFileSync(path));
  if (!("layout" in font)) throw new Error(`${path} is a collection of fonts, not a font`);
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
