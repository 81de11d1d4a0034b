// What each library's page does: each chart that stands in the document is drawn, without animation.
import figures from "virtual:figures";

/** @param draw a function for each form of chart, given the element to fill and the figures to show. */
export function start(draw) {
  for (const element of document.querySelectorAll("[data-chart]")) {
    const form = element.dataset.chart;
    draw[form](element, figures[form], { width: element.clientWidth, height: element.clientHeight });
  }
}

/** So many cells, row by row. */
export const cells = (count, columns) =>
  Array.from({ length: count }, (_, index) => ({ x: index % columns, y: Math.floor(index / columns) }));

/** The columns at which so many square cells fill a box. */
export const columnsFor = (count, { width, height }) => {
  let columns = 1;
  while (Math.ceil(count / columns) * (width / columns) > height) columns += 1;
  return columns;
};

export const PERSON = "M0-8a3 3 0 1 1 0 6a3 3 0 0 1 0-6M-4 8v-6a4 4 0 0 1 8 0v6z";
export const BLUE = "#0a7d93";
export const GREY = "#9fb3b8";
