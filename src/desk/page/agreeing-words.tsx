import { useState } from "preact/hooks";
import { AGREEING, type Agreeing } from "../agreeing.ts";
import type { Lang } from "../api.ts";
import { Button, Form } from "./button.tsx";
import { useDesk } from "./use-desk.ts";
import { numbersPhrase, numbersTaking } from "./words.ts";

interface AgreeingWordsProps {
  readonly lang: Lang;
  /** As they stand there. */
  readonly forms: Agreeing;
  readonly put: (forms: Agreeing) => void;
}

/** The forms of a word that agrees with a figure, each with the numbers that take it. */
export function AgreeingWords({ lang, forms, put }: AgreeingWordsProps) {
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
