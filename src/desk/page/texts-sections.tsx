import { useState } from "preact/hooks";
import { idOfLabel } from "../../tables/label-id.ts";
import type { ContentView } from "../api.ts";
import type { TextView } from "../text-api.ts";
import { Button } from "./button.tsx";
import { useDesk } from "./use-desk.ts";
import { languageName, plainText } from "./words.ts";

/** A section's texts, one a language. */
export type Section = readonly [TextView, ...TextView[]];

/** The texts of each section in every language, in the order of the report. */
export const sectionsIn = ({ texts }: ContentView): readonly Section[] =>
  [...Map.groupBy(texts, ({ id }) => id).values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : [[first, ...others] as const],
  );

/** What a section is called, in a language or in its first one. */
export function sectionTitle(texts: Section, lang: string): string {
  const { id, blocks } = texts.find((each) => each.lang === lang) ?? texts[0];
  const head =
    blocks.find(({ field }) => field === "headline") ?? blocks.find(({ field }) => field === "title");
  return head === undefined ? id : plainText(head.words);
}

/** A name for files and addresses, of the first title that there is, of an English one before others; "" where there is none. */
export function idOfTitles(titles: Titles): string {
  const title = [titles["en"], ...Object.values(titles)].find((each) => each?.trim());
  return title === undefined ? "" : idOfLabel(title, new Set(), "text");
}

/** A title in each language. */
export type Titles = Readonly<Record<string, string>>;

/** Whether there is one in each of them. */
export const areWhole = (titles: Titles, languages: readonly string[]): boolean =>
  languages.every((lang) => (titles[lang] ?? "").trim() !== "");

/** Fields for them. */
export function TitleFields({
  languages,
  titles,
  set,
  nameOf,
}: {
  readonly languages: readonly string[];
  readonly titles: Titles;
  readonly set: (titles: Titles) => void;
  readonly nameOf: (lang: string) => string;
}) {
  return languages.map((lang) => (
    <label key={lang}>
      <span>{nameOf(lang)}</span>
      <input
        lang={lang}
        required
        value={titles[lang] ?? ""}
        onInput={({ currentTarget }) => set({ ...titles, [lang]: currentTarget.value })}
      />
    </label>
  ));
}

/** A new section at the report's end, once it has a title in each language. */
export function AddSection() {
  const { store, content, speaker, year, say } = useDesk();
  const [titles, setTitles] = useState<Titles | null>(null);
  if (titles === null) return <Button says="desk.add-section" class="add" onClick={() => setTitles({})} />;
  const id = idOfTitles(titles);
  const isWhole = areWhole(titles, content.languages);
  const isTaken = content.texts.some((text) => text.id === id);
  return (
    <form
      class="section adding"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isWhole || isTaken || id === "") return;
        const number = nextNumber(content);
        void store.edit(
          ...content.languages.map((lang) => ({
            file: `src/report/${year}/${lang}/${number}-${id}.mdx`,
            whole: `---\ntitle: ${JSON.stringify(titles[lang]?.trim())}\n---\n\n…\n`,
          })),
        );
        setTitles(null);
      }}
    >
      <h2>{say({ code: "desk.add-section" })}</h2>
      <div class="row">
        <TitleFields
          languages={content.languages}
          titles={titles}
          set={setTitles}
          nameOf={(lang) =>
            say({
              code: "desk.in-language",
              args: { what: say({ code: "desk.text.title" }), language: languageName(speaker, lang) },
            })
          }
        />
      </div>
      {isTaken && (
        <p class="note bad" role="alert">
          {say({ code: "desk.section-taken", args: { id } })}
        </p>
      )}
      <div class="tools">
        <Button
          says="desk.add-section"
          type="submit"
          class="main"
          disabled={!isWhole || isTaken || id === ""}
        />
        <Button says="desk.cancel" onClick={() => setTitles(null)} />
      </div>
    </form>
  );
}

/** The number after the last section's. */
const nextNumber = ({ texts }: ContentView): number =>
  Math.max(0, ...texts.map(({ file }) => Number(/\/(\d+)-[^/]*$/.exec(file)?.[1] ?? 0))) + 1;

/** Puts a section one place up or down. */
export function MoveSection({
  id,
  title,
  isFirst,
  isLast,
}: {
  readonly id: string;
  readonly title: string;
  readonly isFirst: boolean;
  readonly isLast: boolean;
}) {
  const { store, say } = useDesk();
  return (
    <span class="order">
      <Button
        class="small"
        disabled={isFirst}
        aria-label={say({ code: "desk.up", args: { name: title } })}
        onClick={() => void store.ask("section", { id, by: -1 })}
      >
        ↑
      </Button>
      <Button
        class="small"
        disabled={isLast}
        aria-label={say({ code: "desk.down", args: { name: title } })}
        onClick={() => void store.ask("section", { id, by: 1 })}
      >
        ↓
      </Button>
    </span>
  );
}

/** Takes a section out in every language, once that was said twice. */
export function RemoveSection({
  texts,
  title,
}: {
  readonly texts: readonly TextView[];
  readonly title: string;
}) {
  const { store } = useDesk();
  const [isSure, setSure] = useState(false);
  return isSure ? (
    <span class="tools">
      <Button
        says="desk.remove-section-sure"
        args={{ title }}
        onClick={() => void store.edit(...texts.map(({ file }) => ({ file, whole: null })))}
      />
      <Button says="desk.cancel" onClick={() => setSure(false)} />
    </span>
  ) : (
    <Button says="desk.remove-section" class="quiet" onClick={() => setSure(true)} />
  );
}
