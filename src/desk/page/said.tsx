import type { WordsView } from "../text-api.ts";

/** Words as readers will get them; figures are told apart. */
export function SaidWords({ words }: { readonly words: WordsView }) {
  return (
    <>
      {words.said.map(({ text, id }, at) =>
        id === null ? (
          text
        ) : (
          <span key={at} class="figure-said">
            {text}
          </span>
        ),
      )}
    </>
  );
}
