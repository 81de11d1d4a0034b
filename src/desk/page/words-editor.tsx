import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Speaker } from "../../diagnostics/speaker.ts";
import type { DeskProblem, Lang } from "../api.ts";
import { asTyped, type Grammar, referenceIn, tagsIn, typedPlaces } from "../grammar.ts";
import type { WordsView } from "../text-api.ts";
import { Button, Form } from "./button.tsx";
import { type Editor, openEditor, type Wrong } from "./editor.ts";
import { FigurePicker } from "./figure-picker.tsx";
import { openOutbox } from "./outbox.ts";
import { Told } from "./problems.tsx";
import { SaidWords } from "./said.tsx";
import { useDesk } from "./use-desk.ts";

interface WordsEditorProps {
  readonly words: WordsView;
  readonly lang: Lang;
  /** What is edited, for whoever hears it. */
  readonly label: string;
  readonly grammar: Grammar;
  /** Those of its file that are about it. */
  readonly problems: readonly DeskProblem[];
  /** Where its words begin in the file. */
  readonly from: number;
  /** Takes what was typed. */
  readonly write: (typed: string) => Promise<unknown>;
  readonly done: () => void;
}

/** Signs that would begin a tag are written otherwise than they are typed. */
const bare = (text: string): string =>
  text
    .replace(/\\(?=[<{}])/g, "")
    .replace(/\{\{/g, "{")
    .replace(/\}\}/g, "}");

