import type { Element, ElementContent } from "hast";
import { BOX_HEIGHT, type Icon } from "../../../src/charts/icons/icon.ts";

/** What a mark of precision takes of the drawing, in its own units. */
export interface MarkBox {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

type Point = readonly [x: number, y: number];
type Move = (point: Point) => Point;

/** The points that a path of straight lines visits. */
function points(d: string): readonly Point[] {
  let [x, y] = [0, 0];
  return [...d.matchAll(/([MLHVl])(-?[\d.]+)(?:[ ,]?(-?[\d.]+))?/g)].map(([, command, first, second]) => {
    const [a, b] = [Number(first), Number(second)];
    if (command === "H") x = a;
    else if (command === "V") y = a;
    else if (command === "l") [x, y] = [x + a, y + b];
    else [x, y] = [a, b];
    return [x, y];
  });
}

/** Moved to a place, and turned where figures grow upwards. */
function moveOf({ properties }: Element): Move {
  const transform = String(properties.transform ?? "");
  const [, x = 0, y = 0] = /translate\((-?[\d.]+) (-?[\d.]+)\)/.exec(transform)?.map(Number) ?? [];
  const turned = transform.endsWith("rotate(-90)");
  return ([px, py]) => (turned ? [x + py, y - px] : [x + px, y + py]);
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
    if (String(className) === "p-mark") return [boxOf(points(String(d)), move)];
    return markBoxes(child.children, icon, move);
  });
}

function boxOf(visited: readonly Point[], move: Move): MarkBox {
  const moved = visited.map(move);
  const [xs, ys] = [moved.map(([x]) => x), moved.map(([, y]) => y)];
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}
