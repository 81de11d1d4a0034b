import type { Element, Root } from "hast";
import { toHtml } from "hast-util-to-html";
import { xmlText } from "./xml.ts";

declare const MADE: unique symbol;
/** Markup that was made of a tree, in which every text is escaped: no other string goes into a page as it is. */
export type Markup = string & { readonly [MADE]: true };

/** What this file alone may say of a string. */
const made = (markup: string): Markup => markup as Markup;

/** Markup inside a tree, for what is written by `htmlMarkup` or with `allowDangerousHtml`. */
export const raw = (value: Markup) => ({ type: "raw", value }) as const;

/** A tree as HTML. */
export const htmlMarkup = (tree: Element | Root): Markup => made(toHtml(tree, { allowDangerousHtml: true }));

/**
 * A drawing as markup: well-formed XML, which HTML reads as well. In XML no text holds what ends a passage of it, nor a
 * character that it forbids. A space parts each label from the next for programs that read a page's words without its styles.
 */
export const markup = (tree: Element): Markup =>
  made(
    xmlText(toHtml(tree, { space: "svg", closeEmptyElements: true, tightSelfClosing: true }))
      .replaceAll("]]>", "]]&gt;")
      .replace(/<\/(?:text|desc)>(?=<)/g, "$& "),
  );

/** A style sheet for the inside of a `<style>`. @throws where something in it would end the element. */
export function styleMarkup(css: string): Markup {
  if (/<\/style|<!--/i.test(css)) throw new Error("a style sheet that ends its element");
  return made(css);
}

/** JSON for the inside of a `<script>`: nothing in it can end the element or open a comment. */
export const jsonMarkup = (json: string): Markup =>
  made(
    json.replace(/[<>&\u2028\u2029]/g, (character) => {
      const code = character.charCodeAt(0).toString(16).padStart(4, "0");
      return `\\u${code}`;
    }),
  );

/** What may stand in a page as it is; the types refuse any other string. */
export const asMarkup = (markup: Markup): Markup => markup;
