/** Every icon stands in a box this high, so that icons of one row share head room and ground. */
export const BOX_HEIGHT = 48;

/** A silhouette in a box from 0,0: `width` × `height` units, one unit clear on each side for a stroke. */
export interface Icon {
  readonly width: number;
  readonly height: number;
  /** The silhouette alone, without inner cuts: what to stroke for an open icon. */
  readonly outline: string;
  /** Silhouette and cuts, as path data to be filled with the rule `evenodd`. */
  readonly path: string;
}

/** An icon from its parts: subpaths of the silhouette, then subpaths cut out of it. */
export const carve = (width: number, silhouette: readonly string[], cuts: readonly string[] = []): Icon => {
  const outline = silhouette.join("");
  return { width, height: BOX_HEIGHT, outline, path: outline + cuts.join("") };
};

/*
 * Heads, all of one size and in profile, looking right: relative path data from the nape to the throat, both at the
 * height of the shoulders and 4.8 units apart. The crown is 11 units above them, the nose 8.3 units ahead of the nape.
 */
const FACE = "l1.2 2.6h-1.2v3.1h-2.3v1.8";

/** Short hair. */
export const HEAD = `v-1.8a4.9 4.9 0 1 1 7.1-5.7${FACE}`;

/** Hair in a bun; reaches 6 units behind the nape. */
export const HEAD_WITH_BUN = `v-1.8a4.9 4.9 0 0 1-2.4-3.4a2.6 2.6 0 1 1 1.3-4.4a4.9 4.9 0 0 1 8.2 2.1${FACE}`;

/** A worker's peaked cap; reaches 12.2 units ahead of the nape. */
export const HEAD_IN_CAP =
  "v-1.8a4.9 4.9 0 0 1-2.6-5l.8-3.4 2.8-1.8h3.6l2.6 2.4 5 2v1.8h-4.4l.5 1.4h-1.2v2.6h-2.3v1.8";
