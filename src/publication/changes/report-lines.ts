import type { Arg, Phrase } from "../../diagnostics/phrase.ts";
import type { Speaker } from "../../diagnostics/speaker.ts";
import { isDate, isList, isSingle, partsOf, ratioOf, valueText } from "../../record/kinds/index.ts";
import type { Metric } from "../../record/model.ts";
import type { Stated } from "../../record/terms.ts";
import type { AddressChange, CopyChange } from "./compare.ts";

/** A metric's value as the record's file has it. */
export function metricText(metric: Metric | null): Arg {
  if (metric === null) return { code: "changes.value.none" };
  if (!isSingle(metric)) return { code: "changes.value.parts", args: { count: partsOf(metric).length } };
  if (isList(metric)) return { code: "changes.value.list", args: { count: metric.items.length } };
  if (isDate(metric)) return valueText(metric.value);
  const ratio = ratioOf(metric);
  if (ratio === null) {
    const plan = "target" in metric ? metric.target : undefined;
    const value = statedText(metric);
    return plan === undefined
      ? value
      : { code: "changes.value.planned", args: { value, plan: statedText(plan) } };
  }
  const precision = metric.precision === "exact" ? null : metric.precision;
  const [part, of] = [String(ratio.part), String(ratio.of)];
  return { code: "changes.value.ratio", args: { precision, part, of } };
}

/** Over 12000. */
const statedText = ({ value, precision }: Stated): string =>
  precision === "exact" ? valueText(value) : `${precision} ${valueText(value)}`;

/** An address, and in brackets what becomes of it where it doesn't stay one. */
export const addressText = (path: string, change: AddressChange["change"]): Phrase => ({
  code: "changes.address",
  args: { path, change: change === "changed" ? null : { code: `changes.${change}` } },
});

/** Addresses, with those that differ in the language alone on one line: /{kk,ru,en}/2025/. */
export function addressLines(addresses: readonly AddressChange[], { say }: Speaker): readonly string[] {
  const groups = Map.groupBy(addresses, ({ path, lang, change }) =>
    [lang === null ? path : path.replace(`/${lang}/`, "/*/"), change].join(" "),
  );
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const { path, lang, change } = first;
    const languages = group.map((address) => address.lang).join(",");
    const whole = group.length === 1 ? path : path.replace(`/${lang}/`, `/{${languages}}/`);
    return [say(addressText(whole, change))];
  });
}

/** What happens to charts that stand elsewhere already; each item is the lines of one. */
export function copyLines(copies: readonly CopyChange[], { say }: Speaker): readonly (readonly string[])[] {
  if (copies.length === 0) return [];
  return [
    ...copies.map(({ path, title, notices, untold }) => [
      path,
      title,
      ...notices,
      ...(untold ? [say({ code: "changes.copies.untold" })] : []),
    ]),
    [say({ code: "changes.copies.frozen" })],
  ];
}
