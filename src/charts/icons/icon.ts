import { z } from "zod";

/** The set, in the order it is shown: people first, then places and things. */
export const ICON_NAMES = [
  "pupil",
  "brigade-worker",
  "student",
  "learner",
  "teacher",
  "visitor",
  "college",
  "enterprise",
  "classroom",
  "grant",
  "event",
  "certificate",
  "tools",
] as const;
export type IconName = (typeof ICON_NAMES)[number];

/** Every icon stands in a box this high, so that icons of one row share head room and ground. */
export const BOX_HEIGHT = 48;

/** A silhouette in a box from 0,0: `width` × `height` units, one unit clear on each side for a stroke. */
export interface Icon {
  readonly name: IconName;
  readonly width: number;
  readonly height: number;
  /** The silhouette alone, without inner cuts: what to stroke for an open icon. */
  readonly outline: string;
  /** Silhouette and cuts, as path data to be filled with the rule `evenodd`. */
  readonly path: string;
}

/** An icon from its parts: subpaths of the silhouette, then subpaths cut out of it. */
export const carve = (
  name: IconName,
  width: number,
  silhouette: readonly string[],
  cuts: readonly string[] = [],
): Icon => {
  const outline = silhouette.join("");
  return { name, width, height: BOX_HEIGHT, outline, path: outline + cuts.join("") };
};

/**
 * A form's option: icons by their metric's id.
 * @param fallback the icon of a metric that has none. @param code of what `check` says of the option.
 */
export const iconsOption = (fallback: IconName, code = "help.icons") =>
  z
    .record(z.string(), z.enum(ICON_NAMES))
    .default({})
    .meta({ help: { code, args: { fallback } } });
