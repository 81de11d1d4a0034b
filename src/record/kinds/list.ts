import { z } from "zod";
import { kind, type MetricFields } from "../schema/fields.ts";
import { help } from "../schema/help.ts";
import type { Sourced, Text } from "../terms.ts";
import type { KindOf } from "./kind.ts";

/** Named things. `complete: false` where the source says "including". */
export interface List extends Sourced {
  readonly kind: "list";
  readonly items: readonly Text[];
  readonly complete: boolean;
}

const schema = ({ sourced, text, example }: MetricFields) =>
  z.strictObject({
    kind: kind("list"),
    items: z
      .array(text)
      .min(1)
      .max(100)
      .meta(help("metric.items", [example])),
    complete: z.boolean().meta(help("metric.complete", false)),
    ...sourced,
  });

export const list = {
  schema,
  read: (entry) => ({ metric: entry, faults: [] }),
  shape: "names",
  number: null,
  cells: () => [],
  withCell: () => null,
  statement: ({ items, complete }) => [items, complete],
  parts: () => [],
  restsOn: () => [],
  emptied: () => ({ items: [], complete: null, quote: "" }),
} as const satisfies KindOf<List>;
