import type { Form } from "../charts/form.ts";
import { FORMS } from "../charts/options.ts";
import { refusalOf } from "../charts/refuse.ts";
import { sceneSchema } from "../charts/scene.ts";
import { chartSvg } from "../charts/svg.ts";
import { isObject, valueAt } from "../diagnostics/document.ts";
import type { Speaker } from "../diagnostics/speaker.ts";
import type { Voice } from "../language/voice.ts";
import { attempt } from "../narrative/speak.ts";
import { metricAt } from "../record/kinds/index.ts";
import type { Metric } from "../record/model.ts";
import { yearJsonSchema } from "../record/schema/files.ts";
import { jsonSchema } from "../record/schema/help.ts";
import type { OpenContent } from "../site/content.ts";
import type { FormView } from "./api.ts";
import { OF_FIGURES } from "./of-figures.ts";
import type { Schema } from "./page/schema.ts";
import type { FormPicture, FormsView } from "./text-api.ts";

type Options = Readonly<Record<string, unknown>>;

const optionsIn = (value: unknown): Options => (isObject(value) ? { ...value } : {});

/**
 * What figures look like in each form of chart, or why they can't be drawn in it.
 * @param metrics their ids. @param options of the chart as it is, of which each form keeps what it knows.
 */
export const formsView = (
  metrics: readonly string[],
  options: unknown,
  title: string,
  voice: Voice | undefined,
  speaker: Speaker,
): FormsView => ({
  part: "forms",
  scene: jsonSchema(sceneSchema, speaker) as Schema,
  forms:
    voice === undefined
      ? []
      : FORMS.map((form) => drawnIn(form, metrics, optionsIn(options), title, voice, speaker)),
});

function drawnIn(
  form: Form,
  ids: readonly string[],
  options: Options,
  title: string,
  voice: Voice,
  speaker: Speaker,
): FormPicture {
  const metrics = ids.flatMap((id) => metricAt(voice.record.metrics, id) ?? []);
  const kept = keptOptions(form, metrics, options);
  const refused = (refusal: string | null): FormPicture => ({
    form: form.name,
    options: kept,
    schema: jsonSchema(form.options, speaker) as Schema,
    svg: null,
    refusal: refusal ?? speaker.say({ code: "desk.form.more" }),
  });
  if (metrics.length === 0 || metrics.length < ids.length) return refused(null);
  const parsed = form.options.safeParse(kept);
  if (!parsed.success) return refused(null);
  const refusal = refusalOf(form, metrics, parsed.data);
  if (refusal !== null) return refused(speaker.say(refusal));
  const id = `picture-${form.name}`;
  const said = Object.fromEntries([[voice.language.tag, title]]);
  const definition = { id, form: form.name, metrics: [...ids], options: kept, title: said, order: 0 };
  const svg = attempt(() => String(chartSvg(definition, voice, "narrow")), null);
  return svg === null ? refused(null) : { ...refused(null), svg, refusal: null };
}

/** What a form knows of options made for another, with what it can't do without: a pictogram, a name of each figure's place. */
function keptOptions(form: Form, metrics: readonly Metric[], options: Options): Options {
  const known = Object.entries(options).filter(
    ([name, value]) => form.options.safeParse(withRequired(form, metrics, { [name]: value })).success,
  );
  const kept = withRequired(form, metrics, Object.fromEntries(known));
  const ids = new Set(metrics.map(({ id }) => id));
  const ofThese = (name: string, value: unknown): Options => ({
    ...(name === "places" ? placesOf(metrics) : {}),
    ...Object.fromEntries(Object.entries(optionsIn(value)).filter(([id]) => ids.has(id))),
  });
  return Object.fromEntries(
    Object.entries(kept).map(([name, value]) => [
      name,
      OF_FIGURES.some((each) => each === name) ? ofThese(name, value) : value,
    ]),
  );
}

/** Places are called as their figures are until somebody says where these were counted. */
const placesOf = (metrics: readonly Metric[]): Options =>
  Object.fromEntries(metrics.map(({ id, label }) => [id, label]));

const withRequired = (form: Form, metrics: readonly Metric[], options: Options): Options =>
  [options, { ...options, icon: "visitor" }, { ...options, places: placesOf(metrics) }].find(
    (each) => form.options.safeParse(each).success,
  ) ?? options;

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
