import type { SourceFile } from "../diagnostics/document.ts";
import { readJson } from "../diagnostics/json.ts";
import type { Finding, Problem } from "../diagnostics/problem.ts";
import type { Lang } from "../record/model.ts";
import { SITE_FILE } from "../record/read.ts";
import { siteLanguages } from "../record/read-site.ts";
import { type LoadedLanguage, loadLanguage } from "./index.ts";

interface SiteLanguages {
  readonly languages: ReadonlyMap<Lang, LoadedLanguage>;
  readonly problems: readonly Problem[];
}

/** Loads the languages that the site lists; one that has no folder is a problem where it is listed. */
export async function loadLanguages(files: readonly SourceFile[]): Promise<SiteLanguages> {
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
