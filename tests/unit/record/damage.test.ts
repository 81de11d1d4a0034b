import { describe, expect, test } from "vitest";
import { withEdit } from "../../../src/diagnostics/problem.ts";
import type { Damage } from "./damages/damage.ts";
import { DAMAGES } from "./damages/index.ts";
import { readTown, TOWN_OF_KINDS, textOf, withFile } from "./town.ts";

/** The damaged text, and where ▲ stood in it. */
function damaged({ file, from, to }: Damage): {
  text: string;
  place: { line: number; column: number } | null;
} {
  const before = textOf(file);
  const marked = typeof from === "string" ? before.replace(from, () => to) : before.replace(from, to);
  if (marked === before) throw new Error(`nothing to damage: ${from}`);
  const at = marked.indexOf("▲");
  const lines = marked.slice(0, Math.max(0, at)).split("\n");
  const place =
    at < 0 ? null : { line: lines.length, column: (lines.at(-1)?.replace("\uFEFF", "").length ?? 0) + 1 };
  return { text: marked.replace("▲", ""), place };
}

test("the good content has no problem at all", () => {
  expect(readTown()).toMatchObject({ problems: [], content: { editions: [{ record: { year: 2031 } }] } });
  expect(readTown(TOWN_OF_KINDS)).toMatchObject({
    problems: [],
    content: { editions: [{ record: { year: 2032 } }] },
  });
});

describe("each fault is told once, at its place, with what to do", () => {
  test.each(DAMAGES.map((damage) => [damage.name, damage] as const))("%s", (_, damage) => {
    const { text, place } = damaged(damage);
    const { content, problems } = readTown(withFile(damage.file, text));
    const [problem, ...others] = problems;
    expect(problem).toMatchObject({ file: damage.file, code: damage.code, ...place });
    expect(others.map(({ code }) => code)).toEqual(damage.also ?? []);
    expect(content === null).toBe(problem?.severity === "error");
    // A list in it names something.
    expect(problem?.hint).not.toMatch(/[ :]\.$/);
    if (damage.says !== undefined) expect(`${problem?.message} ${problem?.hint}`).toBe(damage.says);
  });
});

describe("following a hint literally ends in no complaint or in another one, never in the same", () => {
  test.each(DAMAGES.map((damage) => [damage.name, damage] as const))("%s", (_, damage) => {
    const { text } = damaged(damage);
    // A byte-order mark isn't counted.
    const plain = text.replace(/^\uFEFF/, "");
    for (const { edit, code, message, file } of readTown(withFile(damage.file, text)).problems) {
      if (edit === undefined || file !== damage.file) continue;
      const left = readTown(withFile(damage.file, withEdit(plain, edit))).problems;
      expect(left.filter((problem) => problem.code === code && problem.message === message)).toEqual([]);
    }
  });
});
