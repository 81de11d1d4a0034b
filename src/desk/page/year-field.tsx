import type { ContentView } from "../api.ts";
import { TextInput } from "./inputs.tsx";
import { problemsAt, Told } from "./problems.tsx";
import { type Store, useStore } from "./store.ts";
import { languageName } from "./words.ts";

type Path = readonly (string | number)[];

export interface Part {
  readonly store: Store;
  readonly content: ContentView;
  readonly path: Path;
}

/** What is wrong with a field. */
export function Wrong({ store, content, path }: Part) {
  const { problems } = useStore(store);
  return (
    <>
      {problemsAt(problems, content.file, path)
        // What isn't known is asked for by the field's own name.
        .filter(({ severity }) => severity !== "notice")
        .map((problem) => (
          <p key={`${problem.at}:${problem.message}`} class={problem.severity}>
            <Told store={store} problem={problem} known={Number.POSITIVE_INFINITY} />
          </p>
        ))}
    </>
  );
}

/** A text in each of these languages. */
export function Field({
  store,
  content,
  path,
  texts: words,
  langs,
}: Part & { readonly texts: Readonly<Record<string, string>>; readonly langs: readonly string[] }) {
  const { speaker, problems, epoch } = useStore(store);
  return (
    <div class="langs-side">
      {langs.map((lang) => (
        <div key={lang}>
          {/* biome-ignore lint/a11y/noLabelWithoutControl: the field is in it */}
          <label class="field">
            <span>{languageName(speaker, lang)}</span>
            <TextInput
              isLong
              lang={lang}
              text={words[lang] ?? ""}
              epoch={epoch}
              isWrong={problemsAt(problems, content.file, [...path, lang]).length > 0}
              typed={(value) => store.type({ file: content.file, path: [...path, lang], value })}
            />
          </label>
          <Wrong store={store} content={content} path={[...path, lang]} />
        </div>
      ))}
    </div>
  );
}
