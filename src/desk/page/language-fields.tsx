import type { ComponentChildren } from "preact";
import { TextInput } from "./inputs.tsx";
import { useDesk } from "./use-desk.ts";
import { languageName } from "./words.ts";

interface LanguageFieldsProps {
  readonly langs: readonly string[];
  readonly texts: Readonly<Record<string, string>>;
  readonly isWrong?: (lang: string) => boolean;
  readonly typed: (lang: string, text: string) => Promise<unknown>;
  /** What stands below a field. */
  readonly below?: (lang: string) => ComponentChildren;
}

/** A text in each of these languages. */
export function LanguageFields({ langs, texts, isWrong, typed, below }: LanguageFieldsProps) {
  const { speaker, epoch } = useDesk();
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
              text={texts[lang] ?? ""}
              epoch={epoch}
              isWrong={isWrong?.(lang) ?? false}
              typed={(text) => typed(lang, text)}
            />
          </label>
          {below?.(lang)}
        </div>
      ))}
    </div>
  );
}
