import { describe, expect, test } from "vitest";
import { FORMS } from "../../../src/charts/options.ts";
import { atDesk } from "../../../src/desk/at-desk.ts";
import { formView } from "../../../src/desk/forms.ts";
import { inWords } from "../../../src/diagnostics/problem.ts";
import english from "../../../src/locales/en.json" with { type: "json" };
import { speakerOf } from "../../../src/locales/speaker.ts";
import { loadFiles } from "../../../src/record/load.ts";
import { jsonSchema } from "../../../src/record/schema/help.ts";
import { openFiles } from "../../../src/site/content.ts";
import { KINDS_SITE } from "../../support/content.ts";

const opened = await openFiles(await loadFiles(KINDS_SITE));

/** What only who writes files knows: names of fields, JSON, tags. */
const OF_FILES = /`|[{}<>]|\bid\b|\b(?:true|false|null)\b|metrics|unknown|CLDR/;

/** Every description in a JSON Schema that stands beside a field of the desk. */
const described = (schema: unknown): readonly string[] =>
  typeof schema !== "object" || schema === null
    ? []
    : Object.entries(schema).flatMap(([key, value]) =>
        key === "description" && typeof value === "string" ? [value] : described(value),
      );

describe.each(["en", "ru", "kk"])("what the desk tells in %s", (lang) => {
  const speaker = speakerOf(lang);
  if (speaker === null) throw new Error("no speaker");
  const here = atDesk(speaker);

  test("is another sentence wherever there is one for the desk", () => {
    const own = Object.keys(english).filter((code) => code.startsWith("at-desk."));
    const slots = [...JSON.stringify(english).matchAll(/\{([a-z]\w*)\}/g)].map(([, slot = ""]) => [
      slot,
      "…",
    ]);
    const args = { ...Object.fromEntries(slots), count: 2 };
    for (const code of own.map((each) => each.slice("at-desk.".length))) {
      const asked = { carried: "carried.chart", "literal-number": "literal-number.narrative" }[code] ?? code;
      expect(Object.hasOwn(english, asked), asked).toBe(true);
      expect(here.tell({ code: asked, args }), code).toEqual(speaker.tell({ code: `at-desk.${code}`, args }));
    }
    expect(own.length).toBeGreaterThan(20);
  });

  test("of the fields of figures names nothing of a file", () => {
    const schema = formView(opened, here).schema;
    const kinds = (schema as { oneOf: readonly { properties: Record<string, { description?: string }> }[] })
      .oneOf;
    const beside = kinds.flatMap(({ properties }) =>
      Object.entries(properties).flatMap(([name, { description }]) =>
        description === undefined || name === "id" ? [] : [description],
      ),
    );
    expect(beside.length).toBeGreaterThan(30);
    expect([...new Set(beside)].filter((text) => OF_FILES.test(text))).toEqual([]);
  });

  test("of the settings of charts names nothing of a file", () => {
    const told = FORMS.flatMap(({ options }) => {
      // The desk has no field for these two.
      const { each: _each, places: _places, ...fields } = Object(jsonSchema(options, here)["properties"]);
      return described(fields);
    });
    expect(told.length).toBeGreaterThan(10);
    expect(told.filter((text) => OF_FILES.test(text))).toEqual([]);
  });
});

test("a problem keeps its name, whatever it is told by", () => {
  const speaker = speakerOf("en");
  if (speaker === null) throw new Error("no speaker");
  const problem = { file: "data/2024.json", line: null, column: null, severity: "error" } as const;
  const args = { name: "`libraries`, `quote`", remedy: "The words of the source." };
  const [told] = inWords([{ ...problem, code: "text-form.empty", args }], atDesk(speaker));
  expect([told?.code, told?.message, told?.hint]).toEqual(["text-form", "This is still empty.", ""]);
});
