import type { ElementContent } from "hast";
import { h } from "hastscript";
import { unbreakable } from "../language/typeset.ts";
import { htmlMarkup, type Markup } from "./markup.ts";

/** A text as nodes in which no line ends inside a numeral and its suffix. */
export const unbrokenNodes = (text: string): (ElementContent | string)[] =>
  unbreakable(text).map((piece) => (piece.whole ? h("span.nb", piece.text) : piece.text));

/** The same as markup. */
export const unbroken = (text: string): Markup => htmlMarkup(h(null, unbrokenNodes(text)));
