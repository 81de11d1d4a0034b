import type { Element } from "hast";
import { tableElement } from "../charts/chart.ts";
import type { Form, Subject, Variant } from "../charts/form.ts";
import { FORMS } from "../charts/forms.ts";
import { formOf } from "../charts/index.ts";
import { renderSvg } from "../charts/svg.ts";
import { createVoice } from "../language/create-voice.ts";
import type { LoadedLanguage } from "../language/index.ts";
import { specimenOptions } from "./options.ts";
import { SPECIMEN_YEAR, type SpecimenSubject, SUBJECTS } from "./subjects.ts";

/** A chart of invented figures. */
export interface Specimen {
  readonly id: string;
  readonly name: string;
  readonly finding: string;
  readonly table: Element;
  draw(variant: Variant, id?: string): Element;
}

/** A form with the subjects that it draws, and with its words for those that it does not. */
export interface SpecimenSet {
  readonly form: string;
  readonly specimens: readonly Specimen[];
  readonly refusals: readonly { readonly name: string; readonly message: string }[];
}

/** Every form of the list with every subject, in one language. */
export const specimenSets = (loaded: LoadedLanguage): readonly SpecimenSet[] =>
  FORMS.map(({ name }) => specimenSet(formOf(name), loaded));

function specimenSet(form: Form, loaded: LoadedLanguage): SpecimenSet {
  const tried = SUBJECTS.map((subject) => {
    const options = form.options.parse(specimenOptions(form.name, subject.metrics));
    return { subject, options, message: form.refuse(subject.metrics, options) };
  });
  return {
    form: form.name,
    specimens: tried
      .filter(({ message }) => message === null)
      .flatMap(({ subject, options }) => specimen(form, subject, options, loaded) ?? []),
    refusals: tried.flatMap(({ subject: { name }, message }) =>
      message === null ? [] : [{ name, message }],
    ),
  };
}

/** The specimen; null where the subject is one of several years and the form draws no years. */
function specimen(
  form: Form,
  { name, metrics, history }: SpecimenSubject,
  options: unknown,
  { language, messages }: LoadedLanguage,
): Specimen | null {
  const voice = createVoice(language, messages, {
    year: SPECIMEN_YEAR,
    draft: true,
    title: {},
    sources: [],
    metrics,
    corrections: [],
  });
  const plain: Subject<unknown> = { metrics, options, voice };
  const subject = history === undefined ? plain : { ...plain, history };
  const finding = form.describe(subject);
  if (history !== undefined && finding === form.describe(plain)) return null;
  const id = `${form.name}-${name.replaceAll(" ", "-")}`;
  return {
    id,
    name,
    finding,
    table: tableElement(id, form.table(subject), voice),
    draw: (variant, prefix = id) =>
      renderSvg(form, subject, { variant, id: `${prefix}-${variant}` }, `${form.name}: ${name}`),
  };
}
