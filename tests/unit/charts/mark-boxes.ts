import type { Element, ElementContent } from "hast";
import { BOX_HEIGHT, type Icon } from "../../../src/charts/icons/icon.ts";
import { elements } from "./boxes.ts";
import { iconsIn } from "./path-data.ts";

/** What a mark of precision takes of the drawing, in its own units. */
export interface MarkBox {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

type Point = readonly [x: number, y: number];
type Move = (point: Point) => Point;

/** The straight lines of a path. */
function linesOf(d: string): readonly (readonly [Point, Point])[] {
  let [x, y] = [0, 0];
  return [...d.matchAll(/([MLHVl])(-?[\d.]+)(?:[ ,]?(-?[\d.]+))?/g)].flatMap(([, command, first, second]) => {
    const [a, b] = [Number(first), Number(second)];
    const from: Point = [x, y];
    if (command === "H") x = a;
    else if (command === "V") y = a;
    else if (command === "l") [x, y] = [x + a, y + b];
    else [x, y] = [a, b];
    const line: readonly [Point, Point] = [from, [x, y]];
    return command === "M" ? [] : [line];
  });
}

/** Moved to a place, and turned where figures grow upwards, or downwards. */
function moveOf({ properties }: Element): Move {
  const transform = String(properties.transform ?? "");
  const [, x = 0, y = 0] = /translate\((-?[\d.]+) (-?[\d.]+)\)/.exec(transform)?.map(Number) ?? [];
  if (transform.endsWith("rotate(-90)")) return ([px, py]) => [x + py, y - px];
  if (transform.endsWith("rotate(90)")) return ([px, py]) => [x - py, y + px];
  return ([px, py]) => [x + px, y + py];
}

/** The boxes of all marks of a drawing, those of its key included; an open figure by its icon. */
export function markBoxes(
  children: readonly ElementContent[],
  icon: Icon,
  outer: Move = (at) => at,
): readonly MarkBox[] {
  return children.flatMap((child): readonly MarkBox[] => {
    if (child.type !== "element") return [];
    const { className, d, transform } = child.properties;
    const move: Move = (point) => outer(moveOf(child)(point));
    const scale = Number(/scale\(([\d.]+)\)/.exec(String(transform))?.[1]);
    if (String(className) === "p-open")
      return [
        boxOf(
          [
            [0, 0],
            [icon.width * scale, BOX_HEIGHT * scale],
          ],
          move,
        ),
      ];
    if (String(className) === "p-mark") return [boxOf(linesOf(String(d)).flat(), move)];
    return markBoxes(child.children, icon, move);
  });
}

/** The lines of every mark of precision of a drawing, those of its key included. */
export function markLines(
  children: readonly ElementContent[],
  outer: Move = (at) => at,
): readonly (readonly [Point, Point])[] {
  return children.flatMap((child): readonly (readonly [Point, Point])[] => {
    if (child.type !== "element") return [];
    const move: Move = (point) => outer(moveOf(child)(point));
    if (String(child.properties.className) !== "p-mark") return markLines(child.children, move);
    return linesOf(String(child.properties.d)).map(([from, to]) => [move(from), move(to)]);
  });
}

function boxOf(visited: readonly Point[], move: Move): MarkBox {
  const moved = visited.map(move);
  const [xs, ys] = [moved.map(([x]) => x), moved.map(([, y]) => y)];
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}

/** The boxes of all lines of marks, as wide as they are stroked, for marks that are not turned. @param paint their class. */
export const strokeBoxes = (
  children: readonly ElementContent[],
  width: number,
  paint = "p-mark",
): readonly MarkBox[] =>
  elements(children)
    .filter(({ properties }) => String(properties.className) === paint)
    .flatMap(({ properties }) => linesOf(String(properties.d)))
    .map((line) => boxOf(line, (point) => point))
    .map(({ left, right, top, bottom }) => ({
      left: left - width / 2,
      right: right + width / 2,
      top: top - width / 2,
      bottom: bottom + width / 2,
    }));

/** The boxes of all icons of a drawing, repeated, cut and open ones included, each without the room for its line. */
export function iconBoxes(children: readonly ElementContent[]): readonly MarkBox[] {
  const byId = new Map(elements(children).map((element) => [String(element.properties.id), element]));
  const of = (element: Element, dx: number, dy: number): readonly MarkBox[] => {
    const { tagName, properties } = element;
    if (tagName === "clipPath") return [];
    if (tagName === "path") {
      const icons = iconsIn(String(properties.d));
      const [, x = 0, y = 0, scale = 0] =
        /translate\((.+) (.+)\)scale\((.+)\)/.exec(String(properties.transform))?.map(Number) ?? [];
      return (icons?.places ?? []).map(([across, down]) => {
        const [left, top] = [x + dx + across * scale, y + dy + down * scale];
        return {
          left: left + scale,
          right: left + ((icons?.icon.width ?? 0) - 1) * scale,
          top: top + scale,
          bottom: top + (BOX_HEIGHT - 1) * scale,
        };
      });
    }
    const repeated = tagName === "use" ? byId.get(String(properties.href).slice(1)) : undefined;
    if (repeated !== undefined)
      return of(repeated, dx + Number(properties.x ?? 0), dy + Number(properties.y ?? 0));
    const inside = element.children.flatMap((child) => (child.type === "element" ? of(child, dx, dy) : []));
    const clip = byId.get(String(properties.clipPath ?? "").slice(5, -1));
    if (clip === undefined) return inside;
    const [area] = elements(clip.children);
    const end = Number(area?.properties.x) + Number(area?.properties.width);
    return inside.map((box) => ({ ...box, right: Math.min(box.right, end) }));
  };
  return children.flatMap((child) => (child.type === "element" ? of(child, 0, 0) : []));
}