/** A text while it is edited, with its figures as things, and below it as readers will get it. */
export function WordsEditor(props: WordsEditorProps) {
  const { words, lang, label, grammar, problems, from } = props;
  const { store, speaker, say } = useDesk();
  const host = useRef<HTMLDivElement>(null);
  const editor = useRef<Editor | null>(null);
  const known = useRef<Record<string, string>>({});
  const now = useRef(props);
  const [outbox] = useState(() =>
    openOutbox(
      (text) => now.current.write(text),
      (there, sent) => bare(asTyped(there)) === bare(sent),
    ),
  );
  const [picking, setPicking] = useState<{ readonly tag: string } | null>(null);
  now.current = props;
  Object.assign(known.current, words.chips);

  useLayoutEffect(() => {
    if (host.current === null) return;
    const opened = openEditor({
      host: host.current,
      text: words.source,
      lang,
      label,
      grammar,
      chip: (tag) => chipText(tag, known.current, say),
      typed: outbox.typed,
      chosen: (tag) => setPicking({ tag }),
      left: () => {
        outbox.flush();
        now.current.done();
      },
    });
    editor.current = opened;
    opened.focus();
    return () => {
      outbox.flush();
      opened.close();
    };
  }, []);
  useEffect(() => {
    const opened = editor.current;
    if (opened === null || !outbox.seen(words.source)) return;
    if (bare(asTyped(words.source)) !== bare(opened.text())) opened.put(words.source);
  }, [words.source]);
  /** Where a mark stands in what was typed. */
  const inTyped = (mark: Wrong): Wrong => {
    const place = typedPlaces(words.source, editor.current?.text() ?? "");
    return { ...mark, from: place(mark.from), to: place(mark.to) };
  };
  const marks = problems.flatMap((problem) => wrongIn(words.source, from, problem));
  const told = JSON.stringify(marks);
  useEffect(() => editor.current?.wrong(marks.map(inTyped)), [told, words.source]);

  /** Selects the words that a problem is about. */
  const select = (problem: DeskProblem): string | null => {
    const [mark] = wrongIn(words.source, from, problem);
    if (mark === undefined) return null;
    const { from: start, to } = inTyped(mark);
    editor.current?.select(start, to);
    return asTyped(words.source).slice(mark.from, mark.to);
  };
  const insert = (written: string, said: string): void => {
    known.current[written] = said;
    setPicking(null);
    editor.current?.insert(written);
  };
  return (
    <div class="editing">
      <div class="field-words" ref={host} />
      <div class="tools">
        <Button
          says="desk.put-figure"
          aria-expanded={picking !== null}
          onClick={() => setPicking(picking === null ? { tag: editor.current?.selected() ?? "" } : null)}
        />
        <Button
          says="desk.put-year"
          onClick={() => insert(grammar === "narrative" ? "<Year />" : "{year}", String(store.get().year))}
        />
        <Button
          says="desk.done"
          class="main"
          onClick={() => {
            outbox.flush();
            props.done();
          }}
        />
      </div>
      {picking !== null && (
        <FigurePicker
          key={picking.tag}
          lang={lang}
          grammar={grammar}
          reference={referenceIn(picking.tag)}
          number={picking.tag}
          pick={insert}
          leave={() => {
            setPicking(null);
            editor.current?.focus();
          }}
        />
      )}
      <p class="preview" lang={lang}>
        <span class="hint" lang={speaker.lang}>
          {say({ code: "desk.as-read" })}
        </span>
        <SaidWords words={words} />
      </p>
      <ul class="complaints">
        {problems.map((problem) => (
          <li key={`${problem.at}${problem.code}${problem.message}`} class={problem.severity}>
            <Complaint
              problem={problem}
              grammar={grammar}
              put={() => {
                const number = select(problem);
                if (number !== null) setPicking({ tag: number });
              }}
              keep={(reason) => {
                const number = select(problem);
                if (number === null) return;
                const written =
                  grammar === "template"
                    ? `{literal ${number}}`
                    : `<Literal reason="${reason.replace(/["<>{}]/g, " ")}">${number}</Literal>`;
                insert(written, number);
              }}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What stands for a tag in the editor. */
function chipText(tag: string, known: Readonly<Record<string, string>>, say: Speaker["say"]): string {
  if (tag.startsWith("{/*")) return say({ code: "desk.remark", args: { text: tag.slice(3, -3).trim() } });
  return known[tag] ?? tag;
}

/** The words that a problem of a text is about. */
function wrongIn(source: string, from: number, { at, edit, message }: DeskProblem): readonly Wrong[] {
  if (at === null) return [];
  const start = at - from;
  if (start < 0 || start >= source.length) return [];
  const tag = [...tagsIn(source, "narrative"), ...tagsIn(source, "template")].find(
    (each) => each.from <= start && start < each.to,
  );
  if (tag !== undefined) return [{ from: tag.from, to: tag.to, message }];
  const [word = ""] = /^[^\s]*[\p{L}\p{N}%]/u.exec(source.slice(start)) ?? [];
  const length = edit !== undefined && edit.offset === at ? edit.length : word.length;
  return [{ from: start, to: start + Math.max(1, length), message }];
}

interface ComplaintProps {
  readonly problem: DeskProblem;
  readonly grammar: Grammar;
  /** Puts a figure in the place of the number. */
  readonly put: () => void;
  /** Lets the number stand. @param reason for colleagues. */
  readonly keep: (reason: string) => void;
}

/** What is wrong with a text; a number that was typed by hand gives way to a figure, or stands for a reason. */
function Complaint({ problem, grammar, put, keep }: ComplaintProps) {
  const { say } = useDesk();
  const [reason, setReason] = useState<string | null>(null);
  if (problem.code !== "literal-number" || problem.edit !== undefined)
    return <Told problem={problem} known={Number.POSITIVE_INFINITY} />;
  return (
    <>
      <strong>{problem.message}</strong>
      <span class="tools">
        <Button says="desk.put-figure-there" onClick={put} />
        <Button
          says="desk.keep-number"
          aria-expanded={reason !== null}
          onClick={() => (grammar === "template" ? keep("") : setReason(reason === null ? "" : null))}
        />
      </span>
      {reason !== null && (
        <Form
          class="tools"
          submit={() => {
            if (reason.trim() !== "") keep(reason.trim());
          }}
        >
          <label>
            <span>{say({ code: "desk.keep-reason" })}</span>
            <input value={reason} required onInput={({ currentTarget }) => setReason(currentTarget.value)} />
          </label>
          <Button says="desk.done" type="submit" />
        </Form>
      )}
    </>
  );
}
