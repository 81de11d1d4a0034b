import { axisBottom, create, max, scaleBand, scaleLog } from "d3";
import { BLUE, cells, columnsFor, GREY, PERSON, start } from "./page.js";

const svgIn = (element, { width, height }) => {
  const svg = create("svg")
    .attr("viewBox", [0, 0, width, height])
    .attr("width", width)
    .attr("height", height);
  element.append(svg.node());
  return svg;
};

const people = (group, data, size) =>
  group
    .selectAll("path")
    .data(data)
    .join("path")
    .attr("d", PERSON)
    .attr("fill", (d) => d.fill ?? BLUE)
    .attr("transform", (d) => `translate(${(d.x + 0.5) * size},${(d.y + 0.5) * size})scale(${size / 20})`);

start({
  rows(element, { unit, values }, box) {
    const y = scaleBand(
      values.map(({ label }) => label),
      [0, box.height],
    );
    const most = max(values, ({ value }) => value / unit);
    const columns = columnsFor(most, { width: box.width, height: y.bandwidth() - 28 });
    const row = svgIn(element, box)
      .selectAll("g")
      .data(values)
      .join("g")
      .attr("transform", ({ label }) => `translate(0,${y(label)})`);
    row
      .append("text")
      .attr("y", 16)
      .text(({ label, value }) => `${label}: ${value.toLocaleString("en")}`);
    row
      .append("g")
      .attr("transform", "translate(0,22)")
      .call((groups) =>
        people(groups, ({ value }) => cells(Math.round(value / unit), columns), box.width / columns),
      );
  },
  // So many marks are drawn on a canvas.
  dots(element, { value }, box) {
    const canvas = create("canvas")
      .attr("width", box.width * devicePixelRatio)
      .attr("height", box.height * devicePixelRatio)
      .style("width", "100%")
      .node();
    const context = canvas.getContext("2d");
    context.scale(devicePixelRatio, devicePixelRatio);
    const columns = columnsFor(value, box);
    const size = box.width / columns;
    context.fillStyle = BLUE;
    context.beginPath();
    for (const { x, y } of cells(value, columns)) {
      context.moveTo((x + 0.9) * size, (y + 0.5) * size);
      context.arc((x + 0.5) * size, (y + 0.5) * size, size * 0.4, 0, 2 * Math.PI);
    }
    context.fill();
    element.append(canvas);
  },
  grid(element, { values }, box) {
    const half = { width: box.width, height: box.height / values.length - 28 };
    const group = svgIn(element, box)
      .selectAll("g")
      .data(values)
      .join("g")
      .attr("transform", (_, index) => `translate(0,${(index * box.height) / values.length})`);
    group
      .append("text")
      .attr("y", 16)
      .text(({ label, value }) => `${label}: ${value.toLocaleString("en")}`);
    const columns = ({ value }) => columnsFor(value, half);
    group
      .append("g")
      .attr("transform", "translate(0,24)")
      .selectAll("rect")
      .data((d) => cells(d.value, columns(d)).map((cell) => ({ ...cell, size: box.width / columns(d) })))
      .join("rect")
      .attr("x", ({ x, size }) => x * size)
      .attr("y", ({ y, size }) => y * size)
      .attr("width", ({ size }) => size * 0.8)
      .attr("height", ({ size }) => size * 0.8)
      .attr("fill", BLUE);
  },
  "one-in-n": (element, { part, of }, box) => {
    const data = cells(of, of).map((cell, index) => ({ ...cell, fill: index < part ? BLUE : GREY }));
    people(svgIn(element, box), data, Math.min(box.height, box.width / of));
  },
  "part-of-whole": (element, { part, of }, box) => {
    const columns = columnsFor(of, box);
    const data = cells(of, columns).map((cell, index) => ({ ...cell, fill: index < part ? BLUE : GREY }));
    people(svgIn(element, box), data, box.width / columns);
  },
  scale(element, { values }, box) {
    const x = scaleLog([1, max(values, ({ value }) => value) * 2], [8, box.width - 16]);
    const y = scaleBand(
      values.map(({ label }) => label),
      [0, box.height - 28],
    );
    const svg = svgIn(element, box);
    svg
      .append("g")
      .attr("transform", `translate(0,${box.height - 24})`)
      .call(axisBottom(x).ticks(5, "~s"));
    const row = svg
      .selectAll(".row")
      .data(values)
      .join("g")
      .attr("transform", ({ label }) => `translate(0,${y(label)})`);
    row
      .append("text")
      .attr("y", 14)
      .text(({ label }) => label);
    row
      .append("circle")
      .attr("cx", ({ value }) => x(value))
      .attr("cy", 24)
      .attr("r", 5)
      .attr("fill", BLUE);
  },
});
