import { globSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";

const root = resolve(import.meta.dirname, "../../..");
const docs = readFileSync(join(root, "docs/problems.md"), "utf8");
const sources = globSync(["src/{diagnostics,record,narrative,check}/**/*.ts"], { cwd: root }).map((path) =>
  readFileSync(join(root, path), "utf8"),
);

test("docs/problems.md explains every problem by its name", () => {
  const named = /(?:\bcode(?::| =)|\bsay\(|\btell\([^"]*?)\s*"([a-z]+(?:-[a-z]+)*)"/g;
  const codes = new Set(sources.flatMap((source) => [...source.matchAll(named)].map((match) => match[1])));
  expect(codes.size).toBeGreaterThan(40);
  expect([...codes].filter((code) => !docs.includes(`\`${code}\``))).toEqual([]);
});

test("docs/problems.md explains nothing that is never said", () => {
  const explained =
    docs.match(/^\| `[^|]*\|/gm)?.flatMap((cell) => cell.match(/[a-z]+-[a-z-]+/g) ?? []) ?? [];
  const made = /^(template|message)-|-form$|-unknown$/;
  expect(
    explained.filter((code) => !made.test(code) && !sources.some((source) => source.includes(`"${code}"`))),
  ).toEqual([]);
});
