import { z } from "zod";
import { Button } from "./button.tsx";
import { TextInput } from "./inputs.tsx";
import { problemsAt } from "./problems.tsx";
import { useDesk } from "./use-desk.ts";
import { languageName } from "./words.ts";
import { DroppedFigures } from "./year-dropped.tsx";
import { Field, isTold, type Part, WrongAt } from "./year-field.tsx";

const texts = z.record(z.string(), z.string()).catch({});
/** What a field holds; null while nobody has told it. */
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
export function Year() {
  const { store, content, say } = useDesk();
  const year = yearShape.safeParse(content.record).data;
  if (year === undefined) return null;
  const { file, languages } = content;
  return (
    <div class="publish">
      <section>
        <h2>{say({ code: "desk.year-name" })}</h2>
        <Field content={content} path={["title"]} texts={year.title} langs={languages} />
      </section>
      <section>
        <h2>{say({ code: "desk.sources" })}</h2>
        <p>{say({ code: "help.year.sources" })}</p>
        {year.sources.map((source, index) => (
          <Source key={`${index}`} content={content} source={source} index={index} />
        ))}
        <Button
          says="desk.source-add"
          onClick={() => {
            const [lang = ""] = languages;
            const blank = { title: { [lang]: "" }, language: lang, publisher: null, date: null, url: null };
            const id = idBesides(year.sources.map((source) => source.id));
            void store.edit({ file, path: ["sources", year.sources.length], insert: { id, ...blank } });
          }}
        />
      </section>
      <DroppedFigures content={content} dropped={year.dropped} />
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
        <WrongAt content={content} path={["draft"]} />
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

type SourceShape = z.infer<typeof yearShape>["sources"][number];

/** A text that figures are taken from. */
function Source({
  content,
  source,
  index,
}: Omit<Part, "path"> & { readonly source: SourceShape; readonly index: number }) {
  const { store, speaker, epoch, problems, say } = useDesk();
  const { file, languages } = content;
  const path = ["sources", index];
  const { language } = source;
  // Its title is in its own language; others are for readers of these.
  const langs = [...new Set([...(language === null ? [] : [language]), ...Object.keys(source.title)])];
  const put = (name: string, value: string | null): Promise<unknown> =>
    store.type({ file, path: [...path, name], value });
  const chosen = (value: string): void => {
    const { [language ?? langs[0] ?? ""]: own = "", ...others } = source.title;
    const known = source.title[value];
    // The title goes with its language, where the other has none yet.
    const title = language === null ? { [value]: known ?? own } : { ...others, [value]: own };
    void store.edit(
      { file, path: [...path, "language"], value },
      ...(language === null || known === undefined ? [{ file, path: [...path, "title"], value: title }] : []),
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
      <WrongAt content={content} path={[...path, "language"]} />
      <Field content={content} path={[...path, "title"]} texts={source.title} langs={langs} />
      {(["publisher", "date", "url"] as const).map((name) => (
        <div key={name}>
          {/* biome-ignore lint/a11y/noLabelWithoutControl: the field is in it */}
          <label class="field">
            <span>{say({ code: `desk.source.${name}` })}</span>
            <TextInput
              text={source[name] ?? ""}
              epoch={epoch}
              isWrong={problemsAt(problems, file, [...path, name]).some(isTold)}
              typed={(typed) => put(name, typed === "" ? null : typed)}
            />
          </label>
          <WrongAt content={content} path={[...path, name]} />
        </div>
      ))}
    </fieldset>
  );
}
