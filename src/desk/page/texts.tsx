import { useState } from "preact/hooks";
import type { TextView } from "../text-api.ts";
import { UpDown } from "./button.tsx";
import { Carried, carriedOf } from "./carried.tsx";
import { bodyOf } from "./text-edits.ts";
import { type Place, TextBlock } from "./texts-block.tsx";
import { AddSection, RemoveSection, type Section, sectionsIn, sectionTitle } from "./texts-sections.tsx";
import { useDesk } from "./use-desk.ts";
import { languageName } from "./words.ts";

/** The narrative of a year, section by section, a column for each language. */
export function Texts() {
  const { content, speaker, say } = useDesk();
  const [open, setOpen] = useState<Place | null>(null);
  const sections = sectionsIn(content);
  const order = sections.flatMap(([text]) => (text.id === "index" ? [] : [text.id]));
  return (
    <div class="texts">
      <nav class="contents" aria-label={say({ code: "desk.contents" })}>
        <ol>
          {sections.map((texts) => (
            <li key={texts[0].id}>
              <a href={`#text-${texts[0].id}`}>{sectionTitle(texts, speaker.lang)}</a>
            </li>
          ))}
        </ol>
      </nav>
      {sections.map((texts) => (
        <SectionTexts key={texts[0].id} texts={texts} order={order} open={open} setOpen={setOpen} />
      ))}
      <AddSection />
    </div>
  );
}

interface SectionProps {
  readonly texts: Section;
  /** The sections' ids. */
  readonly order: readonly string[];
  readonly open: Place | null;
  readonly setOpen: (place: Place | null) => void;
}

function SectionTexts({ texts, order, open, setOpen }: SectionProps) {
  const { store, content, speaker, say } = useDesk();
  const [first] = texts;
  const isOpening = first.id === "index";
  const languages = content.languages.filter((lang) => texts.some((text) => text.lang === lang));
  const fields = [...new Set(texts.flatMap(({ blocks }) => blocks.flatMap(({ field }) => field ?? [])))];
  const rows = Math.max(...texts.map((text) => bodyOf(text).length));
  const carried = carriedOf(content, isOpening ? "opening" : "section", first.id);
  const title = sectionTitle(texts, speaker.lang);
  const cells = (key: string, label: string, index: (text: TextView) => number) => (
    <div class="row" key={key}>
      <h3 class={key.startsWith("field") ? "row-name" : "hidden"}>{label}</h3>
      {languages.map((lang) => {
        const text = texts.find((each) => each.lang === lang);
        const at = text === undefined ? -1 : index(text);
        return (
          <div class="cell" key={lang} data-lang={languageName(speaker, lang)}>
            {text !== undefined && at >= 0 && text.blocks[at] !== undefined && (
              <TextBlock text={text} index={at} label={label} texts={texts} open={open} setOpen={setOpen} />
            )}
          </div>
        );
      })}
    </div>
  );
  return (
    <section class="section" id={`text-${first.id}`} aria-label={title}>
      <header>
        <h2>{isOpening ? say({ code: "desk.opening-text" }) : title}</h2>
        <Carried entries={carried} of={title} all />
        {!isOpening && (
          <>
            <span class="order">
              <UpDown
                name={title}
                isFirst={first.id === order.at(0)}
                isLast={first.id === order.at(-1)}
                move={(by) => void store.ask("section", { id: first.id, by })}
              />
            </span>
            <RemoveSection texts={texts} title={title} />
          </>
        )}
      </header>
      <div class="row langs-row" aria-hidden="true">
        {languages.map((lang) => (
          <span key={lang}>{languageName(speaker, lang)}</span>
        ))}
      </div>
      {fields.map((field) =>
        cells(`field ${field}`, say({ code: `desk.text.${field}` }), ({ blocks }) =>
          blocks.findIndex((block) => block.field === field),
        ),
      )}
      {Array.from({ length: rows }, (_, at) =>
        cells(
          `block ${at}`,
          say({ code: "desk.text.paragraph", args: { place: String(at + 1) } }),
          (text) => {
            const block = bodyOf(text)[at];
            return block === undefined ? -1 : text.blocks.indexOf(block);
          },
        ),
      )}
    </section>
  );
}
