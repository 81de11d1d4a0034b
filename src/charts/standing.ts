import type { Element } from "hast";
import { s } from "hastscript";
import { BOX_HEIGHT } from "./icons/icon.ts";
import { type IconName, iconNamed } from "./icons/index.ts";
import { ONCE, repeated } from "./repeat.ts";
import { round } from "./shapes.ts";

/** Between two pictograms that stand side by side, in their own units. */
const BETWEEN = 7;
/** Height of the ground below a pictogram's top: all of them stand there. */
const GROUND = BOX_HEIGHT - 1;

/** Pictograms side by side on their ground, for the eye alone. @param x where in their box they stand if that is wider. */
export function standing(names: readonly IconName[], className: string, x: "Min" | "Mid" | "Max"): Element {
  let width = 0;
  const figures = names.map((name) => {
    const icon = iconNamed(name);
    const left = width;
    width += icon.width + BETWEEN;
    return s("path", {
      d: repeated(icon.path, ONCE, 1),
      fillRule: "evenodd",
      ...(left > 0 && { transform: `translate(${round(left)})` }),
    });
  });
  const viewBox = `0 0 ${round(Math.max(0, width - BETWEEN))} ${GROUND}`;
  return s(
    "svg",
    { className: className.split(" "), viewBox, preserveAspectRatio: `x${x}YMax`, ariaHidden: "true" },
    figures,
  );
}

/** A pictogram as an outline, standing on its ground: somebody who is not there. For the eye alone. */
export function openFigure(name: IconName): Element {
  const { outline, width } = iconNamed(name);
  const viewBox = `-1 -1 ${round(width + 2)} ${BOX_HEIGHT}`;
  return s("svg", { viewBox, ariaHidden: "true" }, [
    s("path", { className: ["p-open"], d: repeated(outline, ONCE, 1), strokeWidth: 1 }),
  ]);
}
