import { useLayoutEffect, useRef } from "preact/hooks";
import type { DeskProblem } from "../api.ts";
import type { BlockView, TextView } from "../text-api.ts";
import { BlockTools } from "./block-tools.tsx";
import { Button } from "./button.tsx";
import { Carried } from "./carried.tsx";
import { chartTitle } from "./chart-view.tsx";
import { FigureTicks } from "./figure-ticks.tsx";
import { Choice } from "./inputs.tsx";
import { Wrong } from "./problems.tsx";
import { SaidWords } from "./said.tsx";
import { nameOf } from "./schema.ts";
import { rewritten } from "./text-edits.ts";
import { useDesk } from "./use-desk.ts";
import { inLanguage, plainText } from "./words.ts";
import { WordsEditor } from "./words-editor.tsx";

/** A block that is open: its file, and its place among the blocks. */
export interface Place {
  readonly file: string;
  readonly index: number;
}

interface TextBlockProps {
  readonly text: TextView;
  readonly index: number;
  readonly label: string;
  /** The same section in every language. */
  readonly texts: readonly TextView[];
  readonly open: Place | null;
  readonly setOpen: (place: Place | null) => void;
}

/** A block as it will be read, and once it is opened as a text to be edited. */
export function TextBlock({ text, index, label, texts, open, setOpen }: TextBlockProps) {
  const { store, content, speaker, problems, say } = useDesk();
  const block = text.blocks[index];
  const isOpen = open?.file === text.file && open.index === index;
  const button = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  useLayoutEffect(() => {
    // Whoever closes it by keys goes on from there.
    if (wasOpen.current && !isOpen && document.activeElement === document.body) button.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  if (block === undefined) return null;
  const own = problems.filter((problem) => isAbout(problem, text, block));
  const named = inLanguage(speaker, label, text.lang);
  const carried = content.carried.filter(
    ({ file, at }) => file === text.file && at >= block.at && at < block.at + block.written.length,
  );
  // Under the head's last field begins the body.
  const isLastField = block.field !== null && text.blocks[index + 1]?.field == null;
  const canEdit =
    block.kind === "field" || block.kind === "words" || block.kind === "item" || block.kind === "other";
  return (
    <div class={own.length > 0 ? "block bad" : "block"}>
      {isOpen && canEdit ? (
        <WordsEditor
          words={block.words}
          lang={text.lang}
          label={named}
          grammar={block.kind === "field" ? "template" : "narrative"}
          problems={own}
          from={block.from}
          write={async (typed) => {
            // What is there now, whatever was edited since.
            const there = store.get().content?.texts.find(({ file }) => file === text.file);
            const now = there?.blocks[index];
            if (there === undefined || now === undefined) return;
            const edit = rewritten(there, now, typed);
            if ("text" in edit && edit.text !== now.written) await store.edit(edit);
          }}
          done={() => setOpen(null)}
        />
      ) : (
        <>
          {isOpen && block.kind === "ids" ? (
            <IdsField block={block} texts={texts} label={named} />
          ) : (
            <Reading text={text} block={block} />
          )}
          <Wrong problems={own} />
          <button
            ref={button}
            type="button"
            class="edit"
            aria-label={say({
              code: isOpen
                ? "desk.done-of"
                : canEdit || block.kind === "ids"
                  ? "desk.edit-of"
                  : "desk.move-of",
              args: { what: named },
            })}
            aria-expanded={isOpen}
            onClick={() => setOpen(isOpen ? null : { file: text.file, index })}
          >
            {say({
              code: isOpen ? "desk.done" : canEdit || block.kind === "ids" ? "desk.edit" : "desk.move",
            })}
          </button>
        </>
      )}
      {isOpen && (block.field === null || isLastField) && (
        <BlockTools text={text} index={index} texts={texts} setOpen={setOpen} />
      )}
      <Carried entries={carried} of={named} />
    </div>
  );
}

/** Whether a problem is about a block; that it is last year's is told by itself. */
const isAbout = ({ file, at, code }: DeskProblem, text: TextView, block: BlockView): boolean =>
  code !== "carried" &&
  file === text.file &&
  at !== null &&
  at >= block.at &&
  at < block.at + block.written.length;

function Reading({ text, block }: { readonly text: TextView; readonly block: BlockView }) {
  const { store, content, speaker, say } = useDesk();
  const titleOf = (id: string): string => {
    const chart = content.charts.find((each) => each.id === id);
    return chart === undefined ? id : chartTitle(chart, text.lang);
  };
  if (block.kind === "ids") {
    const names = block.ids.map((id) => {
      const figure = content.figures.find((each) => each.id === id);
      return figure === undefined ? titleOf(id) : nameOf(figure, text.lang);
    });
    return (
      <ul class="ids" lang={text.lang}>
        {names.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    );
  }
  if (block.kind === "chart")
    return (
      <p class="placed" lang={text.lang}>
        <span class="hint" lang={speaker.lang}>
          {say({ code: "desk.chart-here" })}
        </span>
        <Button class="link" onClick={() => store.put({ tab: "charts", chart: block.id })}>
          {titleOf(block.id ?? "")}
        </Button>
      </p>
    );
  if (block.kind === "remark")
    return (
      <p class="hint" lang={text.lang}>
        {say({ code: "desk.remark", args: { text: block.written.replace(/^\{\/\*|\*\/\}$/g, "").trim() } })}
      </p>
    );
  if (block.kind === "list")
    return (
      <ul class="ids" lang={text.lang}>
        {plainText(block.words)
          .split("\n")
          .filter((item) => item.trim() !== "")
          .map((item) => (
            <li key={item}>{item}</li>
          ))}
      </ul>
    );
  return (
    <p class="reading" lang={text.lang}>
      <SaidWords words={block.words} />
    </p>
  );
}

interface IdsFieldProps {
  readonly block: BlockView;
  /** The same text in every language: each shows the same charts and figures. */
  readonly texts: readonly TextView[];
  readonly label: string;
}

/** Which chart opens the report, or which figures are told in its band. */
function IdsField({ block, texts, label }: IdsFieldProps) {
  const { store, content, lang } = useDesk();
  const put = (written: string): void =>
    void store.edit(
      ...texts.flatMap(({ file, blocks }) =>
        blocks
          .filter(({ field }) => field === block.field)
          .map((own) => ({ file, at: own.at, was: own.written, text: written })),
      ),
    );
  if (block.field === "poster")
    return (
      <Choice
        label={label}
        value={block.ids[0]}
        options={content.charts.map((chart) => ({ value: chart.id, text: chartTitle(chart, lang) }))}
        chosen={put}
      />
    );
  return (
    <FigureTicks
      ticked={block.ids}
      tick={(id, isTicked) =>
        put(`[${(isTicked ? [...block.ids, id] : block.ids.filter((each) => each !== id)).join(", ")}]`)
      }
    />
  );
}
