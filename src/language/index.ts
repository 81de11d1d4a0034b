import type { SourceFile } from "../diagnostics/document.ts";
import { readJson } from "../diagnostics/json.ts";
import type { Finding, Problem } from "../diagnostics/problem.ts";
import type { Lang } from "../record/model.ts";
import { SITE_FILE } from "../record/read.ts";
import { siteLanguages } from "../record/read-site.ts";
import type { messages as english } from "./en/index.ts";
import type { Language } from "./language.ts";
import type { Messages } from "./messages.ts";
import type { NumberWords } from "./number-words.ts";
import type { QuoteWords } from "./quote-words.ts";

/** The keys of all messages: English is the language that the others are compared with. */
export type MessageKey = keyof typeof english;

/** What a language's folder exports. */
export interface LoadedLanguage {
  readonly language: Language;
  readonly messages: Messages;
  /** A language without them is guarded against digits alone. */
  readonly numberWords?: NumberWords;
  /** Quotations of a language without them, or without number words, are not read. */
  readonly quoteWords?: QuoteWords;
}

/** The site's languages, in their order. */
export type Languages = ReadonlyMap<Lang, LoadedLanguage>;

/** Loads a language from its folder, so that a new folder is a new language. @throws where there is none. */
export async function loadLanguage(tag: string): Promise<LoadedLanguage> {
  try {
    const loaded: LoadedLanguage = await import(`./${tag}/index.ts`);
    return loaded;
  } catch (cause) {
    throw new Error(`the language "${tag}" cannot be loaded from src/language/${tag}/index.ts`, { cause });
  }
}

/** Loads the languages that the site lists; one that has no folder is a problem where it is listed. */
export async function loadLanguages(
  files: readonly SourceFile[],
): Promise<{ readonly languages: Languages; readonly problems: readonly Problem[] }> {
  const file = files.find(({ path }) => path === SITE_FILE);
  const document = file === undefined ? null : readJson(file).document;
  const languages = new Map<Lang, LoadedLanguage>();
  const problems: Problem[] = [];
  for (const [index, tag] of siteLanguages(document?.value).entries()) {
    if (!/^[A-Za-z0-9-]+$/.test(tag)) continue;
    try {
      languages.set(tag, await loadLanguage(tag));
    } catch (error) {
      const problem = document?.problem(["languages", index], unspoken(tag, error));
      if (problem !== undefined) problems.push(problem);
    }
  }
  return { languages, problems };
}

/** That a language didn't load, and why: what its own files say, below the loader's words. */
function unspoken(lang: Lang, error: unknown): Finding {
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  if (cause instanceof Error && "code" in cause && cause.code === "ERR_MODULE_NOT_FOUND")
    return { code: "language-unknown.missing", args: { lang } };
  const reason = cause instanceof Error ? cause.message : String(cause);
  return { code: "language-unknown.broken", args: { lang, reason } };
}
