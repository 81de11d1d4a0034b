import embed from "vega-embed";
import { BLUE, columnsFor, GREY, PERSON, start } from "./page.js";

const show = (element, spec) =>
  embed(
    element,
    {
      $schema: "https://vega.github.io/schema/vega-lite/v6.json",
      padding: 0,
      ...spec,
    },
    { actions: false, renderer: "canvas" },
  );

/** Fills the box; several views together can't. */
const fitted = ({ width, height }) => ({ width, height, autosize: "fit" });

const place = (field) => ({ field, type: "quantitative", axis: null, scale: { zero: false, nice: false } });

/** A field of so many cells, drawn with one mark. */
const field = (count, columns, mark, color = { value: BLUE }) => ({
  data: { sequence: { start: 0, stop: count, as: "i" } },
  transform: [
    { calculate: `datum.i % ${columns}`, as: "x" },
    { calculate: `-floor(datum.i / ${columns})`, as: "y" },
  ],
  mark,
  encoding: { x: place("x"), y: place("y"), color },
});

const person = (size) => ({ type: "point", filled: true, shape: PERSON, size });

const share = (element, { part, of }, box) => {
  const color = { condition: { test: `datum.i < ${part}`, value: BLUE }, value: GREY };
  const columns = columnsFor(of, box);
  return show(element, {
    ...fitted(box),
    view: { stroke: null },
    ...field(of, columns, person((box.width / columns / 20) ** 2), color),
  });
};

start({
  rows(element, { unit, values }, box) {
    const height = box.height / values.length - 36;
    const most = Math.max(...values.map(({ value }) => value / unit));
    const columns = columnsFor(most, { width: box.width, height });
    return show(element, {
      config: { view: { stroke: null } },
      vconcat: values.map(({ label, value }) => ({
        title: { text: `${label}: ${value.toLocaleString("en")}`, anchor: "start" },
        width: box.width,
        height,
        ...field(Math.round(value / unit), columns, person(0.5)),
      })),
    });
  },
  dots(element, { value }, box) {
    const columns = columnsFor(value, box);
    const size = Math.PI * ((box.width / columns) * 0.4) ** 2;
    return show(element, { ...fitted(box), ...field(value, columns, { type: "circle", size, opacity: 1 }) });
  },
  grid(element, { values }, box) {
    const height = box.height / values.length - 36;
    return show(element, {
      config: { view: { stroke: null } },
      vconcat: values.map(({ label, value }) => {
        const columns = columnsFor(value, { width: box.width, height });
        const size = ((box.width / columns) * 0.8) ** 2;
        return {
          title: { text: `${label}: ${value.toLocaleString("en")}`, anchor: "start" },
          width: box.width,
          height,
          ...field(value, columns, { type: "square", size, opacity: 1 }),
        };
      }),
    });
  },
  "one-in-n": share,
  "part-of-whole": share,
  scale: (element, { values }, box) =>
    show(element, {
      ...fitted(box),
      data: { values },
      mark: { type: "circle", size: 80, color: BLUE },
      encoding: {
        x: { field: "value", type: "quantitative", scale: { type: "log" }, title: null },
        y: { field: "label", type: "nominal", title: null, axis: { labelLimit: 120 } },
      },
    }),
});
