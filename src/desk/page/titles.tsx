import { idOfLabel } from "../../tables/label-id.ts";
import { TextInput } from "./inputs.tsx";
import { useDesk } from "./use-desk.ts";
import { inLanguage, languageName } from "./words.ts";

/** A text in each language that no file has yet. */
export type Titles = Readonly<Record<string, string>>;

/** Whether there is one in each of them. */
export const areWhole = (titles: Titles, languages: readonly string[]): boolean =>
  languages.every((lang) => (titles[lang] ?? "").trim() !== "");

/** A name for files and addresses, of the first title that there is, of an English one before others; "" where there is none. */
export function idOfTitles(titles: Titles): string {
  const title = [titles["en"], ...Object.values(titles)].find((each) => each?.trim());
  return title === undefined ? "" : idOfLabel(title, new Set(), "text");
}

interface TitleFieldsProps {
  readonly titles: Titles;
  readonly set: (titles: Titles) => void;
  /** What they are called, where nothing above them says it. */
  readonly what?: string;
  /** They are sentences; a title is a line, and Enter sends it. */
  readonly isLong?: boolean;
}

/** Fields for them. */
export function TitleFields({ titles, set, what, isLong = false }: TitleFieldsProps) {
  const desk = useDesk();
  const nameOf = (lang: string): string =>
    what === undefined ? languageName(desk, lang) : inLanguage(desk, what, lang);
  return (
    <div class="in-languages">
      {desk.content.languages.map((lang) => (
        // biome-ignore lint/a11y/noLabelWithoutControl: the field is in it
        <label key={lang} class="field">
          <span>{nameOf(lang)}</span>
          <TextInput
            isLong={isLong}
            lang={lang}
            text={titles[lang] ?? ""}
            typed={async (text) => set({ ...titles, [lang]: text })}
          />
        </label>
      ))}
    </div>
  );
}
