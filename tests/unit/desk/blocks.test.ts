import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  bodyOf,
  inserted,
  moved,
  passed,
  placed,
  placeOf,
  removed,
} from "../../../src/desk/page/text-edits.ts";
import type { BlockView, TextView } from "../../../src/desk/text-api.ts";
import { textViews } from "../../../src/desk/text-views.ts";
import { type FileEdit, withFileEdit } from "../../../src/editing/edits.ts";
import { readNarrative } from "../../../src/narrative/narrative.ts";
import { asRead } from "../../../src/record/load.ts";

const FILE = "src/report/2021/en/1-stories.mdx";
const SPEECH = { voice: undefined, labelOf: (id: string) => id, year: 2021 };

const narrativeIn = (typed: string) => readNarrative(asRead({ path: FILE, text: typed }));
const viewOf = (typed: string): TextView => {
  const [view] = textViews([narrativeIn(typed)], 2021, new Map([["en", SPEECH]]));
  if (view === undefined) throw new Error("no text");
  return view;
};
const made = (typed: string, edits: readonly FileEdit[]): string =>
  edits.reduce((text, edit) => withFileEdit(text, edit) ?? "", typed);

/** What a body holds in its order: its blocks, and in the place of a list its items. */
type Shape = readonly (string | readonly string[])[];
const shapeOf = (text: TextView): Shape =>
  [...Map.groupBy(bodyOf(text), ({ holder, lines }) => (holder ?? lines).from).values()].map((blocks) => {
    const [block] = blocks;
    return block?.holder == null ? (block?.written ?? "") : blocks.map(({ written }) => written);
  });

const block = fc.oneof(
  fc.constantFrom("A line.", "One line\nand another.", 'Over <Metric id="books" /> books.'),
  fc.constantFrom('<Figure id="books" />', '<Figure id="rooms" />', '<List id="names" />', "{/* ask */}"),
  fc.constantFrom("# A heading", "---", "```\n\n# code\n```"),
);
const GAPS = ["\n\n", "\n\n\n", "\n \t\n", "\n\n\n\n  "] as const;
const list = fc
  .tuple(
    fc.array(fc.constantFrom("one", "two\n  lines", "para\n\n  graphs"), { minLength: 1, maxLength: 4 }),
    fc.constantFrom("\n", "\n\n", "\n\n\n"),
    fc.constantFrom("- ", "* ", "-   "),
  )
  .map(([items, gap, mark]) => {
    const lines = items.map((item) => mark + item.replaceAll("\n  ", `\n${" ".repeat(mark.length)}`));
    return `<Open>\n${lines.join(gap)}\n</Open>`;
  });
const HEAD = '---\ntitle: "A title"\n---';
const text = fc
  .tuple(
    fc.array(fc.tuple(fc.oneof({ weight: 3, arbitrary: block }, list), fc.constantFrom(...GAPS)), {
      maxLength: 6,
    }),
    fc.constantFrom("\n", "\n\n", "  \n\n\n"),
    fc.constantFrom("", "\n", "\n\n"),
    fc.constantFrom("\n", "\r\n"),
    fc.constantFrom("", "\uFEFF"),
  )
  .map(([blocks, start, end, line, mark]) => {
    const body = blocks.map(([each, gap], index) => each + (index === blocks.length - 1 ? "" : gap)).join("");
    return mark + (HEAD + start + body + end).replaceAll("\n", line);
  });

interface Act {
  readonly what: "up" | "down" | "place" | "insert" | "remove";
  readonly which: number;
}
const acts: fc.Arbitrary<readonly Act[]> = fc.array(
  fc.record({ what: fc.constantFrom("up", "down", "place", "insert", "remove"), which: fc.nat(12) }),
  { maxLength: 8 },
);

