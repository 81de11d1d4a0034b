import { valueAt } from "../diagnostics/document.ts";
import type { Speaker } from "../diagnostics/speaker.ts";
import { yearJsonSchema } from "../record/schema/files.ts";
import type { OpenContent } from "../site/content.ts";
import type { FormView } from "./api.ts";
import type { Schema } from "./page/schema.ts";

/** The form of figures: what the schema of the record says of them, in the staff's language. */
export function formView({ languages }: OpenContent, speaker: Speaker): FormView {
  const grammars = new Map([...languages].map(([tag, { language }]) => [tag, language.nounForms]));
  const schema = yearJsonSchema(grammars, speaker);
  return {
    part: "form",
    lang: speaker.lang,
    schema: valueAt(schema, ["properties", "metrics", "items"]) as Schema,
  };
}
