import { z } from "zod";
import { kind, type MetricFields } from "../schema/fields.ts";
import { help } from "../schema/help.ts";
import type { AsWritten, KindOf } from "./kind.ts";

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

/** Named things. `complete: false` where the source says "including". */
export type List = AsWritten<typeof schema>;

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
