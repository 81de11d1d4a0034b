import { useRef, useState } from "preact/hooks";
import { textsAt, valueAt } from "../../diagnostics/document.ts";
import type { FileEdit } from "../../editing/edits.ts";
import type { ContentView, Lang } from "../api.ts";
import { writtenAs } from "../grammar.ts";
import { OF_FIGURES } from "../of-figures.ts";
import type { ChartFileView, FormPicture } from "../text-api.ts";
import { Button } from "./button.tsx";
import { Carried, carriedOf } from "./carried.tsx";
import { OptionFields, SceneFields } from "./chart-fields.tsx";
import { ChartPlaces } from "./chart-places.tsx";
import { chartTitle, Heading } from "./chart-view.tsx";
import { Drawing } from "./drawing.tsx";
import { FigureTicks } from "./figure-ticks.tsx";
import { asJson, type FormContext } from "./form-context.ts";
import { FormPictures } from "./form-pictures.tsx";
import { problemsAt, Wrong } from "./problems.tsx";
import { SaidWords } from "./said.tsx";
import { useDesk } from "./use-desk.ts";
import { inLanguage, languageName } from "./words.ts";
import { WordsEditor } from "./words-editor.tsx";

const FIELDS = ["title", "note"] as const;

/** All that can be said of a chart. */
export function OpenChart({ chart }: { readonly chart: ChartFileView }) {
  const { store, content, charts, speaker, drawnIn, problems, forms, say } = useDesk();
  const { file } = chart;
  const drawn = charts.get(chart.id);
  const metrics = textsAt(chart.chart, ["metrics"]);
  const form = valueAt(chart.chart, ["form"]);
  const options = valueAt(chart.chart, ["options"]);
  const partOf = (name: string): FormContext => ({
    id: file,
    file,
    path: [name],
    value: valueAt(chart.chart, [name]),
    problems,
  });
  return (
    <div class="chart-open">
      <Button says="desk.all-charts" onClick={() => store.put({ chart: null })} />
      <Heading lang={drawnIn}>{chartTitle(chart, drawnIn)}</Heading>
      <Carried entries={carriedOf(content, "chart", chart.id)} of={chartTitle(chart, speaker.lang)} />
      <Wrong
        problems={problems.filter(
          (problem) => problem.file === file && problem.code !== "carried" && !isOfWords(problem.path),
        )}
      />
      <div class="chart-parts">
        <section class="shown" aria-label={say({ code: "desk.chart-as-is" })}>
          <fieldset class="langs">
            <legend>{say({ code: "desk.drawn-in" })}</legend>
            {content.languages.map((lang) => (
              <Button
                key={lang}
                lang={lang}
                aria-pressed={lang === drawnIn}
                onClick={() => void store.look({ drawnIn: lang })}
              >
                {languageName(speaker, lang)}
              </Button>
            ))}
          </fieldset>
          <Drawing
            svg={drawn?.svg ?? null}
            instead={drawn === undefined ? "" : say({ code: "desk.undrawn" })}
          />
        </section>
        <section>
          {FIELDS.map((field) => (
            <div key={field}>
              <h3>{say({ code: `desk.chart.${field}` })}</h3>
              {content.languages.map((lang) => (
                <ChartWords key={lang} chart={chart} field={field} lang={lang} />
              ))}
            </div>
          ))}
        </section>
      </div>
      <section>
        <h3>{say({ code: "desk.chart.form" })}</h3>
        <FormPictures
          metrics={metrics}
          options={options}
          title={chart.words.title[drawnIn]?.source ?? ""}
          chosen={typeof form === "string" ? form : null}
          choose={(picture) => {
            if (picture.form === form) return;
            void store.edit(
              { file, path: ["form"], value: picture.form },
              ...optionEdits(file, options, picture),
            );
          }}
        />
      </section>
      <div class="chart-parts even">
        <section>
          <h3>{say({ code: "desk.chart.metrics" })}</h3>
          <FigureTicks
            ticked={metrics}
            tick={(id, isTicked) => {
              const at = metrics.indexOf(id);
              void store.edit(
                isTicked
                  ? { file, path: ["metrics", metrics.length], insert: id }
                  : { file, path: ["metrics", at], remove: true },
                ...placeEdits(file, options, id, isTicked ? labelOf(content, id) : undefined),
              );
            }}
          />
        </section>
        <section>
          <h3>{say({ code: "desk.chart.options" })}</h3>
          <OptionFields
            form={partOf("options")}
            schema={forms?.forms.find((each) => each.form === form)?.schema}
            metrics={metrics}
          />
          <SceneFields form={partOf("scene")} schema={forms?.scene} />
        </section>
        <ChartPlaces chart={chart} />
      </div>
    </div>
  );
}

