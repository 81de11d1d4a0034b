// Chart.js has no pictograms: rows are bars, shares are doughnuts.
import {
  ArcElement,
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  DoughnutController,
  LinearScale,
  LogarithmicScale,
  PointElement,
  ScatterController,
} from "chart.js";
import { BLUE, cells, columnsFor, GREY, start } from "./page.js";

Chart.register(
  ArcElement,
  BarController,
  BarElement,
  CategoryScale,
  DoughnutController,
  LinearScale,
  LogarithmicScale,
  PointElement,
  ScatterController,
);

const inCanvas = (element, type, data, options) => {
  const canvas = document.createElement("canvas");
  element.append(canvas);
  return new Chart(canvas, {
    type,
    data,
    options: { animation: false, maintainAspectRatio: false, events: [], ...options },
  });
};

const hidden = { x: { display: false }, y: { display: false, reverse: true } };

const field = (element, count, box, pointStyle) => {
  const columns = columnsFor(count, box);
  const set = {
    data: cells(count, columns),
    backgroundColor: BLUE,
    pointStyle,
    radius: (box.width / columns) * 0.4,
    borderWidth: 0,
  };
  inCanvas(element, "scatter", { datasets: [set] }, { parsing: false, normalized: true, scales: hidden });
};

const share = (element, { part, of }) =>
  inCanvas(
    element,
    "doughnut",
    { datasets: [{ data: [part, of - part], backgroundColor: [BLUE, GREY] }] },
    {},
  );

const labelsOf = (values) => values.map(({ label }) => label);

start({
  rows: (element, { values }) =>
    inCanvas(
      element,
      "bar",
      {
        labels: labelsOf(values),
        datasets: [{ data: values.map(({ value }) => value), backgroundColor: BLUE }],
      },
      { indexAxis: "y" },
    ),
  dots: (element, { value }, box) => field(element, value, box, "circle"),
  grid(element, { values }, box) {
    for (const { value } of values) {
      const part = document.createElement("div");
      part.style.height = `${box.height / values.length}px`;
      element.append(part);
      field(part, value, { width: box.width, height: box.height / values.length }, "rect");
    }
  },
  "one-in-n": share,
  "part-of-whole": share,
  scale: (element, { values }) =>
    inCanvas(
      element,
      "scatter",
      {
        datasets: [
          {
            data: values.map(({ value }, index) => ({ x: value, y: index })),
            backgroundColor: BLUE,
            radius: 5,
          },
        ],
      },
      {
        scales: {
          x: { type: "logarithmic", min: 1 },
          y: { ticks: { stepSize: 1, callback: (index) => values[index]?.label } },
        },
      },
    ),
});
