import type { Language } from "../language.ts";
import { ordinalFigure, ordinalWord, since } from "./grammar.ts";

const CASES = { none: "nom", in: "loc", from: "gen", to: "acc" } as const;
const PLACE = { none: "место", in: "месте", from: "места", to: "место" } as const;

/** «На первом месте», in words to ten; «на 35-м месте»; `short`: «1-е место». */
export const rank: Language["rank"] = (place, { relation = "none", short = false } = {}) => {
  const agreement = { gender: "n", wanted: CASES[relation], animate: false } as const;
  const word = short ? null : ordinalWord(place, agreement);
  const which = word ?? ordinalFigure(place, agreement);
  const said = `${which}${word === null ? "\u00a0" : " "}${PLACE[relation]}`;
  if (relation === "none") return said;
  return relation === "from" ? since(said) : `на ${said}`;
};
