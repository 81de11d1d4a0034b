import { pluralCategory } from "../language/numbers.ts";
import type { Lang, Quantity } from "../record/model.ts";

/** The counted noun as it stands after the number, or after the whole of a share: pupils, школьников, оқушы. */
export function unitOf(metric: Quantity, lang: Lang): string {
  const forms = metric.noun[lang] ?? {};
  const counted = metric.kind === "count" ? metric.value : metric.value.of;
  return forms[pluralCategory(lang, counted)] ?? forms["other"] ?? "";
}
