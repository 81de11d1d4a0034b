import { s } from "hastscript";
import { iconNamed } from "../charts/icons/index.ts";
import { type Markup, markup } from "../charts/markup.ts";
import { SCHEMES } from "../charts/theme.ts";

/** The site's icon: a worker in gold and ink on the sky, as a self-contained SVG that stays legible at 16 pixels. */
export function icon(): Markup {
  const { ground: sky, hotEdge: ink, hot: gold } = SCHEMES.light.grounds.sky;
  const { outline, width, height } = iconNamed("brigade-worker");
  const scale = 50 / height;
  const [x, y] = [(64 - width * scale) / 2, (64 - height * scale) / 2];
  return markup(
    s("svg", { xmlns: "http://www.w3.org/2000/svg", viewBox: "0 0 64 64", width: 64, height: 64 }, [
      s("path", { fill: sky, d: "M0 0h64v64H0z" }),
      s("path", {
        fill: gold,
        stroke: ink,
        strokeWidth: 2.4,
        strokeLineJoin: "round",
        paintOrder: "stroke",
        transform: `translate(${x} ${y}) scale(${scale.toFixed(3)})`,
        d: outline,
      }),
    ]),
  );
}
