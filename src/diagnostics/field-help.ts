import { z } from "zod";
import type { Path } from "./document.ts";
import { valueAt } from "./naming.ts";

/** What the schema says of one field. */
export interface FieldHelp {
  readonly description: string;
  /** A value to copy, as JSON; "" where the schema has none. */
  readonly example: string;
  /** Names of the fields that may stand in it, where it is an object. */
  readonly fields: readonly string[];
}

interface Described {
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Described>>;
  readonly items?: Described;
  readonly prefixItems?: readonly Described[];
  readonly additionalProperties?: Described | boolean;
  readonly oneOf?: readonly Described[];
  readonly anyOf?: readonly Described[];
  readonly const?: unknown;
}

/** Looks up what a schema says of the field at a path of a value, by way of its JSON Schema. */
export function fieldHelp(schema: z.ZodType, value: unknown): (path: Path) => FieldHelp {
  let root: Described | undefined;
  return (path) => {
    root ??= z.toJSONSchema(schema, { io: "input" }) as Described;
    let at: Described | undefined = alternative(root, value);
    for (const [index, key] of path.entries()) {
      const rest = typeof at?.additionalProperties === "object" ? at.additionalProperties : undefined;
      const next: Described | undefined =
        typeof key === "number" ? (at?.prefixItems?.[key] ?? at?.items) : (at?.properties?.[key] ?? rest);
      at = alternative(next, valueAt(value, path.slice(0, index + 1)));
    }
    const [example] = at?.examples ?? [];
    return {
      description: at?.description ?? "",
      example:
        example === undefined ? "" : JSON.stringify(example).replaceAll('":', '": ').replaceAll(',"', ', "'),
      fields: Object.keys(at?.properties ?? {}),
    };
  };
}

/** Of several shapes, the one that the value's kind asks for. */
function alternative(schema: Described | undefined, value: unknown): Described | undefined {
  const shapes = schema?.oneOf ?? schema?.anyOf;
  if (schema === undefined || shapes === undefined) return schema;
  const kind = valueAt(value, ["kind"]);
  const chosen = shapes.find(({ properties }) => kind !== undefined && properties?.["kind"]?.const === kind);
  // A fault in the kind itself is explained from any shape, since all have one.
  return {
    ...(chosen ?? shapes[0]),
    ...(schema.description === undefined ? {} : { description: schema.description }),
    ...(schema.examples === undefined ? {} : { examples: schema.examples }),
  };
}
