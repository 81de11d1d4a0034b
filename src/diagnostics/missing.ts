import type { NounFormsByLanguage } from "../record/schema/text.ts";
import type { Finding, Path } from "./document.ts";
import type { FieldHelp } from "./field-help.ts";
import { capital, languageName, nameOf, valueAt } from "./naming.ts";
import { nearest } from "./nearest.ts";
import { told } from "./told.ts";

/** What to say of a field that isn't there: a translation, a form of a noun, or any other. */
export function missing(root: unknown, path: Path, help: FieldHelp, languages: NounFormsByLanguage): Finding {
  const parent = path.slice(0, -1);
  const key = String(path.at(-1));
  const owner = nameOf(root, parent);
  const language = String(path.at(-2));
  const forms = path.at(-3) === "noun" ? languages.get(language)?.required : undefined;
  const misnamed = mistyped(key, valueAt(root, parent), forms ?? [...languages.keys()]);

  if (forms !== undefined)
    return {
      code: "noun-form-missing",
      message: capital(told`${owner} has no form \`${key}\`.`),
      hint: misnamed ?? told`Add "${key}": "…"; ${languageName(language)} needs ${forms.join(", ")}.`,
    };
  if (path.at(-2) === "noun" && languages.has(key))
    return {
      code: "translation-missing",
      message: capital(told`${owner} has no forms in ${languageName(key)}.`),
      hint:
        misnamed ??
        told`Add "${key}": { ${(languages.get(key)?.required ?? []).map((form) => `"${form}": "…"`).join(", ")} }.`,
    };
  if (languages.has(key))
    return {
      code: "translation-missing",
      message: capital(told`${owner} has no text in ${languageName(key)}.`),
      hint: misnamed ?? told`Add "${key}": "…".`,
    };
  const copy = help.example === "" ? told`Add "${key}".` : told`Add "${key}": ${help.example}`;
  return {
    code: "field-missing",
    message: capital(told`${owner} has no \`${key}\`.`),
    hint: [copy, help.description].filter((part) => part !== "").join("  "),
  };
}

/** A hint where the key that is missing stands there under a name like it. */
function mistyped(key: string, siblings: unknown, known: readonly string[]): string | null {
  const strange = Object.keys(Object(siblings)).filter((sibling) => !known.includes(sibling));
  const typed = strange.find((name) => name.toLowerCase().startsWith(key)) ?? nearest(key, strange);
  return typed === null ? null : told`Is it \`${typed}\`? Call it \`${key}\`.`;
}
