import { axisX, dot, plot, ruleY, text, waffleX, waffleY } from "@observablehq/plot";
import { BLUE, columnsFor, GREY, start } from "./page.js";

const bare = { axis: null, label: null };
const told = ({ label, value }) => `${label}: ${value.toLocaleString("en")}`;

/** A waffle of so many, the first ones in another colour. */
const share = (element, { part, of }, box) =>
  element.append(
    plot({
      ...box,
      margin: 0,
      x: bare,
      y: bare,
      marks: [
        waffleY(
          [
            { n: part, fill: BLUE },
            { n: of - part, fill: GREY },
          ],
          {
            y: "n",
            fill: "fill",
            rx: "100%",
            multiple: columnsFor(of, box),
          },
        ),
      ],
    }),
  );

start({
  rows: (element, { unit, values }, box) =>
    element.append(
      plot({
        ...box,
        margin: 0,
        x: bare,
        fy: { ...bare, domain: values.map(({ label }) => label), padding: 0.3 },
        marks: [
          waffleX(values, { x: "value", fy: "label", unit, fill: BLUE, rx: "100%" }),
          text(values, { fy: "label", text: told, frameAnchor: "top-left", dy: -14 }),
        ],
        insetTop: 16,
      }),
    ),
  dots: (element, { value }, box) =>
    element.append(
      plot({
        ...box,
        margin: 0,
        x: bare,
        y: bare,
        marks: [waffleY([value], { y: (d) => d, fill: BLUE, rx: "100%", multiple: columnsFor(value, box) })],
      }),
    ),
  grid: (element, { values }, box) =>
    element.append(
      plot({
        ...box,
        margin: 0,
        marginTop: 24,
        x: bare,
        y: bare,
        fx: { label: null, domain: values.map(told), padding: 0.2 },
        marks: [waffleY(values, { y: "value", fx: told, fill: BLUE })],
      }),
    ),
  "one-in-n": share,
  "part-of-whole": share,
  scale: (element, { values }, box) =>
    element.append(
      plot({
        ...box,
        marginLeft: 8,
        x: { type: "log", domain: [1, Math.max(...values.map(({ value }) => value)) * 2], label: null },
        y: { ...bare, type: "band", domain: values.map(({ label }) => label) },
        marks: [
          axisX({ ticks: 5 }),
          ruleY(values, { y: "label", stroke: GREY }),
          dot(values, { x: "value", y: "label", fill: BLUE, r: 5 }),
          text(values, { y: "label", text: "label", frameAnchor: "left", dy: -10, textAnchor: "start" }),
        ],
      }),
    ),
});
