import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { ROOT } from "../support/content.ts";

/** A file imports only from folders above its own in this list; Astro's four are one. */
const FOLDERS = [
  ["diagnostics"],
  ["record"],
  ["locales"],
  ["language"],
  ["tables"],
  ["narrative"],
  ["charts"],
  ["gallery"],
  ["site"],
  ["check"],
  ["publication"],
  ["editing"],
  ["desk"],
  ["commands"],
  ["components", "layouts", "styles", "pages"],
] as const;

const LONGEST = 300;

interface Import {
  readonly from: string;
  readonly to: string;
  /** It is there when the program runs, at once or later. */
  readonly byValue: boolean;
}

const files = globSync("src/**/*.{ts,tsx,astro}", { cwd: ROOT })
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => !path.startsWith("src/report/") && !path.endsWith(".d.ts"))
  .sort();

/** A file's TypeScript: of an Astro file what stands between its two lines of `---`. */
const scriptOf = (path: string): string => {
  const text = readFileSync(join(ROOT, path), "utf8");
  return path.endsWith(".astro") ? (/^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? "") : text;
};

const isTypeOnly = (clause: ts.ImportClause | ts.NamedExportBindings | undefined): boolean => {
  if (clause === undefined) return false;
  const bindings = ts.isImportClause(clause) ? clause.namedBindings : clause;
  if (ts.isImportClause(clause) && clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  if (ts.isImportClause(clause) && clause.name !== undefined) return false;
  return (
    bindings !== undefined &&
    (ts.isNamedImports(bindings) || ts.isNamedExports(bindings)) &&
    bindings.elements.length > 0 &&
    bindings.elements.every(({ isTypeOnly: type }) => type)
  );
};

/** Every import of a file from another of the project's. */
function importsOf(from: string, script: string): readonly Import[] {
  const found: Import[] = [];
  const add = (specifier: ts.Expression | undefined, byValue: boolean): void => {
    if (specifier === undefined || !ts.isStringLiteralLike(specifier) || !specifier.text.startsWith("."))
      return;
    const [path = ""] = specifier.text.split("?");
    found.push({ from, to: relative(ROOT, join(ROOT, dirname(from), path)), byValue });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, !isTypeOnly(node.importClause));
    else if (ts.isExportDeclaration(node))
      add(node.moduleSpecifier, !node.isTypeOnly && !isTypeOnly(node.exportClause));
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0], true);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(from, script, ts.ScriptTarget.Latest, true));
  return found;
}

const imports = files.flatMap((file) => importsOf(file, scriptOf(file)));
const rankOf = (path: string): number => {
  const [, folder = ""] = /^src\/([^/]+)\//.exec(path) ?? [];
  return FOLDERS.findIndex((names) => (names as readonly string[]).includes(folder));
};

/** The ways round: each a list of files of which each imports the next, and the last one the first. */
function circles(edges: readonly Import[]): readonly string[] {
  const next = new Map<string, string[]>();
  for (const { from, to } of edges) next.set(from, [...(next.get(from) ?? []), to]);
  const done = new Set<string>();
  const found: string[] = [];
  const walk = (file: string, way: readonly string[]): void => {
    const at = way.indexOf(file);
    if (at >= 0) found.push([...way.slice(at), file].join(" > "));
    if (at >= 0 || done.has(file)) return;
    for (const other of next.get(file) ?? []) walk(other, [...way, file]);
    done.add(file);
  };
  for (const file of next.keys()) walk(file, []);
  return found;
}

describe("the house", () => {
  test("is read: imports of types, of values, and of what comes later", () => {
    const told = importsOf(
      "src/a.ts",
      'import type { A } from "./b.ts"; import { type B } from "./c.ts"; export { d } from "./d.ts"; await import("./e.ts");',
    );
    expect(told.map(({ to, byValue }) => [to, byValue])).toEqual([
      ["src/b.ts", false],
      ["src/c.ts", false],
      ["src/d.ts", true],
      ["src/e.ts", true],
    ]);
    expect(imports.length).toBeGreaterThan(500);
    const edge = (from: string, to: string): Import => ({ from, to, byValue: true });
    expect(circles([edge("a", "b"), edge("b", "c"), edge("c", "b"), edge("a", "d")])).toEqual(["b > c > b"]);
  });

  test("has no file outside of its folders", () => {
    expect(files.filter((file) => rankOf(file) < 0)).toEqual([]);
  });

  test("imports from above alone, types and what is loaded later counted", () => {
    const upwards = imports.filter(
      ({ from, to }) => to.startsWith("src/") && rankOf(from) >= 0 && rankOf(to) > rankOf(from),
    );
    expect(upwards.map(({ from, to }) => `${from} imports ${to}`)).toEqual([]);
  });

  test("gives readers nothing of the desk: no page, part, layout or style names a file of it", () => {
    const shown = globSync("src/{components,layouts,pages,site,styles}/**/*.*", { cwd: ROOT });
    expect(shown.length).toBeGreaterThan(50);
    const naming = shown.filter((file) =>
      /[/"'](?:desk|editing)\//.test(readFileSync(join(ROOT, file), "utf8")),
    );
    expect(naming).toEqual([]);
  });

  test("has no circle of files that need each other to run", () => {
    expect(circles(imports.filter(({ byValue }) => byValue))).toEqual([]);
  });

  test(`has no file over ${LONGEST} lines`, () => {
    const long = [...files, ...globSync("src/**/*.css", { cwd: ROOT })].filter(
      (file) => readFileSync(join(ROOT, file), "utf8").split("\n").length > LONGEST + 1,
    );
    expect(long).toEqual([]);
  });

  test("has every file of code that its documents name", () => {
    const documents = globSync(["README.md", "docs/**/*.md"], { cwd: ROOT });
    const named = documents.flatMap((document) =>
      [
        ...readFileSync(join(ROOT, document), "utf8").matchAll(
          /(?:src|tests)\/[\w./[\]-]+\.(?:tsx?|astro)\b/g,
        ),
      ].map(([path]) => ({ document, path })),
    );
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter(({ path }) => !existsSync(join(ROOT, path)))).toEqual([]);
  });

  const ways = readFileSync(join(ROOT, "docs/developers.md"), "utf8")
    .split(/^#{2,3} (?=To )/m)
    .slice(1)
    .map((section) => {
      const [own = ""] = section.split(/^## /m);
      const [heading = ""] = own.split("\n");
      return [heading, [...own.matchAll(/`(src\/[^`]+)`/g)].map(([, path = ""]) => path)] as const;
    });

  test("tells five ways of a value", () => {
    expect(ways).toHaveLength(5);
  });

  test.each(ways)(
    "is as the documents tell it: the way %s is connected, and of ten files at most",
    (_, files) => {
      expect(files.length).toBeLessThanOrEqual(10);
      const loose = files.filter(
        (file, index) =>
          index > 0 &&
          !imports.some(({ from, to }) =>
            files.slice(0, index).some((before) => [from, to].includes(file) && [from, to].includes(before)),
          ),
      );
      expect(loose).toEqual([]);
    },
  );
});
