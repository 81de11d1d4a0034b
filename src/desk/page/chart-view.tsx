import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { ChartFileView } from "../text-api.ts";
import { plainText } from "./words.ts";

/** What a chart is called in a language, as readers get it. */
export function chartTitle({ words, id }: ChartFileView, lang: string): string {
  const title = words.title[lang];
  return title === undefined ? id : plainText(title);
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
  useLayoutEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus();
  }, []);
  return (
    <h2 ref={heading} tabIndex={-1} lang={lang}>
      {children}
    </h2>
  );
}