/** The same done to a shape. */
function wanted(shape: Shape, what: Act["what"], at: number, item: number | null): Shape {
  const [own] = shape.slice(at, at + 1);
  const change = <Each>(row: readonly Each[], place: number, more: Each): readonly Each[] => {
    const by = what === "up" ? -1 : 1;
    const [one, other] = [row[place], row[place + by]];
    if (what === "insert") return row.toSpliced(place + 1, 0, more);
    if (what === "remove") return row.toSpliced(place, 1);
    return one === undefined || other === undefined ? row : row.with(place, other).with(place + by, one);
  };
  if (what === "place") return shape.toSpliced(at + 1, 0, '<Figure id="new" />');
  if (item === null || own === undefined || typeof own === "string")
    return change<Shape[number]>(shape, at, "…");
  const items = change(own, item, "…");
  return items.length === 0 ? shape.toSpliced(at, 1) : shape.with(at, items);
}

function editsOf(view: TextView, own: BlockView, what: Act["what"]): readonly FileEdit[] {
  if (what === "up" || what === "down") return moved(view, own, what === "up" ? -1 : 1);
  if (what === "place") return placed(view, placeOf(view, own), "new");
  return [what === "insert" ? inserted(view, own, "…") : removed(view, own)];
}

describe("blocks of a text", () => {
  test("whatever is moved, put in and taken out, stand as asked, in their own list or in none, each to the letter", () => {
    fc.assert(
      fc.property(text, acts, (start, all) => {
        let typed = start;
        for (const { what, which } of all) {
          const view = viewOf(typed);
          const body = bodyOf(view);
          const own = body[which % Math.max(1, body.length)];
          if (own === undefined) return;
          const at = placeOf(view, own);
          const items = body.filter(({ holder }) => holder !== null && holder.from === own.holder?.from);
          const item = own.holder === null ? null : items.indexOf(own);
          const edits = editsOf(view, own, what);
          const after = made(typed, edits);
          expect(narrativeIn(after).tree, after).not.toBeNull();
          expect(shapeOf(viewOf(after)), after).toEqual(wanted(shapeOf(view), what, at, item));
          expect(edits.every((edit) => "was" in edit && edit.was !== "")).toBe(true);
          const by = what === "up" ? -1 : 1;
          if (what === "up" || what === "down") {
            const there = bodyOf(viewOf(after))[body.indexOf(own) + by * passed(view, own, by)];
            expect(there?.written).toBe(own.written);
          }
          expect(after.startsWith("\uFEFF")).toBe(start.startsWith("\uFEFF"));
          if (start.includes("\r\n")) expect(after.replaceAll("\r\n", "")).not.toContain("\n");
          else expect(after).not.toContain("\r");
          typed = after;
        }
      }),
    );
  });

  const LIST = `${HEAD}\n\nWords.\n\n<Open>\n- one\n- two\n</Open>\n`;

  test("a chart placed after a list's last item stands after the list", () => {
    const view = viewOf(LIST);
    const after = made(LIST, placed(view, view.blocks.length, "books"));
    expect(after).toBe(LIST.replace("</Open>\n", '</Open>\n\n<Figure id="books" />\n'));
  });

  test("what was moved and moved back is as it was to the letter, whatever parts the blocks", () => {
    const typed = `${HEAD}\n\nOne.\n \n\n<Figure id="books" />\n\n\n\nTwo.\n`.replaceAll("\n", "\r\n");
    const [first] = bodyOf(viewOf(typed));
    if (first === undefined) throw new Error("no block");
    const down = made(typed, moved(viewOf(typed), first, 1));
    expect(shapeOf(viewOf(down))).toEqual(['<Figure id="books" />', "One.", "Two."]);
    const [, again] = bodyOf(viewOf(down));
    if (again === undefined) throw new Error("no block");
    expect(made(down, moved(viewOf(down), again, -1))).toBe(typed);
  });

  test("that stand on lines that follow each other don't become one when they meet others", () => {
    const typed = `${HEAD}\nWords.\n# Heading\n<Figure id="a" />\nMore words.\n`;
    const [, , chart] = bodyOf(viewOf(typed));
    if (chart === undefined) throw new Error("no block");
    const down = made(typed, moved(viewOf(typed), chart, 1));
    expect(shapeOf(viewOf(down))).toEqual(["Words.", "# Heading", "More words.", '<Figure id="a" />']);
    const up = made(typed, moved(viewOf(typed), chart, -1));
    expect(shapeOf(viewOf(up))).toEqual(["Words.", '<Figure id="a" />', "# Heading", "More words."]);
  });
});
