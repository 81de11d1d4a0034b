import { useLayoutEffect, useRef } from "preact/hooks";
import { chartCss } from "../../charts/css.ts";

const sheet = new CSSStyleSheet();
sheet.replaceSync(
  `${chartCss()}:host{display:block}svg{display:block;width:100%;height:auto}[hidden]{display:none}`,
);

/**
 * A chart as the charts' own code has drawn it; all text in it is escaped there. It has a tree of its own, since a page
 * that shows a chart before and after an edit, or in several forms, has the same ids in all of them.
 */
export function Drawing({
  svg,
  instead = "",
}: {
  readonly svg: string | null;
  /** What is told where there is none. */
  readonly instead?: string;
}) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const { current } = place;
    if (current === null) return;
    const tree = current.shadowRoot ?? current.attachShadow({ mode: "open" });
    tree.adoptedStyleSheets = [sheet];
    tree.innerHTML = svg ?? "";
  }, [svg]);
  // Another element, since a tree of its own hides what an element holds.
  return svg === null ? (
    <p key="none" class="drawing none">
      {instead}
    </p>
  ) : (
    <div key="drawn" class="drawing" ref={place} />
  );
}
