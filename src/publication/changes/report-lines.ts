import { isQuantity, type Metric } from "../../record/model.ts";
import type { AddressKind } from "../../site/site-map.ts";
import type { AddressChange, CopyChange } from "./addresses.ts";

/** Names of what an address is to readers. */
export const KINDS: Readonly<Record<AddressKind, readonly [one: string, other: string]>> = {
  page: ["page", "pages"],
  embed: ["embedded chart", "embedded charts"],
  download: ["download", "downloads"],
  service: ["file for programs", "files for programs"],
};

/** A number of things: 1 figure, 2 figures. */
export const counted = (count: number, one: string, other: string): string =>
  `${count} ${count === 1 ? one : other}`;

/** A metric's value as the record's file has it. */
export function valueText(metric: Metric | null): string {
  if (metric === null) return "not in the record";
  if (!isQuantity(metric)) return counted(metric.items.length, "thing named", "things named");
  const { value, precision } = metric;
  const number = typeof value === "number" ? String(value) : `${value.part} of ${value.of}`;
  return precision === "exact" ? number : `${precision} ${number}`;
}

/** Addresses, with those that differ in the language alone on one line: /{kk,ru,en}/2025/. */
export function addressLines(addresses: readonly AddressChange[]): readonly string[] {
  const groups = Map.groupBy(addresses, ({ path, lang, change }) =>
    [lang === null ? path : path.replace(`/${lang}/`, "/*/"), change].join(" "),
  );
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const { path, lang, change } = first;
    const languages = group.map((address) => address.lang).join(",");
    const whole = group.length === 1 ? path : path.replace(`/${lang}/`, `/{${languages}}/`);
    return [change === "changed" ? whole : `${whole} (${change})`];
  });
}

/** What happens to charts that stand elsewhere already; each item is the lines of one. */
export function copyLines(copies: readonly CopyChange[]): readonly (readonly string[])[] {
  if (copies.length === 0) return [];
  return [
    ...copies.map(({ path, title, notices, untold }) => [
      path,
      title,
      ...notices,
      ...(untold ? ["A published figure in it changes, and no correction tells so."] : []),
    ]),
    ["Frozen charts, and files that people saved, stay as they are."],
  ];
}
