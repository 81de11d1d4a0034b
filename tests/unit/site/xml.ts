import type { Element } from "hast";

/** The elements of a well-formed XML text, flat, attributes as written. */
export const parseXml = (text: string): Element[] =>
  [...text.matchAll(/<([a-zA-Z][\w:-]*)((?:\s+[\w:-]+="[^"]*")*)\s*\/?>/g)].map(
    ([, tagName = "", attributes = ""]) => ({
      type: "element",
      tagName,
      children: [],
      properties: Object.fromEntries(
        [...attributes.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, name = "", value = ""]) => [name, value]),
      ),
    }),
  );
