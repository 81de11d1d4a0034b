import fc from "fast-check";
import { expect, test } from "vitest";
import { editQueue } from "../../../src/desk/page/edit-queue.ts";
import type { FileEdit } from "../../../src/editing/edits.ts";

const letter = (field: string, value: string) => ({ file: "data/2021.json", path: [field], value });

test("edits go out in the order in which they were made, and of letters that wait in a field the last alone", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ field: fc.constantFrom("a", "b", null), wait: fc.boolean() }), { maxLength: 30 }),
      async (made) => {
        const sent: string[] = [];
        const queue = editQueue(async (step: FileEdit[]) => {
          await Promise.resolve();
          sent.push(JSON.stringify(step));
          return "taken";
        });
        const asked: string[] = [];
        for (const [index, { field, wait }] of made.entries()) {
          const edit = letter(field ?? "whole", String(index));
          asked.push(JSON.stringify([edit]));
          if (field === null) void queue.edit([edit]);
          else queue.type(edit);
          if (wait) await queue.settled();
        }
        await queue.settled();
        // In their order, and of those left out the next that follows is of the same field.
        expect(sent).toEqual(asked.filter((edit) => sent.includes(edit)));
        for (const [index, { field }] of made.entries())
          if (!sent.includes(asked[index] ?? "")) expect(made[index + 1]?.field).toBe(field);
        expect(sent.at(-1)).toBe(asked.at(-1));
      },
    ),
  );
});

test("letters that nobody answered are sent again, a click isn't, and each click is told of", async () => {
  const sent: unknown[] = [];
  let isLost = true;
  const queue = editQueue(async (step: FileEdit[]) => {
    if (isLost) return "lost";
    sent.push(...step);
    return "taken";
  });
  queue.type(letter("a", "1"));
  await queue.settled();
  const click = queue.edit([letter("b", "2")]);
  await queue.settled();
  isLost = false;
  // Whatever waits for letters sends them first.
  await queue.settled();
  expect(await click).toBe(true);
  expect(sent).toEqual([letter("a", "1"), letter("b", "2")]);

  isLost = true;
  expect(await queue.edit([letter("c", "3")])).toBe(false);
  isLost = false;
  queue.resume();
  await queue.settled();
  expect(sent).toHaveLength(2);
});
