import { useState } from "preact/hooks";
import type { BlockView, TextView } from "../text-api.ts";
import { Button } from "./button.tsx";
import { chartTitle } from "./chart-view.tsx";
import { inserted, moved, passed, placed, placeOf, placesOf, removed } from "./text-edits.ts";
import type { Place } from "./texts-block.tsx";
import { useDesk } from "./use-desk.ts";

interface BlockToolsProps {
  readonly text: TextView;
  readonly index: number;
  readonly texts: readonly TextView[];
  readonly setOpen: (place: Place | null) => void;
}

/** What can be done with a block as a whole; charts stand in the same place in every language. */
export function BlockTools({ text, index, texts, setOpen }: BlockToolsProps) {
  const { store, content, lang } = useDesk();
  const [isPlacing, setPlacing] = useState(false);
  const block = text.blocks[index];
  if (block === undefined) return null;
  /** The block in the same place, in each language that has one there. */
  const alike =
    block.kind === "chart"
      ? texts.flatMap((each) => (each === text ? [[text, block] as const] : pairIn(each, block)))
      : [[text, block] as const];
  const move = (by: 1 | -1): void => {
    const steps = alike.flatMap(([each, own]) => moved(each, own, by));
    const next = index + by * passed(text, block, by);
    void store.edit(...steps).then(() => setOpen({ file: text.file, index: next }));
  };
  const unused = content.charts.filter(({ id }) => !placesOf(content, text.lang).includes(id));
  return (
    <div class="tools block-tools">
      <Button
        says={block.kind === "item" ? "desk.add-item" : "desk.add-paragraph"}
        onClick={() =>
          void store.edit(inserted(text, block, "…")).then(() => {
            const next =
              block.field === null ? index + 1 : text.blocks.filter(({ field }) => field !== null).length;
            setOpen({ file: text.file, index: next });
          })
        }
      />
      {block.kind !== "item" && unused.length > 0 && (
        <Button says="desk.place-chart" aria-expanded={isPlacing} onClick={() => setPlacing(!isPlacing)} />
      )}
      {block.field === null && (
        <>
          <Button says="desk.move-up" disabled={passed(text, block, -1) === 0} onClick={() => move(-1)} />
          <Button says="desk.move-down" disabled={passed(text, block, 1) === 0} onClick={() => move(1)} />
          <Button
            says="desk.remove"
            onClick={() => {
              setOpen(null);
              void store.edit(...alike.map(([each, own]) => removed(each, own)));
            }}
          />
        </>
      )}
      {isPlacing && (
        <ul class="placing">
          {unused.map((chart) => (
            <li key={chart.id}>
              <Button
                class="choice"
                onClick={() => {
                  setPlacing(false);
                  void store.edit(...texts.flatMap((each) => placed(each, placeOf(text, block), chart.id)));
                }}
              >
                {chartTitle(chart, lang)}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** The block of another language's text that has the same chart. */
function pairIn(text: TextView, { id }: BlockView): readonly (readonly [TextView, BlockView])[] {
  const found = text.blocks.find((block) => block.kind === "chart" && block.id === id);
  return found === undefined ? [] : [[text, found]];
}
