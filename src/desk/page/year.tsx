import { z } from "zod";
import { listAt, valueAt } from "../../diagnostics/document.ts";
import { Button } from "./button.tsx";
import { type FormContext, held, idOf, placeOf, problemsOf, yearForm } from "./form-context.ts";
import { Labelled, Texts } from "./form-field.tsx";
import { Choice } from "./inputs.tsx";
import { Wrong } from "./problems.tsx";
import { useDesk } from "./use-desk.ts";
import { languageName } from "./words.ts";
import { DroppedFigures } from "./year-dropped.tsx";

/** What is said of the year as a whole: its name, what its figures are taken from, what is no longer reported, and whether readers see it. */
export function Year() {
  const desk = useDesk();
  const { store, content, say } = desk;
  const { languages } = content;
  const year = yearForm(desk);
  if (content.record === null) return null;
  const sources = listAt(year.value, ["sources"]);
  const isDraft = held(year, ["draft"]) === true;
  return (
    <div class="publish">
      <section>
        <h2>{say({ code: "desk.year-name" })}</h2>
        <Texts form={year} path={["title"]} />
      </section>
      <section>
        <h2>{say({ code: "desk.sources" })}</h2>
        <p>{say({ code: "help.year.sources" })}</p>
        {sources.map((_, index) => (
          <Source key={`${index}`} year={year} path={["sources", index]} />
        ))}
        <Button
          says="desk.source-add"
          onClick={() => {
            const [lang = ""] = languages;
            const blank = { title: { [lang]: "" }, language: lang, publisher: null, date: null, url: null };
            const id = idBesides(sources.map((source) => valueAt(source, ["id"])));
            void store.edit({ ...placeOf(year, ["sources", sources.length]), insert: { id, ...blank } });
          }}
        />
      </section>
      <DroppedFigures year={year} />
      <section>
        <h2>{say({ code: "desk.readers" })}</h2>
        <label class="check">
          <input
            key={String(isDraft)}
            type="checkbox"
            defaultChecked={!isDraft}
            onChange={({ currentTarget }) =>
              void store.edit({ ...placeOf(year, ["draft"]), value: !currentTarget.checked })
            }
          />
          <span>{say({ code: "desk.not-draft" })}</span>
        </label>
        <Wrong problems={problemsOf(year, ["draft"])} />
      </section>
    </div>
  );
}

/** The first of source-2, source-3 … that isn't there. */
function idBesides(ids: readonly unknown[]): string {
  let number = ids.length + 1;
  while (ids.includes(`source-${number}`)) number++;
  return `source-${number}`;
}

const texts = z.record(z.string(), z.string()).catch({});
/** What may be left open. */
const OPEN_TEXT = { anyOf: [{ type: "string" }, { type: "null" }] };

/** A text that figures are taken from. */
function Source({ year, path }: { readonly year: FormContext; readonly path: readonly [string, number] }) {
  const desk = useDesk();
  const { store, content, say } = desk;
  const at = [...path, "language"];
  const titles = texts.parse(held(year, [...path, "title"]));
  // What it is in isn't known of a new year's.
  const found = held(year, at);
  const language = typeof found === "string" ? found : null;
  const own = language === null ? [] : [language];
  // Its title is in its own language; others are for readers of these.
  const langs = [...new Set([...own, ...Object.keys(titles)])];
  const chosen = (value: string): void => {
    const { [language ?? langs[0] ?? ""]: title = "", ...others } = titles;
    const known = titles[value];
    // The title goes with its language, where the other has none yet.
    const moved = language === null ? { [value]: known ?? title } : { ...others, [value]: title };
    void store.edit(
      { ...placeOf(year, at), value },
      ...(language === null || known === undefined
        ? [{ ...placeOf(year, [...path, "title"]), value: moved }]
        : []),
    );
  };
  return (
    <fieldset class="reason">
      <legend>{String(held(year, [...path, "id"]) ?? "")}</legend>
      <div class="labelled">
        <label for={idOf(year, at)}>{say({ code: "desk.source.language" })}</label>
        <Choice
          id={idOf(year, at)}
          value={language}
          options={[...new Set([...content.languages, ...own])].map((value) => ({
            value,
            text: languageName(desk, value),
          }))}
          chosen={chosen}
        />
        <Wrong problems={problemsOf(year, at)} />
      </div>
      <Texts form={year} path={[...path, "title"]} languages={langs} />
      {["publisher", "date", "url"].map((name) => (
        <Labelled
          key={name}
          form={year}
          schema={OPEN_TEXT}
          path={[...path, name]}
          label={say({ code: `desk.source.${name}` })}
        />
      ))}
    </fieldset>
  );
}
