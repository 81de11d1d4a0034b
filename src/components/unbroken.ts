import { toHtml } from "hast-util-to-html";
import { h } from "hastscript";
import { unbreakable } from "../language/typeset.ts";

/** A text as markup in which no line ends inside a numeral and its suffix. */
export const unbroken = (text: string): string =>
  toHtml(
    h(
      null,
      unbreakable(text).map((piece) => (piece.whole ? h("span.nb", piece.text) : piece.text)),
    ),
  );
