import { figuresIn, isList } from "../../src/record/kinds/index.ts";
import type { YearRecord } from "../../src/record/model.ts";
import { machineValue } from "../../src/site/models/said.ts";
import { textOf } from "./site.ts";

/** What a report says otherwise than its record, or not at all. */
export const misstated = (page: Document, { metrics }: YearRecord): readonly string[] =>
  figuresIn(metrics).flatMap((metric) => {
    if (isList(metric)) {
      const items = page.querySelector(`ul[data-metric="${metric.id}"]`)?.querySelectorAll("li").length ?? 0;
      return items === metric.items.length ? [] : [`${metric.id}: ${items} items`];
    }
    const { value, precision } = machineValue(metric);
    const said = [...page.querySelectorAll(`data[data-metric="${metric.id}"]`)];
    if (said.length === 0) return [`${metric.id}: nowhere`];
    return (
      said
        .filter(
          (element) =>
            element.getAttribute("value") !== String(value) ||
            element.getAttribute("data-precision") !== (precision ?? null) ||
            textOf(element) === "",
        )
        // A chart of change says the figure of another year, with that year's value.
        .filter((element) => element.closest("#change") === null)
        .map((element) => `${metric.id}: ${element.outerHTML}`)
    );
  });

const HOLES = /undefined|\bNaN\b|\[object|\{[\w-]+[^}]*\}/;

/** What a page's reader reads, without what stands in it for machines: scripts, and codes to copy. */
export function readText(page: Document): string {
  const read = page.body.cloneNode(true) as HTMLElement;
  for (const code of read.querySelectorAll("script, textarea")) code.remove();
  return textOf(read);
}

/** What a report's reader would see of a program: words that are none, and headings without any. */
export function holesIn(page: Document): readonly string[] {
  const found = [readText(page), textOf(page.querySelector("title"))].flatMap(
    (text) => HOLES.exec(text) ?? [],
  );
  const empty = [...page.querySelectorAll("h1,h2,h3,th,title,desc,summary")]
    .filter((heading) => textOf(heading) === "")
    .map(({ outerHTML }) => outerHTML);
  return [...found, ...empty];
}

/** The charts of a report in their order, and what a reader without the drawing would miss of any. */
export function chartsOf(page: Document): {
  readonly ids: readonly string[];
  readonly faults: readonly string[];
} {
  const figures = [...page.querySelectorAll("figure[data-figure]")];
  const ids = figures.map((figure) => figure.getAttribute("data-figure") ?? "");
  const faults = figures.flatMap((figure, index) => {
    const id = ids[index] ?? "";
    const drawings = [...figure.querySelectorAll("svg[data-chart]")];
    const unnamed = drawings.filter(
      (svg) =>
        svg.getAttribute("role") !== "img" ||
        (svg.getAttribute("aria-labelledby") ?? "")
          .split(" ")
          .some((name) => textOf(page.getElementById(name)) === ""),
    );
    const rows = figure.querySelectorAll(`table[data-figure-table="${id}"] tbody tr`).length;
    return [
      ...(drawings.length === 2 ? [] : [`${id} has ${drawings.length} drawings`]),
      ...unnamed.map(() => `${id} has a drawing without a name`),
      ...(rows > 0 ? [] : [`${id} has no table`]),
    ];
  });
  return { ids, faults };
}
