import { chartDeclarations } from "../charts/css.ts";
import { SCHEMES, type SchemeName } from "../charts/theme.ts";

/** The ways in which a drawing is dressed, whatever scheme the reader's screen has. */
export const DRESSES = (Object.keys(SCHEMES) as SchemeName[]).flatMap((scheme) =>
  (["chart", "poster"] as const).map((place) => ({
    name: `${scheme}-${place}`,
    colours: SCHEMES[scheme][place],
  })),
);

/** Rules for drawings inside `.dress-…`. */
export const dressCss = (): string =>
  DRESSES.map(
    ({ name, colours }) => `.dress-${name}{${chartDeclarations(colours)}background:${colours.ground}}`,
  ).join("");
