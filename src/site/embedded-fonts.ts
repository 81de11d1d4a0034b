import type { Element, ElementContent } from "hast";
import { classesOf } from "../charts/css.ts";
import { FACES } from "../charts/faces.ts";
import { TYPE } from "../charts/theme.ts";
import { subset } from "./fonts.ts";

const WEIGHTS = new Map(Object.values(TYPE).map(({ className, weight }) => [className as string, weight]));

/** The characters of a drawing's text, by the weight that they are set in. */
export function charactersByWeight(tree: Element): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  const collect = (node: ElementContent): void => {
    if (node.type !== "element") return;
    const weight = node.tagName === "text" ? WEIGHTS.get(classesOf(node)[0] ?? "") : undefined;
    if (weight !== undefined) {
      const text = node.children.map((child) => (child.type === "text" ? child.value : "")).join("");
      found.set(weight, (found.get(weight) ?? "") + text);
    }
    node.children.forEach(collect);
  };
  collect(tree);
  return found;
}

/** `@font-face` rules that hold the glyphs of these drawings and nothing else, as `data:` addresses. */
export async function embeddedFonts(trees: readonly Element[]): Promise<string> {
  const rules = FACES.filter(({ family }) => family === "Geologica").map(async (face) => {
    const characters = trees.map((tree) => charactersByWeight(tree).get(face.weight) ?? "").join("");
    if (characters === "") return "";
    const data = (await subset(face, characters)).toString("base64");
    return `@font-face{font-family:${face.family};font-weight:${face.weight};src:url(data:font/woff2;base64,${data})}`;
  });
  return (await Promise.all(rules)).join("");
}
