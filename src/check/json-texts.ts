import { type JsonDocument, type Path, stringsOf } from "../diagnostics/document.ts";
import type { Languages } from "../language/index.ts";
import { yearOf } from "../record/editions.ts";
import type { Lang } from "../record/model.ts";
import type { CheckContext } from "./context.ts";

/** A text of a JSON file that readers get, in the language that it is in. */
export interface JsonText {
  readonly path: Path;
  /** As typed. */
  readonly text: string;
  readonly lang: Lang;
}

/** Fields that hold words of the source, which stand as they are. */
const QUOTED: ReadonlySet<string | number> = new Set(["sources", "quote"]);

/** The texts of a JSON file in the site's languages: those of a file of one, and what stands under its language. */
export const jsonTexts = (document: JsonDocument, languages: Languages): readonly JsonText[] =>
  stringsOf(document.value).flatMap(({ path, text }) => {
    const lang = messagesLang(document) ?? String(path.findLast((key) => languages.has(String(key))));
    return languages.has(lang) && !path.some((key) => QUOTED.has(key)) ? [{ path, text, lang }] : [];
  });

/** The texts of the files of years: records and charts. */
export const yearTexts = ({ documents, languages }: Pick<CheckContext, "documents" | "languages">) =>
  [...documents.values()]
    .filter(({ file }) => yearOf(file) !== null)
    .flatMap((document) => jsonTexts(document, languages).map((text) => ({ document, ...text })));

/** The language of a file of interface texts; undefined of any other. */
export const messagesLang = ({ file }: Pick<JsonDocument, "file">): Lang | undefined =>
  /^src\/language\/([^/]+)\//.exec(file)?.[1];

/** Whether a text has slots for figures, which its voice fills: a chart's title and note. */
export const takesFigures = ({ file }: JsonDocument, [field]: Path): boolean =>
  file.startsWith("src/report/") && (field === "title" || field === "note");
