import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, inject, test } from "vitest";
import { noJava, validityErrors } from "../support/validity.ts";

test.skipIf(noJava !== "")(`every built page, drawing and style is valid ${noJava}`, () => {
  const wrong = mkdtempSync(join(tmpdir(), "report-wrong-"));
  writeFileSync(join(wrong, "wrong.html"), "<!doctype html><html lang=en><title>Wrong</title><p></b>");
  writeFileSync(join(wrong, "wrong.svg"), '<svg xmlns="http://www.w3.org/2000/svg"><p/></svg>');
  const errors = validityErrors(inject("dist"), wrong);
  rmSync(wrong, { recursive: true });
  const isWrong = (error: string): boolean => error.includes("/wrong.");
  expect(errors.filter((error) => !isWrong(error))).toEqual([]);
  // The checker did look, at both kinds of file.
  for (const file of ["wrong.html", "wrong.svg"]) expect(errors.join("\n")).toContain(file);
});
