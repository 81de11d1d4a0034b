import { useState } from "preact/hooks";
import { valueAt } from "../../diagnostics/document.ts";
import type { FileEdit } from "../../editing/edits.ts";
import { today } from "../../record/published.ts";
import type { ContentView } from "../api.ts";
import type { ChartFileView } from "../text-api.ts";
import { Choice } from "./chart-choice.tsx";
import { type Store, useStore } from "./store.ts";
import { placed, placesOf, unplaced } from "./text-edits.ts";
import { sectionsIn, sectionTitle } from "./texts-sections.tsx";

/** The edits that put a chart at the end of a section, in every language. */
export const placing = ({ texts }: ContentView, section: string, id: string): readonly FileEdit[] =>
  texts.filter((text) => text.id === section).flatMap((text) => placed(text, text.blocks.length, id));

/** A section to choose. @param none what is told where none is. */
export function SectionChoice({
  store,
  section,
  none,
  choose,
}: {
  readonly store: Store;
  readonly section: string;
  readonly none: string;
  readonly choose: (section: string) => void;
}) {
  const { content, speaker } = useStore(store);
  return (
    <Choice
      label={speaker.say({ code: "desk.place-in" })}
      none={none}
      now={section}
      choices={(content === null ? [] : sectionsIn(content)).map((texts) => [
        texts[0].id,
        sectionTitle(texts, speaker.lang),
      ])}
      put={(chosen) => choose(chosen ?? "")}
    />
  );
}

/** Where a chart stands in the texts, and how it leaves them. */
export function ChartPlaces({ store, chart }: { readonly store: Store; readonly chart: ChartFileView }) {
  const { content, speaker } = useStore(store);
  const { say } = speaker;
  const [section, setSection] = useState("");
  const [isSure, setSure] = useState(false);
  if (content === null) return null;
  const { id, file } = chart;
  const [first = ""] = content.languages;
  const isPlaced = placesOf(content, first).includes(id);
  const isPoster = content.texts.some(({ blocks }) =>
    blocks.some((block) => block.field === "poster" && block.ids.includes(id)),
  );
  const isWithdrawn = valueAt(chart.chart, ["withdrawn"]) !== undefined;
  return (
    <section>
      <h3>{say({ code: "desk.chart.places" })}</h3>
      {isPoster && <p class="hint">{say({ code: "desk.chart-poster" })}</p>}
      {!isPlaced && !isWithdrawn && (
        <p class="tools">
          <SectionChoice store={store} section={section} none="—" choose={setSection} />
          <button
            type="button"
            disabled={section === ""}
            onClick={() => void store.edit(...placing(content, section, id))}
          >
            {say({ code: "desk.place" })}
          </button>
        </p>
      )}
      {isPlaced && !isPoster && (
        <button type="button" onClick={() => void store.edit(...unplaced(content, id))}>
          {say({ code: "desk.unplace" })}
        </button>
      )}
      {isWithdrawn && (
        <button type="button" onClick={() => void store.edit({ file, path: ["withdrawn"], remove: true })}>
          {say({ code: "desk.chart-back" })}
        </button>
      )}
      {!isWithdrawn && !isPoster && (
        <p class="tools">
          <button type="button" aria-expanded={isSure} onClick={() => setSure(!isSure)}>
            {say({ code: chart.isPublic ? "desk.withdraw" : "desk.remove-chart" })}
          </button>
          {isSure && (
            <button
              type="button"
              onClick={() => {
                const out: FileEdit = chart.isPublic
                  ? { file, path: ["withdrawn"], value: today() }
                  : { file, whole: null };
                void store.edit(...unplaced(content, id), out);
                store.put({ chart: null });
              }}
            >
              {say({ code: chart.isPublic ? "desk.withdraw-sure" : "desk.remove-chart-sure" })}
            </button>
          )}
        </p>
      )}
    </section>
  );
}
