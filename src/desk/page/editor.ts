import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { EditorState, type Range, StateEffect, StateField } from "@codemirror/state";
import { Decoration, type DecorationSet, EditorView, keymap, WidgetType } from "@codemirror/view";
import { asTyped, type Grammar, tagsIn } from "../grammar.ts";

/** A stretch of the text that something is wrong with. */
export interface Wrong {
  readonly from: number;
  readonly to: number;
  readonly message: string;
}

interface EditorOptions {
  /** Its shadow is the editor's own: the editor brings its styles, which the page's rules for safety let stand there alone. */
  readonly host: HTMLElement;
  readonly text: string;
  readonly lang: string;
  readonly label: string;
  readonly grammar: Grammar;
  /** What a tag says. */
  readonly chip: (tag: string) => string;
  readonly typed: (text: string) => void;
  /** Somebody wants to change a tag. */
  readonly chosen: (tag: string) => void;
  readonly left: () => void;
}

export interface Editor {
  /** Puts another text in the place of all. */
  put(text: string): void;
  /** Puts words in the place of what is selected. */
  insert(words: string): void;
  /** The tag that is selected, or null; and the words. */
  selected(): string;
  select(from: number, to: number): void;
  wrong(list: readonly Wrong[]): void;
  text(): string;
  focus(): void;
  close(): void;
}

class Chip extends WidgetType {
  readonly tag: string;
  readonly said: string;
  readonly chosen: () => void;
  constructor(tag: string, said: string, chosen: () => void) {
    super();
    this.tag = tag;
    this.said = said;
    this.chosen = chosen;
  }
  override eq(other: Chip): boolean {
    return other.tag === this.tag && other.said === this.said;
  }
  override toDOM(): HTMLElement {
    const span = document.createElement("span");
    span.className = this.tag.startsWith("{/*") ? "chip remark" : "chip";
    span.textContent = this.said;
    span.addEventListener("mousedown", (event) => {
      event.preventDefault();
      this.chosen();
    });
    return span;
  }
  override ignoreEvent(): boolean {
    return true;
  }
}

const setWrong = StateEffect.define<readonly Wrong[]>();

const wrongField = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marks, { effects, changes, newDoc }) {
    const told = effects.flatMap((effect) => (effect.is(setWrong) ? [effect.value] : [])).at(-1);
    if (told === undefined) return marks.map(changes);
    const inside = told.filter(({ from, to }) => from < to && to <= newDoc.length);
    const ranges = inside.map(({ from, to, message }) =>
      Decoration.mark({ class: "wrong", attributes: { title: message } }).range(from, to),
    );
    return Decoration.set(ranges, true);
  },
  provide: (field) => EditorView.decorations.from(field),
});

/** A text to be edited by hand, in which each tag is a thing that is kept, moved or removed whole. */
export function openEditor(options: EditorOptions): Editor {
  const { host, text, lang, label, grammar, chip, typed, chosen, left } = options;
  const shadow = host.shadowRoot ?? host.attachShadow({ mode: "open" });
  const chips = (state: EditorState): DecorationSet => {
    const ranges = tagsIn(state.doc.toString(), grammar).map(
      ({ from, to, source }): Range<Decoration> =>
        Decoration.replace({
          widget: new Chip(source, chip(source), () => {
            view.dispatch({ selection: { anchor: from, head: to } });
            chosen(source);
          }),
        }).range(from, to),
    );
    return Decoration.set(ranges);
  };
  const again = StateEffect.define<null>();
  const chipField = StateField.define<DecorationSet>({
    create: chips,
    update: (set, transaction) =>
      transaction.docChanged || transaction.effects.some((effect) => effect.is(again))
        ? chips(transaction.state)
        : set,
    provide: (field) => [
      EditorView.decorations.from(field),
      EditorView.atomicRanges.of((of) => of.state.field(field)),
    ],
  });
  const leave = (): boolean => {
    left();
    return true;
  };
  const view: EditorView = new EditorView({
    parent: shadow,
    root: shadow,
    state: EditorState.create({
      doc: asTyped(text),
      extensions: [
        history(),
        keymap.of([
          { key: "Escape", run: leave },
          { key: "Mod-Enter", run: leave },
          { key: "Enter", run: () => true },
          ...historyKeymap,
          ...defaultKeymap,
        ]),
        // A paragraph is one line, whatever is pasted into it.
        EditorState.transactionFilter.of((transaction) =>
          transaction.docChanged && transaction.newDoc.lines > 1
            ? [transaction, { changes: breaksIn(transaction.newDoc.toString()), sequential: true }]
            : transaction,
        ),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ "aria-label": label, lang, spellcheck: "true" }),
        chipField,
        wrongField,
        LOOK,
        EditorView.updateListener.of(({ docChanged, state }) => {
          if (docChanged) typed(state.doc.toString());
        }),
      ],
    }),
  });
  return {
    put: (words) =>
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: asTyped(words) } }),
    insert(words) {
      view.dispatch(view.state.replaceSelection(words), { userEvent: "input" });
      view.focus();
    },
    selected: () => view.state.sliceDoc(view.state.selection.main.from, view.state.selection.main.to),
    select(from, to) {
      view.dispatch({ selection: { anchor: from, head: Math.min(to, view.state.doc.length) } });
    },
    wrong: (list) => view.dispatch({ effects: [setWrong.of(list), again.of(null)] }),
    text: () => view.state.doc.toString(),
    focus: () => view.focus(),
    close: () => view.destroy(),
  };
}

const breaksIn = (text: string) =>
  [...text.matchAll(/\n/g)].map(({ index }) => ({ from: index, to: index + 1, insert: " " }));

const LOOK = EditorView.theme({
  "&": { fontSize: "inherit", color: "var(--c-strong)" },
  "&.cm-focused": { outline: "none" },
  ".cm-scroller": { fontFamily: "inherit", lineHeight: "inherit" },
  ".cm-content": { padding: "0.5rem 0", caretColor: "var(--c-strong)" },
  ".cm-line": { padding: "0" },
  ".chip": {
    background: "var(--c-tint)",
    border: "1px solid var(--c-quiet)",
    borderRadius: "4px",
    padding: "0 0.25em",
    cursor: "pointer",
  },
  ".remark": { fontStyle: "italic", borderStyle: "dashed" },
  ".wrong": { textDecoration: "underline wavy var(--bad) 1.5px", textUnderlineOffset: "3px" },
});
