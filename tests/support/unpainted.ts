import type { Plugin } from "vite";

const PIXEL =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

/** Stands in for modules, by the end of their names. */
const inPlaceOf = (name: string, code: Readonly<Record<string, string>>): Plugin => ({
  name,
  enforce: "pre",
  resolveId: (id) => (code[id] === undefined ? null : `\0${id}`),
  load: (id) => Object.entries(code).find(([module]) => id.endsWith(module))?.[1] ?? null,
});

/** In place of the library that paints pictures, and of the laying out of what it paints: each picture is one pixel. */
export const unpainted = inPlaceOf("unpainted", {
  "@resvg/resvg-js": `const png = Buffer.from("${PIXEL}", "base64");
export class Resvg { render() { return { asPng: () => png }; } }`,
  "/src/site/card.ts": `const element = { type: "element", tagName: "svg", properties: {}, children: [] };
export const card = () => ({ width: 1200, height: 630, ground: "paper", element });`,
});

/** In place of the library that cuts fonts: each is four bytes, by which it is known for one. */
export const unlettered = inPlaceOf("unlettered", {
  "subset-font": `export default async () => Buffer.from("wOF2");`,
});
