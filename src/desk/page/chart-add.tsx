import { useState } from "preact/hooks";
import { valueAt } from "../../diagnostics/document.ts";
import type { FormPicture } from "../text-api.ts";
import { Button, Form } from "./button.tsx";
import { placing, SectionChoice } from "./chart-places.tsx";
import { Heading } from "./chart-view.tsx";
import { FigureTicks } from "./figure-ticks.tsx";
import { FormPictures } from "./form-pictures.tsx";
import { areWhole, idOfTitles, TitleFields, type Titles } from "./titles.tsx";
import { useDesk } from "./use-desk.ts";

/** A new chart: its title, its figures, its form, its place. */
export function AddChart({ leave }: { readonly leave: () => void }) {
  const { store, content, drawnIn, year, say } = useDesk();
  const [titles, setTitles] = useState<Titles>({});
  const [metrics, setMetrics] = useState<readonly string[]>([]);
  const [picture, setPicture] = useState<FormPicture | null>(null);
  const [section, setSection] = useState("");
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
    <Form class="chart-open" submit={() => isWhole && make()}>
      <Heading>{say({ code: "desk.add-chart" })}</Heading>
      <section>
        <h3>{say({ code: "desk.chart.title" })}</h3>
        <p class="hint">{say({ code: "desk.chart-title-hint" })}</p>
        <TitleFields titles={titles} set={setTitles} />
        {isTaken && (
          <p class="note bad" role="alert">
            {say({ code: "desk.chart-taken", args: { id } })}
          </p>
        )}
      </section>
      <section>
        <h3>{say({ code: "desk.chart.metrics" })}</h3>
        <FigureTicks
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
        <SectionChoice section={section} none={say({ code: "desk.place-later" })} choose={setSection} />
      </section>
      <div class="tools">
        <Button says="desk.add-chart" type="submit" class="main" disabled={!isWhole} />
        <Button says="desk.cancel" onClick={leave} />
      </div>
    </Form>
  );
}
