import type { Form } from "./form.ts";
import { FORMS } from "./forms.ts";

const forms: readonly Form[] = await Promise.all(FORMS.map((rules) => rules.load()));

/** The chart form of that name, able to draw. Throws where there is none. */
export function formOf(name: string): Form {
  const form = forms.find((candidate) => candidate.name === name);
  if (form === undefined) throw new Error(`no chart form "${name}"`);
  return form;
}
