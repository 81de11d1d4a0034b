import { useEffect, useState } from "preact/hooks";
import { valueAt } from "../../diagnostics/document.ts";
import type { ChartFileView } from "../text-api.ts";
import { Button } from "./button.tsx";
import { Carried, carriedOf } from "./carried.tsx";
import { AddChart } from "./chart-add.tsx";
import { OpenChart } from "./chart-open.tsx";
import { chartTitle, Heading } from "./chart-view.tsx";
import { Drawing } from "./drawing.tsx";
import { placesOf, readingOrder } from "./text-edits.ts";
import { useDesk } from "./use-desk.ts";

/** The charts of a year as readers meet them, and the one that is open. */
export function Charts() {
  const { store, content, chart, year, say } = useDesk();
  const [isAdding, setAdding] = useState(false);
  // Of the one that is open no other is drawn with each letter; nor is any where none is shown.
  const all = content.charts;
  const open = all.find(({ id }) => id === chart);
  const ids = (open === undefined ? all : [open]).map(({ id }) => id);
  useEffect(() => {
    void store.look({ wanted: ids });
    return () => store.put({ wanted: [] });
  }, [ids.join(" "), year]);
  if (open !== undefined) return <OpenChart key={open.id} chart={open} />;
  if (isAdding) return <AddChart leave={() => setAdding(false)} />;
  return (
    <div class="charts">
      <header>
        <Heading>{say({ code: "desk.charts-of", args: { year: String(year) } })}</Heading>
        <Button says="desk.add-chart" onClick={() => setAdding(true)} />
      </header>
      <ul class="cards">
        {readingOrder(content).map((each) => (
          <li key={each.id}>
            <Card chart={each} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Card({ chart }: { readonly chart: ChartFileView }) {
  const { store, content, charts, speaker, drawnIn, problems, say } = useDesk();
  const drawn = charts.get(chart.id);
  const isPlaced = placesOf(content, drawnIn).includes(chart.id);
  const own = problems.filter(({ file, code }) => file === chart.file && code !== "carried");
  const isWithdrawn = valueAt(chart.chart, ["withdrawn"]) !== undefined;
  return (
    <article class={own.length > 0 ? "card bad" : "card"}>
      <h3 lang={drawnIn}>
        <Button class="link" onClick={() => store.put({ chart: chart.id })}>
          {chartTitle(chart, drawnIn)}
        </Button>
      </h3>
      <Drawing svg={drawn?.svg ?? null} instead={drawn === undefined ? "" : say({ code: "desk.undrawn" })} />
      {isWithdrawn && <p class="hint">{say({ code: "desk.chart-withdrawn" })}</p>}
      {!isPlaced && !isWithdrawn && <p class="hint">{say({ code: "desk.chart-unplaced" })}</p>}
      {own.map((problem) => (
        <p key={problem.message} class={problem.severity}>
          <strong>{problem.message}</strong>
        </p>
      ))}
      <Carried entries={carriedOf(content, "chart", chart.id)} of={chartTitle(chart, speaker.lang)} />
    </article>
  );
}
