import { expect, test } from "vitest";
import { withDashes } from "../../../src/commands/command.ts";
import { progressOn } from "../../../src/commands/progress.ts";
import { english, speakerOf } from "../../../src/locales/speaker.ts";

/** All that is written, and a clock that the test sets. */
function output(isTTY: boolean, columns: number) {
  const written: string[] = [];
  const stream = { isTTY, columns, write: (text: string | Uint8Array) => written.push(String(text)) > 0 };
  return { written, stream: stream as unknown as NodeJS.WriteStream };
}

const STEPS = [
  { step: "check", done: 0, total: 1 },
  { step: "prepare", done: 0, total: 1 },
  ...Array.from({ length: 101 }, (_, done) => ({ step: "write" as const, done: done * 12, total: 1200 })),
  ...Array.from({ length: 11 }, (_, done) => ({ step: "compress" as const, done, total: 10 })),
] as const;

test.each(["en", "kk", "ru"])("a terminal of any width gets one line that never wraps, in %s", (lang) => {
  for (const columns of [10, 40, 60, 200]) {
    const { written, stream } = output(true, columns);
    let now = 0;
    const line = progressOn(stream, speakerOf(lang) ?? english(), () => now);
    for (const step of STEPS) {
      now += 100;
      line.show(step);
    }
    line.end();
    const lines = written.map((text) => text.replace("\u001b[K", "").replace("\r", ""));
    expect(written.join("")).not.toContain("\n");
    expect(Math.max(...lines.map((text) => text.length))).toBeLessThanOrEqual(Math.min(59, columns - 1));
    if (columns === 200) expect(lines.some((text) => /\d/.test(text) && / 4 /.test(text))).toBe(true);
    expect(lines.at(-1)).toBe("");
  }
});

test("elsewhere each step gets a few plain lines, with the time that is left", () => {
  const { written, stream } = output(false, 80);
  let now = 0;
  const line = progressOn(stream, english(), () => now);
  for (const step of STEPS) {
    now += 100;
    line.show(step);
  }
  line.end();
  for (const control of ["\r", "\u001b"]) expect(written.join("")).not.toContain(control);
  expect(written).toContain("Checking the content\n");
  expect(written).toContain("Writing: 300 of 1200, about 8 s left\n");
  expect(written.length).toBeLessThan(15);
});

test("options are understood as plain words, since PowerShell swallows two dashes", () => {
  const options = { to: { type: "string" }, undo: { type: "boolean" }, lang: { type: "string" } } as const;
  expect(withDashes(["to", "/srv/report", "lang", "ru"], options)).toEqual([
    "--to",
    "/srv/report",
    "--lang",
    "ru",
  ]);
  expect(withDashes(["undo"], options)).toEqual(["--undo"]);
  expect(withDashes(["--to", "undo"], options)).toEqual(["--to", "undo"]);
  expect(withDashes(["to", "to"], options)).toEqual(["--to", "to"]);
  expect(withDashes(["2026", "--undo", "lang", "kk"], options)).toEqual(["2026", "--undo", "--lang", "kk"]);
  expect(withDashes(["constructor"], options)).toEqual(["constructor"]);
});
