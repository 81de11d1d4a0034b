import { z } from "zod";
import type { ContentView } from "../api.ts";
import { TextInput } from "./inputs.tsx";
import { problemsAt, Told } from "./problems.tsx";
import { type Store, useStore } from "./store.ts";
import { languageName } from "./words.ts";

type Path = readonly (string | number)[];

const texts = z.record(z.string(), z.string()).catch({});
/** What a field holds; "" while nobody has told it. */
const known = z.string().nullable().catch(null);

/** A year's own fields, as far as they can be read: what is missing or wrong is told by `check`. */
const yearShape = z.object({
  draft: z.boolean().catch(false),
  title: texts,
  sources: z
    .array(
      z.object({
        id: z.string().catch(""),
        title: texts,
        language: known,
        publisher: known,
        date: known,
        url: known,
      }),
    )
    .catch([]),
  dropped: z.array(z.object({ id: z.string().catch(""), note: texts })).catch([]),
});

/** What is said of the year as a whole: its name, what its figures are taken from, what is no longer reported, and whether readers see it. */
export function Year({ store }: { readonly store: Store }) {
  const { content, speaker } = useStore(store);
  const { say } = speaker;
  const year = yearShape.safeParse(content?.record).data;
  if (content === null || year === undefined) return null;
  const { file, languages } = content;
  return (
    <div class="publish">
      <section>
        <h2>{say({ code: "desk.year-name" })}</h2>
        <Field store={store} content={content} path={["title"]} texts={year.title} langs={languages} />
      </section>
      <section>
        <h2>{say({ code: "desk.sources" })}</h2>
        <p>{say({ code: "help.year.sources" })}</p>
        {year.sources.map((source, index) => (
          <Source key={`${index}`} store={store} content={content} source={source} index={index} />
        ))}
        <button
          type="button"
          onClick={() => {
            const [lang = ""] = languages;
            const blank = { title: { [lang]: "" }, language: lang, publisher: null, date: null, url: null };
            const id = idBesides(year.sources.map((source) => source.id));
            void store.edit({ file, path: ["sources", year.sources.length], insert: { id, ...blank } });
          }}
        >
          {say({ code: "desk.source-add" })}
        </button>
      </section>
      {year.dropped.length > 0 && (
        <section>
          <h2>{say({ code: "desk.dropped" })}</h2>
          {year.dropped.map(({ id, note }, index) => (
            <fieldset key={id} class="reason">
              <legend>{id}</legend>
              <Field
                store={store}
                content={content}
                path={["dropped", index, "note"]}
                texts={note}
                langs={languages}
              />
            </fieldset>
          ))}
        </section>
      )}
      <section>
        <h2>{say({ code: "desk.readers" })}</h2>
        <label class="check">
          <input
            key={String(year.draft)}
            type="checkbox"
            defaultChecked={!year.draft}
            onChange={({ currentTarget }) =>
              void store.edit({ file, path: ["draft"], value: !currentTarget.checked })
            }
          />
          <span>{say({ code: "desk.not-draft" })}</span>
        </label>
        <Wrong store={store} content={content} path={["draft"]} />
      </section>
    </div>
  );
}

/** The first of source-2, source-3 … that isn't there. */
function idBesides(ids: readonly string[]): string {
  let number = ids.length + 1;
  while (ids.includes(`source-${number}`)) number++;
  return `source-${number}`;
}

interface Part {
  readonly store: Store;
  readonly content: ContentView;
  readonly path: Path;
}

/** What is wrong with a field. */
function Wrong({ store, content, path }: Part) {
  const { problems } = useStore(store);
  return (
    <>
      {problemsAt(problems, content.file, path).map((problem) => (
        <p key={problem.message} class={problem.severity}>
          <Told store={store} problem={problem} isInPlace />
        </p>
      ))}
    </>
  );
}

/** A text in each of these languages. */
function Field({
  store,
  content,
  path,
  texts: words,
  langs,
}: Part & { readonly texts: Readonly<Record<string, string>>; readonly langs: readonly string[] }) {
  const { speaker, problems, epoch } = useStore(store);
  return (
    <>
      <div class="langs-side">
        {langs.map((lang) => (
          // biome-ignore lint/a11y/noLabelWithoutControl: the field is in it
          <label key={lang} class="field">
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
        ))}
      </div>
      <Wrong store={store} content={content} path={path} />
    </>
  );
}

type SourceShape = z.infer<typeof yearShape>["sources"][number];

/** A text that figures are taken from. */
function Source({
  store,
  content,
  source,
  index,
}: Omit<Part, "path"> & { readonly source: SourceShape; readonly index: number }) {
  const { speaker, epoch } = useStore(store);
  const { say } = speaker;
  const { file, languages } = content;
  const path = ["sources", index];
  const { language } = source;
  // Its title is in its own language; others are for readers of these.
  const langs = [...new Set([...(language === null ? [] : [language]), ...Object.keys(source.title)])];
  const put = (name: string, value: string | null): void =>
    store.type({ file, path: [...path, name], value });
  const chosen = (value: string): void => {
    const title = { [value]: source.title[value] ?? source.title[language ?? langs[0] ?? ""] ?? "" };
    void store.edit(
      { file, path: [...path, "language"], value },
      { file, path: [...path, "title"], value: { ...(language === null ? {} : source.title), ...title } },
    );
  };
  return (
    <fieldset class="reason">
      <legend>{source.id}</legend>
      <label class="field">
        <span>{say({ code: "desk.source.language" })}</span>
        <select value={language ?? ""} onChange={({ currentTarget }) => chosen(currentTarget.value)}>
          {language === null && <option value="">–</option>}
          {[...new Set([...languages, ...(language === null ? [] : [language])])].map((lang) => (
            <option key={lang} value={lang}>
              {languageName(speaker, lang)}
            </option>
          ))}
        </select>
      </label>
      <Field store={store} content={content} path={[...path, "title"]} texts={source.title} langs={langs} />
      {(["publisher", "date", "url"] as const).map((name) => (
        // biome-ignore lint/a11y/noLabelWithoutControl: the field is in it
        <label key={name} class="field">
          <span>{say({ code: `desk.source.${name}` })}</span>
          <TextInput
            text={source[name] ?? ""}
            epoch={epoch}
            isWrong={false}
            typed={(typed) => put(name, typed === "" ? null : typed)}
          />
        </label>
      ))}
      <Wrong store={store} content={content} path={path} />
    </fieldset>
  );
}
