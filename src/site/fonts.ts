import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import subsetFont from "subset-font";

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

export interface FontFile {
  readonly face: Face;
  /** With a hash of its bytes, so that it may be cached for good. */
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** The whole TrueType file of a face, for measuring and for pictures. */
export const readFace = (face: Face): Buffer =>
  readFileSync(createRequire(join(process.cwd(), "package.json")).resolve(face.file));

/**
 * A woff2 of a face with just these characters. The same characters, in any order, give the same bytes.
 * @param features OpenType features to keep beside kerning, such as `tnum`.
 */
export async function subset(
  face: Face,
  characters: string,
  features: readonly string[] = [],
): Promise<Buffer> {
  const sorted = [...new Set(characters)].sort().join("");
  return await subsetFont(readFace(face), sorted, {
    targetFormat: "woff2",
    keepFeatures: ["kern", ...features],
    noHinting: true,
    dropTables: ["GDEF", "STAT", "meta", "DSIG", "gasp"],
  });
}

/** The font files of one language's pages. @param tag names the files. @param characters all that its pages write. */
export async function fontFiles(tag: string, characters: string): Promise<readonly FontFile[]> {
  return await Promise.all(
    FACES.map(async (face) => {
      const bytes = new Uint8Array(
        await subset(face, characters, face.family === "Geologica" ? ["tnum"] : []),
      );
      const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 8);
      return { face, name: `${face.family.toLowerCase()}-${face.weight}-${tag}.${hash}.woff2`, bytes };
    }),
  );
}
