import { useState } from "preact/hooks";
import type { BlockView, TextView } from "../text-api.ts";
import { type Store, useStore } from "./store.ts";
import { bodyOf, gapOf, inserted, placesOf, removed, swapped } from "./text-edits.ts";
import type { Place } from "./texts-block.tsx";

interface BlockToolsProps {
  readonly store: Store;
  readonly text: TextView;
  readonly index: number;
  readonly texts: readonly TextView[];
  readonly setOpen: (place: Place | null) => void;
}

/** What can be done with a block as a whole; charts stand in the same place in every language. */
export function BlockTools({ store, text, index, texts, setOpen }: BlockToolsProps) {
  const { content, speaker } = useStore(store);
  const { say } = speaker;
  const [isPlacing, setPlacing] = useState(false);
  const block = text.blocks[index];
  if (content === null || block === undefined) return null;
  const body = bodyOf(text);
  const at = body.indexOf(block);
  /** The block in the same place, in each language that has one there. */
  const alike =
    block.kind === "chart" ? texts.flatMap((each) => pairIn(each, block)) : [[text, block] as const];
  const move = (by: 1 | -1): void => {
    const steps = alike.flatMap(([each, own]) => {
      const all = bodyOf(each);
      const from = all.indexOf(own);
      const [first, second] = by === 1 ? [own, all[from + 1]] : [all[from - 1], own];
      return first === undefined || second === undefined ? [] : [swapped(each, first, second, gapOf(first))];
    });
    void store.edit(...steps).then(() => setOpen({ file: text.file, index: index + by }));
  };
  const unused = content.charts.filter(({ id }) => !placesOf(content, text.lang).includes(id));
  return (
    <div class="tools block-tools">
      <button
        type="button"
        onClick={() =>
          void store.edit(inserted(text, block, "…")).then(() => {
            const next =
              block.field === null ? index + 1 : text.blocks.filter(({ field }) => field !== null).length;
            setOpen({ file: text.file, index: next });
          })
        }
      >
        {say({ code: block.kind === "item" ? "desk.add-item" : "desk.add-paragraph" })}
      </button>
      {block.kind !== "item" && unused.length > 0 && (
        <button type="button" aria-expanded={isPlacing} onClick={() => setPlacing(!isPlacing)}>
          {say({ code: "desk.place-chart" })}
        </button>
      )}
      {at >= 0 && (
        <>
          <button type="button" disabled={at === 0} onClick={() => move(-1)}>
            {say({ code: "desk.move-up" })}
          </button>
          <button type="button" disabled={at === body.length - 1} onClick={() => move(1)}>
            {say({ code: "desk.move-down" })}
          </button>
          <button
            type="button"
            onClick={() => {
              setOpen(null);
              void store.edit(...alike.map(([each, own]) => removed(each, own)));
            }}
          >
            {say({ code: "desk.remove" })}
          </button>
        </>
      )}
      {isPlacing && (
        <ul class="placing">
          {unused.map((chart) => (
            <li key={chart.id}>
              <button
                type="button"
                class="choice"
                onClick={() => {
                  setPlacing(false);
                  void store.edit(
                    ...texts.flatMap((each) => {
                      const after = afterIn(each, block, at);
                      return after === undefined
                        ? []
                        : [inserted(each, after, `<Figure id="${chart.id}" />`)];
                    }),
                  );
                }}
              >
                {chart.words.title[speaker.lang]?.said.map((said) => said.text).join("") ?? chart.id}
              </button>
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

/** The block of a language's text in the same place, or its last. */
const afterIn = (text: TextView, block: BlockView, at: number): BlockView | undefined =>
  at < 0
    ? text.blocks.find(({ field }) => field === block.field)
    : (bodyOf(text)[at] ?? bodyOf(text).at(-1) ?? text.blocks.at(-1));
