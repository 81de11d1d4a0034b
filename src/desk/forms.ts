import type { Form } from "../charts/form.ts";
import { FORMS } from "../charts/options.ts";
import { refusalOf } from "../charts/refuse.ts";
import { sceneSchema } from "../charts/scene.ts";
import { chartSvg } from "../charts/svg.ts";
import { isObject, own } from "../diagnostics/document.ts";
import type { Speaker } from "../diagnostics/speaker.ts";
import type { Voice } from "../language/voice.ts";
import { attempt } from "../narrative/speak.ts";
import { metricAt } from "../record/kinds/index.ts";
import { jsonSchema } from "../record/schema/help.ts";
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
  scene: jsonSchema(sceneSchema, speaker),
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
  const kept = keptOptions(form, ids, options);
  const refused = (refusal: string | null): FormPicture => ({
    form: form.name,
    options: kept,
    schema: jsonSchema(form.options, speaker),
    svg: null,
    refusal: refusal ?? speaker.say({ code: "desk.form.more" }),
  });
  const metrics = ids.flatMap((id) => metricAt(voice.record.metrics, id) ?? []);
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

/** What a form knows of options made for another, with a pictogram where it can't do without one. */
function keptOptions(form: Form, ids: readonly string[], options: Options): Options {
  const known = Object.entries(options).filter(
    ([name, value]) => form.options.safeParse(withRequired(form, { [name]: value })).success,
  );
  const kept = withRequired(form, Object.fromEntries(known));
  const icons = own(kept, "icons");
  if (icons === undefined) return kept;
  return {
    ...kept,
    icons: Object.fromEntries(Object.entries(optionsIn(icons)).filter(([id]) => ids.includes(id))),
  };
}

const withRequired = (form: Form, options: Options): Options =>
  options["icon"] === undefined && !form.options.safeParse(options).success
    ? ([options, { ...options, icon: "visitor" }].find((each) => form.options.safeParse(each).success) ??
      options)
    : options;
