import { valueAt } from "../../diagnostics/document.ts";
import type { FigureView } from "../api.ts";
import { Drawing } from "./drawing.tsx";
import { NamedChoice } from "./inputs.tsx";
import { problemsAt, Wrong } from "./problems.tsx";
import { nameOf } from "./schema.ts";
import { useDesk } from "./use-desk.ts";
import { languageName } from "./words.ts";

/** What readers find of a figure, everywhere, while it is edited: its words, its sentences, its charts; and what is wrong. */
export function Live({ figure }: { readonly figure: FigureView }) {
  const { store, content, speaker, charts, problems, drawnIn, isFormOpen, say, lang: own } = useDesk();
  const { open, languages } = content;
  // What has parts or points is said by those.
  const isSaid = !["parts", "points"].some((list) => valueAt(figure.metric, [list]) !== undefined);
  const found = problemsAt(problems, content.file, ["metrics", figure.index]);
  return (
    <aside class="live" aria-label={say({ code: "desk.live" })}>
      <h3>{isFormOpen ? say({ code: "desk.live" }) : nameOf(figure, own)}</h3>
      {!isFormOpen && <Wrong problems={found} known={1} />}
      <dl class="said">
        {languages.map((lang) => (
          <div key={lang} lang={lang}>
            <dt>{lang}</dt>
            <dd>
              {isSaid && <strong>{figure.said[lang] ?? say({ code: "desk.unsaid" })}</strong>}
              {(open?.id === figure.id ? (open.sentences[lang] ?? []) : []).map((sentence) => (
                <p key={sentence}>{sentence}</p>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      {figure.charts.length > 0 && (
        <>
          <NamedChoice
            class="drawn-in"
            label={say({ code: "desk.drawn-in" })}
            value={drawnIn}
            options={languages.map((value) => ({ value, text: languageName(speaker, value) }))}
            chosen={(chosen) => void store.look({ drawnIn: chosen })}
          />
          {figure.charts.map((id) => {
            const chart = charts.get(id);
            return chart === undefined ? null : (
              <figure key={id} lang={drawnIn}>
                <figcaption>{chart.title}</figcaption>
                {chart.svg === null ? <p>{say({ code: "desk.undrawn" })}</p> : <Drawing svg={chart.svg} />}
              </figure>
            );
          })}
        </>
      )}
    </aside>
  );
}
