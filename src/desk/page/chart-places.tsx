import { useState } from "preact/hooks";
import { valueAt } from "../../diagnostics/document.ts";
import type { FileEdit } from "../../editing/edits.ts";
import { today } from "../../record/published.ts";
import type { ContentView } from "../api.ts";
import type { ChartFileView } from "../text-api.ts";
import { Button } from "./button.tsx";
import { OptionalChoice } from "./inputs.tsx";
import { placed, placesOf, unplaced } from "./text-edits.ts";
import { sectionsIn, sectionTitle } from "./texts-sections.tsx";
import { useDesk } from "./use-desk.ts";

/** The edits that put a chart at the end of a section, in every language. */
export const placing = ({ texts }: ContentView, section: string, id: string): readonly FileEdit[] =>
  texts.filter((text) => text.id === section).flatMap((text) => placed(text, text.blocks.length, id));

/** A section to choose. @param none what is told where none is. */
export function SectionChoice({
  section,
  none,
  choose,
}: {
  readonly section: string;
  readonly none: string;
  readonly choose: (section: string) => void;
}) {
  const { content, say, lang } = useDesk();
  return (
    <OptionalChoice
      label={say({ code: "desk.place-in" })}
      none={none}
      value={section}
      options={sectionsIn(content).map((texts) => ({
        value: texts[0].id,
        text: sectionTitle(texts, lang),
      }))}
      put={(chosen) => choose(chosen ?? "")}
    />
  );
}

/** Where a chart stands in the texts, and how it leaves them. */
export function ChartPlaces({ chart }: { readonly chart: ChartFileView }) {
  const { store, content, say } = useDesk();
  const [section, setSection] = useState("");
  const [isSure, setSure] = useState(false);
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
          <SectionChoice section={section} none="—" choose={setSection} />
          <Button
            says="desk.place"
            disabled={section === ""}
            onClick={() => void store.edit(...placing(content, section, id))}
          />
        </p>
      )}
      {isPlaced && !isPoster && (
        <Button says="desk.unplace" onClick={() => void store.edit(...unplaced(content, id))} />
      )}
      {isWithdrawn && (
        <Button
          says="desk.chart-back"
          onClick={() => void store.edit({ file, path: ["withdrawn"], remove: true })}
        />
      )}
      {!isWithdrawn && !isPoster && (
        <p class="tools">
          <Button
            says={chart.isPublic ? "desk.withdraw" : "desk.remove-chart"}
            aria-expanded={isSure}
            onClick={() => setSure(!isSure)}
          />
          {isSure && (
            <Button
              says={chart.isPublic ? "desk.withdraw-sure" : "desk.remove-chart-sure"}
              onClick={() => {
                const out: FileEdit = chart.isPublic
                  ? { file, path: ["withdrawn"], value: today() }
                  : { file, whole: null };
                void store.edit(...unplaced(content, id), out);
                store.put({ chart: null });
              }}
            />
          )}
        </p>
      )}
    </section>
  );
}
