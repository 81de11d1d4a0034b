import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

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

/** The whole TrueType file of a face, for measuring and for pictures. @throws where it isn't installed. */
export const readFace = (face: Face): Buffer => readFileSync(facePath(face));
