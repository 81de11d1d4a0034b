import { PictorialBarChart, ScatterChart } from "echarts/charts";
import { GridComponent } from "echarts/components";
import { init, use } from "echarts/core";
import { CanvasRenderer } from "echarts/renderers";
import { BLUE, cells, columnsFor, GREY, PERSON, start } from "./page.js";

use([PictorialBarChart, ScatterChart, GridComponent, CanvasRenderer]);

const show = (element, option) => init(element).setOption({ animation: false, ...option });
const hidden = { show: false, type: "value" };

/** Groups of so many cells, one below the other. */
const field = (element, groups, box, symbol) => {
  const height = box.height / groups.length;
  const columns = groups.map((count) => columnsFor(count, { width: box.width, height: height - 8 }));
  const sizes = columns.map((column) => box.width / column);
  show(element, {
    grid: groups.map((_, index) => ({ left: 0, right: 0, top: index * height, height: height - 8 })),
    xAxis: groups.map((_, gridIndex) => ({ ...hidden, gridIndex, min: -0.5, max: columns[gridIndex] - 0.5 })),
    yAxis: groups.map((_, gridIndex) => ({
      ...hidden,
      gridIndex,
      inverse: true,
      min: -0.5,
      max: (height - 8) / sizes[gridIndex] - 0.5,
    })),
    series: groups.map((count, index) => ({
      type: "scatter",
      large: count > 2000,
      silent: true,
      symbol,
      xAxisIndex: index,
      yAxisIndex: index,
      symbolSize: sizes[index] * 0.8,
      itemStyle: { color: BLUE },
      data: cells(count, columns[index]).map(({ x, y }) => [x, y]),
    })),
  });
};

const share = (element, { part, of }, box) =>
  show(element, {
    grid: { left: 0, right: 0, top: 0, bottom: 0 },
    xAxis: { ...hidden, max: of },
    yAxis: { show: false, type: "category", data: [""] },
    series: [
      [of, GREY],
      [part, BLUE],
    ].map(([value, color]) => ({
      type: "pictorialBar",
      symbol: `path://${PERSON}`,
      symbolRepeat: of,
      symbolClip: true,
      symbolBoundingData: of,
      symbolMargin: "10%",
      symbolSize: [Math.min(box.width / of, 40) * 0.5, Math.min(box.width / of, 40)],
      barGap: "-100%",
      silent: true,
      itemStyle: { color },
      data: [value],
    })),
  });

start({
  rows: (element, { unit, values }, box) =>
    show(element, {
      grid: { left: 0, right: 8, top: 8, bottom: 8 },
      xAxis: hidden,
      yAxis: {
        type: "category",
        inverse: true,
        data: values.map(({ label }) => label),
        axisLine: { show: false },
        axisTick: { show: false },
        axisLabel: { inside: true, verticalAlign: "bottom", margin: 0, padding: [0, 0, 24, 0] },
      },
      series: [
        {
          type: "pictorialBar",
          symbol: `path://${PERSON}`,
          symbolRepeat: true,
          symbolSize: [(box.width * unit) / Math.max(...values.map(({ value }) => value)), 16],
          symbolMargin: 0,
          silent: true,
          itemStyle: { color: BLUE },
          data: values.map(({ value }) => value),
        },
      ],
    }),
  dots: (element, { value }, box) => field(element, [value], box, "circle"),
  grid: (element, { values }, box) =>
    field(
      element,
      values.map(({ value }) => value),
      box,
      "rect",
    ),
  "one-in-n": share,
  "part-of-whole": share,
  scale: (element, { values }) =>
    show(element, {
      grid: { left: 8, right: 24, top: 8, bottom: 24 },
      xAxis: { type: "log", min: 1 },
      yAxis: {
        type: "category",
        data: values.map(({ label }) => label),
        axisLabel: { inside: true, verticalAlign: "bottom", margin: 0 },
      },
      series: [
        {
          type: "scatter",
          silent: true,
          itemStyle: { color: BLUE },
          data: values.map(({ value, label }) => [value, label]),
        },
      ],
    }),
});
