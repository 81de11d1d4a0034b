import { createHash } from "node:crypto";
import subsetFont from "subset-font";
import { FACES, type Face, readFace } from "../charts/faces.ts";

export interface FontFile {
  readonly face: Face;
  /** With a hash of its bytes, so that it may be cached for good. */
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

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
