import { useState } from "preact/hooks";
import { valueAt } from "../../diagnostics/document.ts";
import type { FormPicture } from "../text-api.ts";
import { placing, SectionChoice } from "./chart-places.tsx";
import { Heading } from "./chart-view.tsx";
import { FigureTicks } from "./figure-ticks.tsx";
import { FormPictures } from "./form-pictures.tsx";
import { type Store, useStore } from "./store.ts";
import { areWhole, idOfTitles, TitleFields, type Titles } from "./texts-sections.tsx";
import { languageName } from "./words.ts";

/** A new chart: its title, its figures, its form, its place. */
export function AddChart({ store, leave }: { readonly store: Store; readonly leave: () => void }) {
  const { content, speaker, drawnIn, year } = useStore(store);
  const { say } = speaker;
  const [titles, setTitles] = useState<Titles>({});
  const [metrics, setMetrics] = useState<readonly string[]>([]);
  const [picture, setPicture] = useState<FormPicture | null>(null);
  const [section, setSection] = useState("");
  if (content === null) return null;
  const id = idOfTitles(titles);
  const isTaken = content.charts.some((chart) => chart.id === id);
  const isWhole = id !== "" && !isTaken && picture !== null && areWhole(titles, content.languages);
  const make = (): void => {
    if (picture === null) return;
    const orders = content.charts.map(({ chart }) => Number(valueAt(chart, ["order"])) || 0);
    const chart = {
      id,
      form: picture.form,
      metrics,
      options: picture.options,
      title: Object.fromEntries(content.languages.map((lang) => [lang, titles[lang]?.trim() ?? ""])),
      order: Math.max(0, ...orders) + 1,
    };
    const file = `src/report/${year}/charts/${id}.json`;
    const whole = `${JSON.stringify(chart, null, 2)}\n`;
    void store
      .edit({ file, whole }, ...(section === "" ? [] : placing(content, section, id)))
      .then((isTaken) => isTaken && store.put({ chart: id }));
    leave();
  };
  return (
    <form
      class="chart-open"
      onSubmit={(event) => {
        event.preventDefault();
        if (isWhole) make();
      }}
    >
      <Heading>{say({ code: "desk.add-chart" })}</Heading>
      <section>
        <h3>{say({ code: "desk.chart.title" })}</h3>
        <p class="hint">{say({ code: "desk.chart-title-hint" })}</p>
        <div class="row">
          <TitleFields
            languages={content.languages}
            titles={titles}
            set={setTitles}
            nameOf={(lang) => languageName(speaker, lang)}
          />
        </div>
        {isTaken && (
          <p class="note bad" role="alert">
            {say({ code: "desk.chart-taken", args: { id } })}
          </p>
        )}
      </section>
      <section>
        <h3>{say({ code: "desk.chart.metrics" })}</h3>
        <FigureTicks
          store={store}
          ticked={metrics}
          tick={(figure, isTicked) => {
            setPicture(null);
            setMetrics(isTicked ? [...metrics, figure] : metrics.filter((each) => each !== figure));
          }}
        />
      </section>
      {metrics.length > 0 && (
        <section>
          <h3>{say({ code: "desk.chart.form" })}</h3>
          <FormPictures
            store={store}
            metrics={metrics}
            options={{}}
            title={titles[drawnIn] ?? ""}
            chosen={picture?.form ?? null}
            choose={setPicture}
          />
        </section>
      )}
      <section>
        <h3>{say({ code: "desk.chart.places" })}</h3>
        <SectionChoice
          store={store}
          section={section}
          none={say({ code: "desk.place-later" })}
          choose={setSection}
        />
      </section>
      <div class="tools">
        <button type="submit" class="main" disabled={!isWhole}>
          {say({ code: "desk.add-chart" })}
        </button>
        <button type="button" onClick={leave}>
          {say({ code: "desk.cancel" })}
        </button>
      </div>
    </form>
  );
}
