import type { messages as english } from "./en/index.ts";
import type { Language } from "./language.ts";
import type { Messages } from "./messages.ts";

/** The keys of all messages: English is the language that the others are compared with. */
export type MessageKey = keyof typeof english;

/** What a language's folder exports. */
export interface LoadedLanguage {
  readonly language: Language;
  readonly messages: Messages;
}

/** Loads a language from its folder, so that a new folder is a new language. Rejects where there is none. */
export async function loadLanguage(tag: string): Promise<LoadedLanguage> {
  try {
    const { language, messages }: LoadedLanguage = await import(`./${tag}/index.ts`);
    return { language, messages };
  } catch (cause) {
    throw new Error(`the language "${tag}" cannot be loaded from src/language/${tag}/index.ts`, { cause });
  }
}
