import { describe, expect, test } from "vitest";
import { formView } from "../../../src/desk/forms.ts";
import { addition } from "../../../src/desk/new-figure.ts";
import { marked } from "../../../src/desk/page/form-rows.tsx";
import {
  blankOf,
  isNoun,
  isOneField,
  isTexts,
  kindSchema,
  kindsOf,
  type Schema,
} from "../../../src/desk/page/schema.ts";
import { choiceText, fieldPhrase, kindPhrase } from "../../../src/desk/page/words.ts";
import { valueAt } from "../../../src/diagnostics/document.ts";
import { readJson } from "../../../src/diagnostics/json.ts";
import { withFileEdit } from "../../../src/editing/edits.ts";
import { speakerOf } from "../../../src/locales/speaker.ts";
import { KINDS } from "../../../src/record/kinds/index.ts";
import { loadFiles } from "../../../src/record/load.ts";
import { openFiles } from "../../../src/site/content.ts";
import { KINDS_SITE } from "../../support/content.ts";

const files = await loadFiles(KINDS_SITE);
const opened = await openFiles(files);
const FILE = "data/2024.json";
const text = files.find(({ path }) => path === FILE)?.text ?? "";

/** Every field of a schema with its path, those of items of lists too. */
function* fieldsOf(
  schema: Schema,
  path: readonly (string | number)[],
): Generator<readonly [readonly (string | number)[], Schema]> {
  for (const [name, field] of Object.entries(schema.properties ?? {})) {
    yield [[...path, name], field];
    if (!isTexts(field) && !isNoun(field)) yield* fieldsOf(field, [...path, name]);
    if (field.items && !isTexts(field.items)) yield* fieldsOf(field.items, [...path, name, 0]);
  }
}

describe.each(["kk", "ru", "en"])("the form of figures in %s", (lang) => {
  const speaker = speakerOf(lang);
  if (speaker === null) throw new Error("no speaker");
  const view = formView(opened, speaker);
  const schema = view.schema;
  const kinds = Object.keys(KINDS);

  test("has every kind, with what it is called and what it is for", () => {
    expect(
      kindsOf(schema)
        .map(({ kind }) => kind)
        .sort(),
    ).toEqual(kinds.toSorted());
    for (const { kind, help } of kindsOf(schema)) {
      expect(help).not.toBe("");
      expect(speaker.say(kindPhrase(kind))).not.toBe("");
    }
  });

  test.each(kinds)(
    "has words for every field of a %s, for all that can be chosen there and for forms of nouns",
    (kind) => {
      const own = kindSchema(schema, kind);
      if (own === undefined) throw new Error("no such kind");
      const said: string[] = [];
      for (const [path, field] of fieldsOf(own, [])) {
        const name = path.at(-1);
        if (name === "kind") continue;
        if (!(isOneField({ anyOf: [field] }) && ["from", "to"].includes(String(name))))
          said.push(speaker.say(fieldPhrase(path)));
        for (const value of field.enum ?? []) said.push(choiceText(speaker, String(name), value));
        if (!isNoun(field)) continue;
        for (const forms of Object.values(field.properties ?? {}))
          for (const [form, shape] of Object.entries(forms.properties ?? {})) {
            const isNumbered = forms.required?.includes(form) && forms.required.length > 1;
            if (!isNumbered) said.push(speaker.say({ code: `desk.noun.${form}` }));
            for (const value of shape.enum ?? []) said.push(choiceText(speaker, form, value));
          }
      }
      expect(said).not.toContain("");
    },
  );
});

describe("a new figure", () => {
  const english = speakerOf("en");
  if (english === null) throw new Error("no speaker");
  const { schema } = formView(opened, english);

  test.each(Object.keys(KINDS))(
    "of the kind %s has what the schema needs, and nothing of a source",
    (kind) => {
      const edit = addition({ path: FILE, text }, schema, { id: "open-days", kind, like: null });
      const made = valueAt(JSON.parse(withFileEdit(text, edit) ?? ""), ["metrics"]) as readonly object[];
      const figure = made.at(-1);
      const needed = kindSchema(schema as Schema, kind)?.required ?? [];
      expect(Object.keys(figure ?? {}).sort()).toEqual(needed.toSorted());
      expect(figure).toMatchObject({
        id: "open-days",
        kind,
        ...("source" in (figure ?? {}) ? { source: JSON.parse(text).sources[0].id } : {}),
      });
      const told = JSON.stringify(figure);
      expect(told).not.toMatch(/12000|tour-pupils|over 12,000/);
      // Each text has its place in every language, or nothing could be typed there.
      for (const name of ["label", "definition"].filter((each) => needed.includes(each)))
        expect(valueAt(figure, [name]), name).toEqual({ en: "", kk: "", ru: "" });
    },
  );

  test("stands after the one that it is like; an id that is none or is taken is refused", () => {
    const metrics: readonly { readonly id: string }[] = JSON.parse(text).metrics;
    const [first = { id: "" }] = metrics;
    const add = (id: string) => addition({ path: FILE, text }, schema, { id, kind: "count", like: first.id });
    const now = JSON.parse(withFileEdit(text, add("open-days")) ?? "").metrics;
    expect(now.map(({ id }: { id: string }) => id).slice(0, 2)).toEqual([first.id, "open-days"]);
    // In the layout of that one, and nothing else of the file is touched.
    const [lines, before] = [(withFileEdit(text, add("open-days")) ?? "").split("\n"), text.split("\n")];
    const count = lines.length - before.length;
    const from = lines.findIndex((line, index) => line !== before[index]);
    expect(lines.toSpliced(from, count)).toEqual(before);
    const start = before.findIndex((line) => line.includes(`"id": "${first.id}"`));
    const names = (those: readonly string[]) => those.slice(0, count - 2).map((line) => line.split(":")[0]);
    expect(names(lines.slice(start + count))).toEqual(names(before.slice(start)));
    expect(() => add(first.id)).toThrow("add-figure.taken");
    expect(() => add("Open days")).toThrow("add-figure.id");
  });
});

test("a field that is put in holds nothing that a source says", () => {
  const value: Schema = { type: "number" };
  const target: Schema = {
    type: "object",
    properties: { value, quote: { type: "string" } },
    required: ["value", "quote"],
  };
  expect(blankOf(target)).toEqual({ value: null, quote: "" });
  expect(blankOf({ anyOf: [value, target] })).toBe(null);
  expect(readJson({ path: "", text: JSON.stringify(blankOf(target)) }).problems).toEqual([]);
});

test("words of a quote are set off wherever they stand", () => {
  expect(marked("over 12,000 pupils and 12,000 more", ["12,000", "over 12,000"])).toEqual([
    ["over 12,000", true],
    [" pupils and ", false],
    ["12,000", true],
    [" more", false],
  ]);
});
