import { useState } from "preact/hooks";
import { AGREEING, type Agreeing } from "../agreeing.ts";
import type { Lang } from "../api.ts";
import { type Store, useStore } from "./store.ts";

interface AgreeingWordsProps {
  readonly store: Store;
  readonly lang: Lang;
  /** As they stand there. */
  readonly forms: Agreeing;
  readonly put: (forms: Agreeing) => void;
}

/** Numbers that show which of them take a form. */
const NUMBERS = [1, 2, 3, 4, 5, 6, 11, 21, 100];

/** The forms of a word that agrees with a figure, each with the numbers that take it. */
export function AgreeingWords({ store, lang, forms, put }: AgreeingWordsProps) {
  const { say } = useStore(store).speaker;
  const [words, setWords] = useState(forms);
  const rules = new Intl.PluralRules(lang);
  const isOther = (number: number): boolean => !["one", "few"].includes(rules.select(number));
  const numbersOf = (name: (typeof AGREEING)[number]): readonly number[] =>
    NUMBERS.filter((number) => (name === "other" ? isOther(number) : rules.select(number) === name));
  const names = AGREEING.filter((name) => numbersOf(name).length > 0);
  const isWhole = words.one.trim() !== "" && words.other.trim() !== "";
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (isWhole) put(words);
      }}
    >
      <p class="hint">{say({ code: "desk.agreeing-help" })}</p>
      {names.map((name) => (
        <label key={name}>
          {say({
            code: "desk.noun.numbers",
            args: { numbers: numbersOf(name).slice(0, 4).map(say).join(", ") },
          })}
          <input
            lang={lang}
            value={words[name]}
            onInput={({ currentTarget }) => setWords({ ...words, [name]: currentTarget.value })}
          />
        </label>
      ))}
      <button class="main" type="submit" disabled={!isWhole}>
        {say({ code: "desk.agreeing-put" })}
      </button>
    </form>
  );
}
