import type { Element, ElementContent, Root } from "hast";
import { toHtml } from "hast-util-to-html";

declare const MADE: unique symbol;
/** Markup that was made of a tree, in which every text is escaped: no other string goes into a page as it is. */
export type Markup = string & { readonly [MADE]: true };

/** What this file alone may say of a string. */
const made = (markup: string): Markup => markup as Markup;

/** Markup inside a tree, for what is written by `htmlMarkup`. */
export const raw = (value: Markup) => ({ type: "raw", value }) as const;

/** What ends a style sheet or a script in HTML, or opens a comment in it; a file of XML reads `<` and `&` there too. */
const ENDS = { html: /<\/(?:style|script)|<!--/i, svg: /[<&]/ } as const;

/** A tree in which no style sheet and no script, the texts that are not escaped, ends its element. @throws where one would. */
function closed<Tree extends Element | Root>(tree: Tree, space: keyof typeof ENDS): Tree {
  const isCode = "tagName" in tree && (tree.tagName === "style" || tree.tagName === "script");
  for (const child of tree.children) {
    if (child.type === "element") closed(child, space);
    else if (isCode && child.type === "text" && ENDS[space].test(child.value))
      throw new Error("a style sheet or script that ends its element");
  }
  return tree;
}

/** A tree as HTML. @throws where a style sheet or script in it would end its element. */
export const htmlMarkup = (tree: Element | Root): Markup =>
  made(toHtml(closed(tree, "html"), { allowDangerousHtml: true }));

/** A whole HTML document of its `<html>`. @throws as htmlMarkup does. */
export const documentMarkup = (page: Element): Markup =>
  htmlMarkup({ type: "root", children: [{ type: "doctype" }, page] });

/** What a page says in place of a header. Its quotation marks of one stroke are left as they are: a policy is full of them. */
export const metaMarkup = (httpEquiv: string, content: string): Markup => {
  const properties = { httpEquiv: [httpEquiv], content };
  const meta: Element = { type: "element", tagName: "meta", properties, children: [] };
  return made(toHtml(meta, { allowDangerousCharacters: true }));
};

/** What XML 1.0 forbids, however it is written: control characters and the two non-characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it looks for
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** A text that XML can hold once it is escaped. */
export const xmlText = (text: string): string => text.toWellFormed().replace(FORBIDDEN, "\ufffd");

/** Elements as HTML to copy or to answer with, with the entities that people know. @throws as htmlMarkup does. */
export const htmlToCopy = (...children: readonly ElementContent[]): Markup =>
  made(
    toHtml(closed({ type: "root", children: [...children] }, "html"), {
      characterReferences: { useNamedReferences: true },
    }).toWellFormed(),
  );

/**
 * A drawing as markup: well-formed XML, which HTML reads as well. In XML no text holds what ends a passage of it, nor a
 * character that it forbids. A space parts each label from the next for programs that read a page's words without its styles.
 * @throws where a style sheet in it would end its element.
 */
export const markup = (tree: Element): Markup =>
  made(
    xmlText(toHtml(closed(tree, "svg"), { space: "svg", closeEmptyElements: true, tightSelfClosing: true }))
      // A zero in an attribute comes as a reference, which XML forbids as well.
      .replaceAll("&#x0;", "\ufffd")
      .replaceAll("]]>", "]]&gt;")
      .replace(/<\/(?:text|desc)>(?=<)/g, "$& "),
  );

/** A file of XML, of its outermost element. @throws as markup does. */
export const xmlFile = (tree: Element): Markup =>
  made(`<?xml version="1.0" encoding="utf-8"?>\n${markup(tree)}\n`);

/** A style sheet for the inside of a `<style>`. @throws where something in it would end the element. */
export function styleMarkup(css: string): Markup {
  if (ENDS.html.test(css)) throw new Error("a style sheet that ends its element");
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
