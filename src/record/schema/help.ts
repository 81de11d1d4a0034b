import { z } from "zod";
import { own, type Path, valueAt } from "../../diagnostics/document.ts";
import type { Args, Phrase } from "../../diagnostics/phrase.ts";
import type { Speaker } from "../../diagnostics/speaker.ts";

declare module "zod" {
  interface GlobalMeta {
    /** What a field is for. */
    help?: Phrase;
  }
}

/** What a schema says of a field: what it is for, and a value to copy. */
export const help = (code: string, example?: unknown, args?: Args) => ({
  help: { code: `help.${code}`, ...(args === undefined ? {} : { args }) },
  ...(example === undefined ? {} : { examples: [example] }),
});

/** What the schema says of one field. */
export interface FieldHelp {
  readonly help: Phrase | null;
  /** A value to copy, as JSON; null where the schema has none. */
  readonly example: string | null;
  /** Names of the fields that may stand in it, where it is an object. */
  readonly fields: readonly string[];
}

interface Described {
  readonly help?: Phrase;
  readonly examples?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Described>>;
  readonly items?: Described;
  readonly prefixItems?: readonly Described[];
  readonly additionalProperties?: Described | boolean;
  readonly oneOf?: readonly Described[];
  readonly anyOf?: readonly Described[];
  readonly const?: unknown;
}

/** A schema as JSON Schema (draft 2020-12), its fields described by a speaker. @throws where the catalogue lacks a description. */
export const jsonSchema = (schema: z.ZodType, speaker: Speaker): Readonly<Record<string, unknown>> =>
  z.toJSONSchema(schema, {
    io: "input",
    override: ({ jsonSchema: field }) => {
      // In its place among the field's keywords.
      for (const [key, value] of Object.entries(field)) {
        delete field[key];
        if (key === "help") field.description = speaker.say(value as Phrase);
        else field[key] = value;
      }
    },
  });

/** Looks up what a schema says of the field at a path of a value, by way of its JSON Schema. */
export function fieldHelp(schema: z.ZodType, value: unknown): (path: Path) => FieldHelp {
  let root: Described | undefined;
  return (path) => {
    root ??= z.toJSONSchema(schema, { io: "input" }) as Described;
    let at: Described | undefined = alternative(root, value);
    for (const [index, key] of path.entries()) {
      const rest = typeof at?.additionalProperties === "object" ? at.additionalProperties : undefined;
      const next: Described | undefined =
        typeof key === "number"
          ? (at?.prefixItems?.[key] ?? at?.items)
          : (own(at?.properties ?? {}, key) ?? rest);
      at = alternative(next, valueAt(value, path.slice(0, index + 1)));
    }
    const [example] = at?.examples ?? [];
    return {
      help: at?.help ?? null,
      example:
        example === undefined
          ? null
          : JSON.stringify(example).replaceAll('":', '": ').replaceAll(',"', ', "'),
      fields: Object.keys(at?.properties ?? {}),
    };
  };
}

/** Of several shapes, the one that the value's kind asks for, or else the first with fields, for what has fields. */
function alternative(schema: Described | undefined, value: unknown): Described | undefined {
  const shapes = schema?.oneOf ?? schema?.anyOf;
  if (schema === undefined || shapes === undefined) return schema;
  const kind = valueAt(value, ["kind"]);
  const chosen = shapes.find(({ properties }) => kind !== undefined && properties?.["kind"]?.const === kind);
  const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
  const alike = isObject ? shapes.find(({ properties }) => properties !== undefined) : undefined;
  // A fault in the kind itself is explained from any shape, since all have one.
  return {
    ...(chosen ?? alike ?? shapes[0]),
    ...(schema.help === undefined ? {} : { help: schema.help }),
    ...(schema.examples === undefined ? {} : { examples: schema.examples }),
  };
}
