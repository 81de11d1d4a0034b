import { useState } from "preact/hooks";
import { listAt, valueAt } from "../../diagnostics/document.ts";
import type { FigureView } from "../api.ts";
import { Button } from "./button.tsx";
import { nameOf } from "./schema.ts";
import { useDesk } from "./use-desk.ts";
import { restingOn } from "./uses.ts";

/** Moves a figure in the order of the year, or takes it out, once it is said what uses it. */
export function Removal({ figure }: { readonly figure: FigureView }) {
  const { store, content, charts, say, lang } = useDesk();
  const [asked, setAsked] = useState<string | null>(null);
  const { file, figures, open } = content;
  const path = ["metrics", figure.index];
  const last = figures.length - 1;
  const isCorrected = listAt(content.record, ["corrections"]).some(
    (each) => valueAt(each, ["metric"]) === figure.id,
  );
  const sentences = Object.values(open?.id === figure.id ? open.sentences : {}).flat().length;
  const uses = [
    ...restingOn(figures, figure.id).map((each) =>
      say({ code: "desk.uses.figure", args: { name: nameOf(each, lang) } }),
    ),
    ...figure.charts.map((id) =>
      say({ code: "desk.uses.chart", args: { name: charts.get(id)?.title ?? id } }),
    ),
    ...(sentences > 0 ? [say({ code: "desk.uses.sentences", args: { count: sentences } })] : []),
    ...(isCorrected ? [say({ code: "desk.uses.corrections" })] : []),
  ];
  return (
    <div class="field-row">
      <span class="name">{say({ code: "desk.order" })}</span>
      <div class="holds">
        <p class="tools">
          <Button
            class="small"
            disabled={figure.index === 0}
            onClick={() => void store.edit({ file, path, to: figure.index - 1 })}
          >
            ↑ {say({ code: "desk.order.up" })}
          </Button>
          <Button
            class="small"
            disabled={figure.index === last}
            onClick={() => void store.edit({ file, path, to: figure.index + 1 })}
          >
            ↓ {say({ code: "desk.order.down" })}
          </Button>
          <Button says="desk.take-out.figure" class="small" onClick={() => setAsked(figure.id)} />
        </p>
        {asked === figure.id && (
          <fieldset class="asked">
            <legend>{say({ code: "desk.take-out.figure" })}</legend>
            {uses.length === 0 ? (
              <p>{say({ code: "desk.uses.none" })}</p>
            ) : (
              <>
                <p>{say({ code: "desk.uses" })}</p>
                <ul>
                  {uses.map((use) => (
                    <li key={use}>{use}</li>
                  ))}
                </ul>
              </>
            )}
            <p class="tools">
              <Button
                says="desk.take-out.yes"
                class="main"
                onClick={() => {
                  store.put({ isFormOpen: false, figure: null });
                  void store.edit({ file, path, remove: true });
                }}
              />
              <Button says="desk.cancel" class="small" onClick={() => setAsked(null)} />
            </p>
          </fieldset>
        )}
      </div>
    </div>
  );
}
