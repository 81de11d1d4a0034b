import { useState } from "preact/hooks";
import type { ContentView } from "../api.ts";
import type { TextView } from "../text-api.ts";
import { Button, Form } from "./button.tsx";
import { areWhole, idOfTitles, TitleFields, type Titles } from "./titles.tsx";
import { useDesk } from "./use-desk.ts";
import { plainText } from "./words.ts";

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

/** A new section at the report's end, once it has a title in each language. */
export function AddSection() {
  const { store, content, year, say } = useDesk();
  const [titles, setTitles] = useState<Titles | null>(null);
  if (titles === null) return <Button says="desk.add-section" class="add" onClick={() => setTitles({})} />;
  const id = idOfTitles(titles);
  const isTaken = content.texts.some((text) => text.id === id);
  const isWhole = id !== "" && !isTaken && areWhole(titles, content.languages);
  return (
    <Form
      class="section adding"
      submit={() => {
        if (!isWhole) return;
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
      <TitleFields titles={titles} set={setTitles} what={say({ code: "desk.text.title" })} />
      {isTaken && (
        <p class="note bad" role="alert">
          {say({ code: "desk.section-taken", args: { id } })}
        </p>
      )}
      <div class="tools">
        <Button says="desk.add-section" type="submit" class="main" disabled={!isWhole} />
        <Button says="desk.cancel" onClick={() => setTitles(null)} />
      </div>
    </Form>
  );
}

/** The number after the last section's. */
const nextNumber = ({ texts }: ContentView): number =>
  Math.max(0, ...texts.map(({ file }) => Number(/\/(\d+)-[^/]*$/.exec(file)?.[1] ?? 0))) + 1;

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