const isOfWords = (path: readonly (string | number)[] | null): boolean =>
  path !== null && FIELDS.some((field) => field === path[0]) && path.length > 1;

/** A figure's label in every language, as its file has it. */
const labelOf = ({ figures }: ContentView, id: string): unknown =>
  valueAt(figures.find((figure) => figure.id === id)?.metric, ["label"]);

/**
 * Where a chart has a place for each of its figures, a new one is called as its figure is; what options say of a figure that
 * is taken out goes with it.
 */
function placeEdits(file: string, options: unknown, id: string, label: unknown): readonly FileEdit[] {
  if (label !== undefined)
    return valueAt(options, ["places"]) === undefined
      ? []
      : [{ file, path: ["options", "places", id], value: asJson(label) }];
  return OF_FIGURES.flatMap((name): readonly FileEdit[] =>
    valueAt(options, [name, id]) === undefined ? [] : [{ file, path: ["options", name, id], remove: true }],
  );
}

/** The edits that leave a chart the options that another form knows, and no other. */
function optionEdits(file: string, before: unknown, { options: after }: FormPicture): readonly FileEdit[] {
  const there = typeof before === "object" && before !== null ? Object.keys(before) : [];
  const gone = there.filter((name) => after[name] === undefined);
  const come = Object.entries(after).filter(([name]) => !there.includes(name));
  return [
    ...gone.map((name): FileEdit => ({ file, path: ["options", name], remove: true })),
    ...come.map(
      ([name, value]): FileEdit => ({
        file,
        path: ["options", name],
        value: asJson(value),
      }),
    ),
  ];
}

interface ChartWordsProps {
  readonly chart: ChartFileView;
  readonly field: (typeof FIELDS)[number];
  readonly lang: Lang;
}

/** A chart's title or note in a language. */
function ChartWords({ chart, field, lang }: ChartWordsProps) {
  const { store, speaker, problems, say } = useDesk();
  const [isOpen, setOpen] = useState(false);
  const words = chart.words[field][lang] ?? { source: "", said: [], chips: {}, from: 0 };
  const label = inLanguage(speaker, say({ code: `desk.chart.${field}` }), lang);
  const path = [field, lang];
  const button = useRef<HTMLButtonElement>(null);
  const done = (): void => {
    setOpen(false);
    // Once it is there again.
    setTimeout(() => button.current?.focus());
  };
  const own = problemsAt(problems, chart.file, path).filter(({ code }) => code !== "carried");
  return (
    <div class={own.length > 0 ? "block bad" : "block"}>
      <span class="hint">{languageName(speaker, lang)}</span>
      {isOpen ? (
        <WordsEditor
          words={words}
          lang={lang}
          label={label}
          grammar="template"
          problems={own}
          from={words.from}
          write={async (typed) => {
            const there = store.get().content?.charts.find(({ id }) => id === chart.id);
            const before = there?.words[field][lang]?.source ?? "";
            const value = writtenAs(before, typed, "template");
            if (value !== before) await store.edit({ file: chart.file, path, value });
          }}
          done={done}
        />
      ) : (
        <>
          <p class="reading" lang={lang}>
            <SaidWords words={words} />
          </p>
          <Wrong problems={own} />
          <button
            ref={button}
            type="button"
            class="edit"
            aria-label={say({ code: "desk.edit-of", args: { what: label } })}
            onClick={() => setOpen(true)}
          >
            {say({ code: "desk.edit" })}
          </button>
        </>
      )}
    </div>
  );
}
