import { globSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { publicName } from "../../../src/diagnostics/problem.ts";
import english from "../../../src/locales/en.json" with { type: "json" };

const root = resolve(import.meta.dirname, "../../..");
const docs = readFileSync(join(root, "docs/problems.md"), "utf8");
const sources = globSync(["src/{diagnostics,record,language,check}/**/*.ts"], { cwd: root }).map((path) =>
  readFileSync(join(root, path), "utf8"),
);
/** Names of problems: of a sentence that isn't told as one, or is the desk's for one, nothing need be explained. */
const names = new Set(
  Object.entries(english).flatMap(([code, entry]) =>
    "message" in Object(entry) && !code.startsWith("at-desk.") ? [publicName(code)] : [],
  ),
);

test("docs/problems.md explains every problem by its name", () => {
  expect(names.size).toBeGreaterThan(20);
  expect([...names].filter((name) => !docs.includes(`\`${name}\``))).toEqual([]);
});

test("docs/problems.md explains nothing that is never said", () => {
  const explained =
    docs.match(/^\| `[^|]*\|/gm)?.flatMap((cell) => cell.match(/[a-z]+-[a-z-]+/g) ?? []) ?? [];
  const made = /^(template|message)-|-form$|-unknown$/;
  const isSaid = (name: string): boolean =>
    names.has(name) || made.test(name) || sources.some((source) => source.includes(`"${name}"`));
  expect(explained.filter((name) => !isSaid(name))).toEqual([]);
});
