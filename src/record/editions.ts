import type { Content, Edition } from "./model.ts";

/** The newest year that is not a draft; of drafts alone, the newest. */
export function latestEdition({ editions }: Content): Edition | undefined {
  return editions.findLast(({ record }) => !record.draft) ?? editions.at(-1);
}

/** The year that a file belongs to: a record, a chart, a text; null for what is of the whole site. */
export function yearOf(path: string): number | null {
  const year = /^(?:data\/(\d{4})\.json$|src\/report\/(\d{4})\/)/.exec(path);
  return year === null ? null : Number(year[1] ?? year[2]);
}
