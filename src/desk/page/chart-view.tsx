import type { ChartFileView } from "../text-api.ts";

/** What a chart is called in a language, as readers get it. */
export const chartTitle = ({ words, id }: ChartFileView, lang: string): string =>
  words.title[lang]?.said.map((said) => said.text).join("") ?? id;

/** A field of a chart's file. */
export const fieldIn = (value: unknown, name: string): unknown =>
  typeof value === "object" && value !== null && Object.hasOwn(value, name)
    ? Reflect.get(value, name)
    : undefined;

/** A chart's drawing, or what is told in its place. */
export function Drawing({ svg, instead }: { readonly svg: string | null; readonly instead: string }) {
  return svg === null ? (
    <p class="drawing none">{instead}</p>
  ) : (
    // Made by the charts' own code, in which all text is escaped.
    <div class="drawing" dangerouslySetInnerHTML={{ __html: svg }} />
  );
}
