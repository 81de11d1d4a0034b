import type { Element, ElementContent } from "hast";
import { round } from "../../../src/charts/shapes.ts";
import { elements } from "./boxes.ts";
import { iconsIn } from "./path-data.ts";

/** What a drawing says of a metric by its marks alone. */
export function marksOf(children: readonly ElementContent[], metric: string): readonly Element[] {
  return elements(children).filter(({ properties }) => properties.dataMark === metric);
}

/** The icons of a path, each by its place in the path's own units. @throws where it holds anything else. */
function iconsOf({ properties }: Element) {
  const icons = iconsIn(String(properties.d));
  if (icons === null) throw new Error(`no icons: ${properties.d}`);
  return icons.places;
}

/**
 * How many icons stand in a group: a path counts as often as it draws one, whole; each `<use>` counts what it repeats, and one that is cut counts for the part
 * of its width that is left.
 */
export function countIcons(group: Element, iconWidth: number): number {
  const byId = new Map(elements([group]).map((element) => [String(element.properties.id), element]));
  const many = (element: Element): number => {
    const { tagName, properties } = element;
    if (tagName === "clipPath") return 0;
    if (tagName === "path") return iconsOf(element).length;
    if (tagName === "use") {
      const repeated = byId.get(String(properties.href).slice(1));
      if (repeated === undefined) throw new Error(`nothing to repeat at ${properties.href}`);
      return many(repeated);
    }
    const inside = element.children.reduce(
      (sum, child) => sum + (child.type === "element" ? many(child) : 0),
      0,
    );
    const clip = byId.get(String(properties.clipPath ?? "").slice(5, -1));
    if (clip === undefined) return inside;
    const [area] = elements(clip.children);
    return (inside * Number(area?.properties.width)) / iconWidth;
  };
  return many(group);
}

/** Where every icon of a group stands, repeated ones included. */
export function places(group: Element): readonly { readonly x: number; readonly y: number }[] {
  const byId = new Map(elements([group]).map((element) => [String(element.properties.id), element]));
  const of = (element: Element, dx: number, dy: number): { x: number; y: number }[] => {
    const { tagName, properties } = element;
    if (tagName === "clipPath") return [];
    if (tagName === "path") {
      const [, x = 0, y = 0, scale = 1] =
        /translate\(([-\d.]+) ([-\d.]+)\)scale\(([\d.]+)\)/.exec(String(properties.transform))?.map(Number) ??
        [];
      return iconsOf(element).map(([across, down]) => ({
        x: round(x + dx + across * scale),
        y: round(y + dy + down * scale),
      }));
    }
    const repeated = tagName === "use" ? byId.get(String(properties.href).slice(1)) : undefined;
    if (repeated !== undefined)
      return of(repeated, dx + Number(properties.x ?? 0), dy + Number(properties.y ?? 0));
    return element.children.flatMap((child) => (child.type === "element" ? of(child, dx, dy) : []));
  };
  return of(group, 0, 0);
}

/** How large the icons are drawn, from the scale of the first one. */
export function drawnScale(group: Element): number {
  const path = elements([group]).find(({ tagName }) => tagName === "path");
  return Number(/scale\(([\d.]+)\)/.exec(String(path?.properties.transform))?.[1]);
}

/** The tinted columns of a scale from left to right, those of its key left out. */
export function columnsOf(children: readonly ElementContent[]) {
  const strips = elements(children)
    .filter(({ properties }) => String(properties.className) === "p-tint")
    .flatMap(({ properties }) =>
      [...String(properties.d).matchAll(/M([\d.]+) ([\d.]+)H([\d.]+)V([\d.]+)/g)].map(([, ...numbers]) => {
        const [from = 0, top = 0, to = 0, bottom = 0] = numbers.map(Number);
        return { from, to, top, bottom, opacity: Number(properties.fillOpacity ?? 1) };
      }),
    );
  const top = Math.min(...strips.map((each) => each.top));
  return strips.filter((each) => each.top === top).sort((a, b) => a.from - b.from);
}
