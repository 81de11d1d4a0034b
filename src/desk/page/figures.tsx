import { useEffect, useRef, useState } from "preact/hooks";
import type { FigureView } from "../api.ts";
import { Button } from "./button.tsx";
import { AddFigure } from "./figure-add.tsx";
import { figureColumns } from "./figure-columns.ts";
import { FigureForm } from "./figure-form.tsx";
import { Live } from "./figure-live.tsx";
import { Grid } from "./grid.tsx";
import { problemsAt } from "./problems.tsx";
import { useDesk } from "./use-desk.ts";

/** A figure is looked at once the keys have rested on it so long, in milliseconds. */
const REST = 120;

/** All figures of the year, or one with all its fields; beside it what readers find of it. */
export function Figures() {
  const desk = useDesk();
  const { store, content, figure, problems, form, isFormOpen, say, lang } = desk;
  const [isAdding, setAdding] = useState(false);
  const rest = useRef(0);
  const isFormKnown = form?.lang === lang;
  useEffect(() => {
    if (!isFormKnown) void store.ask("form", {});
  }, [store, isFormKnown]);
  const open = content.figures.find(({ id }) => id === figure);
  const look = (each: FigureView, isForm: boolean): void =>
    void store.look({ figure: each.id, ...(isForm ? { isFormOpen: true } : {}) });
  const entered = (each: FigureView): void => {
    clearTimeout(rest.current);
    if (each.id !== figure) rest.current = window.setTimeout(() => look(each, false), REST);
  };
  const classOf = (each: FigureView): string => {
    const found = problemsAt(problems, content.file, ["metrics", each.index]);
    return [
      each.id === figure ? "open" : "",
      each.isChanged ? "changed" : "",
      found.some(({ severity }) => severity === "error") ? "bad" : "",
    ].join(" ");
  };
  return (
    <div class="figures">
      <div class="work">
        {isFormOpen && open !== undefined ? (
          <FigureForm figure={open} />
        ) : (
          <>
            <div class="head">
              <h2>{say({ code: "desk.figures" })}</h2>
              <Button aria-expanded={isAdding} onClick={() => setAdding(!isAdding)}>
                + {say({ code: "desk.add" })}
              </Button>
            </div>
            {isAdding && <AddFigure close={() => setAdding(false)} />}
            <Grid
              name={say({ code: "desk.figures" })}
              columns={figureColumns(desk, (each) => {
                clearTimeout(rest.current);
                look(each, true);
              })}
              rows={content.figures}
              keyOf={({ id, index }) => `${id}:${index}`}
              classOf={classOf}
              entered={entered}
            />
            <p class="hint">{say({ code: "desk.grid.hint" })}</p>
          </>
        )}
      </div>
      {open !== undefined && <Live figure={open} />}
    </div>
  );
}
