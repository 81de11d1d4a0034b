import { loadLanguages } from "../language/index.ts";
import { english } from "../locales/speaker.ts";
import { loadFiles } from "../record/load.ts";
import { yearJsonSchema } from "../record/schema/files.ts";

/** Where editors and the site's visitors find the schema. */
export const SCHEMA_FILE = "data/schema.json";

/** The text of the schema's file, for the languages of the project at `root`. @throws where English lacks a field's words. */
export async function schemaText(root: string): Promise<string> {
  const { languages } = await loadLanguages(await loadFiles(root));
  const nounForms = new Map([...languages].map(([tag, { language }]) => [tag, language.nounForms]));
  return `${JSON.stringify(yearJsonSchema(nounForms, english()), null, 2)}\n`;
}
