import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ts from "typescript";
import { expect, inject, test } from "vitest";
import { ROOT } from "../support/content.ts";
import { filesOf } from "../support/site.ts";

/** Every JSON-LD block of a built site, with the page it is on. */
const blocks = (dist: string): readonly (readonly [page: string, json: string])[] =>
  filesOf(dist)
    .filter((file) => file.endsWith("/index.html"))
    .flatMap((file) =>
      [
        ...readFileSync(join(dist, file), "utf8").matchAll(
          /<script type="application\/ld\+json">(.*?)<\/script>/gs,
        ),
      ].map(([, json = ""]) => [file, json] as const),
    );

/** What the compiler says of these blocks when each must be a graph of schema.org's vocabulary, as schema-dts types it. */
function faults(found: readonly (readonly [page: string, json: string])[]): readonly string[] {
  const dir = mkdtempSync(join(tmpdir(), "schema-org-"));
  try {
    symlinkSync(join(ROOT, "node_modules"), join(dir, "node_modules"));
    const file = join(dir, "blocks.ts");
    const lines = found.map(
      ([page, json], index) => `export const block${index}: Graph = ${json}; // ${page}`,
    );
    writeFileSync(file, ['import type { Graph } from "schema-dts";', ...lines].join("\n"));
    const program = ts.createProgram([file], {
      strict: true,
      noEmit: true,
      skipLibCheck: true,
      types: [],
      module: ts.ModuleKind.NodeNext,
      moduleResolution: ts.ModuleResolutionKind.NodeNext,
    });
    return ts.getPreEmitDiagnostics(program).map((diagnostic) => {
      const line = diagnostic.file?.getLineAndCharacterOfPosition(diagnostic.start ?? 0).line ?? 0;
      return `${found[line - 1]?.[0]}: ${ts.flattenDiagnosticMessageText(diagnostic.messageText, " ")}`;
    });
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

test("what pages tell machines is in schema.org's own vocabulary: every type, property and value; another word is found", () => {
  const found = blocks(inject("dist"));
  expect(found.length).toBeGreaterThan(20);
  const planted =
    '{"@context":"https://schema.org","@graph":[{"@type":"Dataset","licence":"https://example.org/"}]}';
  // In one program with them, since the compiler reads the vocabulary for seconds.
  expect(faults([...found, ["planted", planted]])).toEqual([expect.stringMatching(/^planted: .*licence/s)]);
});
