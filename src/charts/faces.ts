import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { create, type Font } from "fontkit";
import { held } from "../diagnostics/held.ts";

/** The three faces of every page: two weights for headlines, labels and numbers, one for reading. */
export const FACES = [
  {
    family: "Geologica",
    weight: 500,
    file: "@expo-google-fonts/geologica/500Medium/Geologica_500Medium.ttf",
  },
  {
    family: "Geologica",
    weight: 800,
    file: "@expo-google-fonts/geologica/800ExtraBold/Geologica_800ExtraBold.ttf",
  },
  { family: "Literata", weight: 400, file: "@expo-google-fonts/literata/400Regular/Literata_400Regular.ttf" },
] as const;
export type Face = (typeof FACES)[number];

/** Where the whole TrueType file of a face is installed. @throws where it isn't. */
export const facePath = ({ file }: Face): string =>
  createRequire(join(process.cwd(), "package.json")).resolve(file);

const read = new Map<Face, Buffer>();

/** The whole TrueType file of a face, for measuring and for pictures, read once. @throws where it isn't installed. */
export const readFace = (face: Face): Buffer => held(read, face, () => readFileSync(facePath(face)));

const opened = new Map<string, Font>();

/** A face to ask for its letters, opened once. @throws where it isn't installed. */
export const openFace = (face: Face): Font =>
  held(opened, face.file, () => {
    const font = create(readFace(face));
    if (!("layout" in font)) throw new Error(`${face.file} holds more than one font`);
    return font;
  });

/** Pages' fonts join no letters to one sign. */
export const APART = Object.fromEntries(
  ["liga", "clig", "calt", "ccmp", "locl"].map((feature) => [feature, false]),
);

/**
 * Steps in an em of the fonts that pages have. Geologica is drawn on 2,000; on 500, no point moves by more than a thousandth
 * of an em, a fifth of a screen's pixel in letters of 64 pixels at a density of 3, and numbers take a fifth less.
 */
export const GRID = 500;

/** A font's units in such steps, halves away from nothing: browsers round a line's height above its ground and below it each alone. */
export const inSteps = (units: number, { unitsPerEm }: Font): number =>
  Math.sign(units) * Math.round((Math.abs(units) * GRID) / unitsPerEm);
