import type { Element } from "hast";
import { s } from "hastscript";
import type { Landmark } from "../record/model.ts";

/** A tower that holds up a golden sun. */
const tower = (): Element =>
  s(
    "svg",
    { className: ["tower"], viewBox: "4 22 122 298", preserveAspectRatio: "xMidYMax", ariaHidden: "true" },
    [
      s("circle", { className: ["sun"], cx: 65, cy: 62, r: 37 }),
      s("path", {
        fillRule: "evenodd",
        d:
          // Stem and crown, then the two slits between its columns.
          "M38 320C45 292 51 258 51 214V176C51 140 34 106 9 70L17 62C30 86 46 104 65 104C84 104 100 86 113 62L121 70C96 106 79 140 79 176V214C79 258 85 292 92 320Z" +
          "M57 176V214C57 252 54 286 49 312H56.5C60 284 61.5 250 61.5 214V150L57 140ZM73 176V214C73 252 76 286 81 312H73.5C70 284 68.5 250 68.5 214V150L73 140Z",
      }),
    ],
  );

/**
 * What a city is known by, beside the report's headline, as its site's settings name it. Another city's has a name in the
 * schema of those and a drawing here, in the classes `tower` and `sun`.
 */
export const LANDMARKS: Readonly<Record<Landmark, () => Element>> = { tower };
