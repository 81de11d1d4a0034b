import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { valueAt } from "../../diagnostics/document.ts";
import { AGREEING, type Agreeing, agreeingIn, agreeingTag } from "../agreeing.ts";
import type { FigureView, Lang } from "../api.ts";
import type { Grammar } from "../grammar.ts";
import { Button, Form } from "./button.tsx";
import { nameOf } from "./schema.ts";
import { useDesk } from "./use-desk.ts";
import { numbersPhrase, numbersTaking } from "./words.ts";

interface FigurePickerProps {
  readonly lang: Lang;
  readonly grammar: Grammar;
  /** The figure that is there already. */
  readonly reference: string | null;
  /** What stands or was typed in its place; figures of this number come first. */
  readonly number: string;
  /** Takes how it is written, and what it says. */
  readonly pick: (written: string, said: string) => void;
  readonly leave: () => void;
}

/** To be had anew for another place (`key`). The year's figures, each with what it says; of the one that is chosen, every way in which it can be said. */
export function FigurePicker(props: FigurePickerProps) {
  const { lang, grammar, number, pick, leave } = props;
  const { store, speaker, content, ways: told, say } = useDesk();
  const [reference, setReference] = useState(props.reference);
  /** The forms of a word that agrees with it, where one is put in. */
  const [agreeing, setAgreeing] = useState<Agreeing | null>(agreeingIn(number));
  const [sought, setSought] = useState("");
  const search = useRef<HTMLInputElement>(null);
  const ways = useRef<HTMLUListElement>(null);
  // At once, before another key is pressed.
  useLayoutEffect(() => {
    if (reference === null) search.current?.focus();
  }, [reference]);
  useEffect(() => {
    if (reference !== null) void store.ask("ways", { reference, in: lang });
  }, [reference, lang]);
  const isTold = told !== null && told.reference === reference && told.lang === lang;
  useLayoutEffect(() => ways.current?.querySelector("button")?.focus(), [isTold]);
  const letters = sought.trim().toLowerCase();
  const typed = Number(number.replace(/[\s,\u00a0\u202f]/g, ""));
  const found = content.figures
    .filter((figure) => textOf(figure, speaker.lang, lang).toLowerCase().includes(letters))
    .toSorted((a, b) => Number(numberOf(b) === typed) - Number(numberOf(a) === typed));
  const shown = content.figures.find(({ id }) => id === reference?.split("/")[0]);
  return (
    <section
      class="picker"
      aria-label={say({ code: "desk.pick-figure" })}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        leave();
      }}
    >
      {reference === null ? (
        <>
          <label>
            {say({ code: "desk.find-figure" })}
            <input
              ref={search}
              type="search"
              value={sought}
              onInput={({ currentTarget }) => setSought(currentTarget.value)}
            />
          </label>
          <ul>
            {found.map((figure) => (
              <li key={figure.id}>
                <Button class="choice" onClick={() => setReference(figure.id)}>
                  <span>{nameOf(figure, speaker.lang)}</span>
                  <strong lang={lang}>{figure.said[lang] ?? "…"}</strong>
                </Button>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <>
          <p class="picked">
            <Button says="desk.other-figure" onClick={() => setReference(null)} />
            <strong>{shown === undefined ? reference : nameOf(shown, speaker.lang)}</strong>
          </p>
          {agreeing !== null && (
            <AgreeingWords
              key={`${number} ${reference}`}
              lang={lang}
              forms={agreeing}
              put={(forms) => pick(agreeingTag(reference, forms, grammar), forms.other)}
            />
          )}
          {isTold && agreeing === null && (
            <>
              <p class="hint">{say({ code: "desk.pick-way" })}</p>
              <ul ref={ways}>
                {told.ways.map(({ names, said, tag, slot }) => (
                  <li key={tag}>
                    <Button class="choice" onClick={() => pick(grammar === "narrative" ? tag : slot, said)}>
                      <strong lang={lang}>{said}</strong>
                      <span>
                        {(names.length === 0 ? ["plain"] : names)
                          .map((name) => say({ code: `desk.way.${name}` }))
                          .join(", ")}
                      </span>
                    </Button>
                  </li>
                ))}
                {told.parts.map((part) => (
                  <li key={part.reference}>
                    <Button class="choice" onClick={() => setReference(part.reference)}>
                      <span lang={lang}>{part.label}</span>
                      <strong lang={lang}>{part.said ?? "…"}</strong>
                    </Button>
                  </li>
                ))}
              </ul>
              <Button says="desk.agreeing" onClick={() => setAgreeing({ one: "", few: "", other: "" })} />
            </>
          )}
        </>
      )}
      <Button says="desk.cancel" onClick={leave} />
    </section>
  );
}

const numberOf = ({ metric }: FigureView): unknown => valueAt(metric, ["value"]);

const textOf = (figure: FigureView, one: string, other: string): string =>
  [figure.id, nameOf(figure, one), nameOf(figure, other), figure.said[other] ?? ""].join(" ");

interface AgreeingWordsProps {
  readonly lang: Lang;
  /** As they stand there. */
  readonly forms: Agreeing;
  readonly put: (forms: Agreeing) => void;
}

/** The forms of a word that agrees with a figure, each with the numbers that take it. */
function AgreeingWords({ lang, forms, put }: AgreeingWordsProps) {
  const { say } = useDesk();
  const [words, setWords] = useState(forms);
  const numbersOf = (name: (typeof AGREEING)[number]): readonly number[] =>
    numbersTaking(lang, name === "other" ? ["zero", "two", "many", "other"] : [name]);
  const names = AGREEING.filter((name) => numbersOf(name).length > 0);
  const isWhole = words.one.trim() !== "" && words.other.trim() !== "";
  return (
    <Form
      submit={() => {
        if (isWhole) put(words);
      }}
    >
      <p class="hint">{say({ code: "desk.agreeing-help" })}</p>
      {names.map((name) => (
        <label key={name}>
          {say(numbersPhrase(numbersOf(name), say))}
          <input
            lang={lang}
            value={words[name]}
            onInput={({ currentTarget }) => setWords({ ...words, [name]: currentTarget.value })}
          />
        </label>
      ))}
      <Button says="desk.agreeing-put" class="main" type="submit" disabled={!isWhole} />
    </Form>
  );
}
