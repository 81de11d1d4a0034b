import subsetFont from "subset-font";
import { type Face, readFace } from "../charts/faces.ts";
import { once, versionOf } from "./cache.ts";

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
  const file = readFace(face);
  return await once(["font", versionOf("src/site/subset.ts"), file, sorted, ...features], () =>
    subsetFont(file, sorted, {
      targetFormat: "woff2",
      keepFeatures: ["kern", ...features],
      noHinting: true,
      dropTables: ["GDEF", "STAT", "meta", "DSIG", "gasp"],
    }),
  );
}
