import { globSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import ts from "typescript";

const root = resolve(import.meta.dirname, "../..");

/** The English forms of all sentences that are told in the files of a glob, as a catalogue has them. */
export function sentencesIn(glob: string): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isTaggedTemplateExpression(node) && node.tag.getText() === "told")
      found.add(englishOf(node.template));
    ts.forEachChild(node, visit);
  };
  for (const path of globSync(glob, { cwd: root }))
    visit(ts.createSourceFile(path, readFileSync(join(root, path), "utf8"), ts.ScriptTarget.Latest, true));
  return found;
}

const englishOf = (template: ts.TemplateLiteral): string =>
  ts.isNoSubstitutionTemplateLiteral(template)
    ? template.text
    : template.templateSpans.reduce(
        (sentence, { literal }, index) => `${sentence}{${index}}${literal.text}`,
        template.head.text,
      );
