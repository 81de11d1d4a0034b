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

const CARD = `({ width: 1200, height: 630, ground: "paper", element: { type: "element", tagName: "svg", properties: {}, children: [] } })`;

/** In place of the library that paints pictures, and of the laying out of what it paints: each picture is one pixel. */
export const unpainted = inPlaceOf("unpainted", {
  "@resvg/resvg-js": `const png = Buffer.from("${PIXEL}", "base64");
export class Resvg {
  render() { return { width: 1, height: 1, pixels: new Uint8Array(4), asPng: () => png }; }
}`,
  "/src/site/card.ts": `export const card = () => ${CARD};`,
  "/src/site/site-card.ts": `export const siteCard = () => ${CARD};`,
});

/** In place of what cuts and writes fonts: each is four bytes, by which it is known for one. */
export const unlettered = inPlaceOf("unlettered", {
  "/src/site/subset.ts": `export const subset = async () => Buffer.from("wOF2");`,
  "/src/site/small-font.ts": `export const smallFont = async () => Buffer.from("wOF2");`,
});
