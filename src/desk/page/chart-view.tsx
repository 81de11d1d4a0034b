import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
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

/** The heading of what takes the place of something else: whoever came here by keys goes on from it. */
export function Heading({
  lang,
  children,
}: {
  readonly lang?: string;
  readonly children: ComponentChildren;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus();
  }, []);
  return (
    <h2 ref={heading} tabIndex={-1} lang={lang}>
      {children}
    </h2>
  );
}
