import { useEffect } from "preact/hooks";
import type { FormPicture } from "../text-api.ts";
import { Button } from "./button.tsx";
import { Drawing } from "./drawing.tsx";
import { asJson } from "./form-context.ts";
import { withNames } from "./names.ts";
import { useDesk } from "./use-desk.ts";

interface FormPicturesProps {
  readonly metrics: readonly string[];
  readonly options: unknown;
  /** In the language that charts are drawn in. */
  readonly title: string;
  readonly chosen: string | null;
  readonly choose: (picture: FormPicture) => void;
}

/** What the figures look like in each form of chart; forms that can't draw them say why. */
export function FormPictures(props: FormPicturesProps) {
  const { metrics, options, title, chosen, choose } = props;
  const desk = useDesk();
  const { store, content, drawnIn, forms: told, say, lang } = desk;
  const asked = JSON.stringify([metrics, options, title, drawnIn, lang, content.version]);
  useEffect(() => {
    void store.ask("forms", { metrics: [...metrics], options: asJson(options ?? {}), title });
  }, [asked]);
  useEffect(() => () => store.put({ forms: null }), []);
  const forms = told?.forms ?? [];
  const drawn = forms.filter(({ svg }) => svg !== null);
  const refused = forms.filter(({ svg }) => svg === null);
  if (told !== null && forms.length === 0) return <p class="hint">{say({ code: "desk.forms-unknown" })}</p>;
  const others = {
    ...Object.fromEntries(forms.map(({ form }) => [form, say({ code: `desk.form.${form}` })])),
    metrics: say({ code: "desk.chart.metrics" }),
    options: say({ code: "desk.chart.options" }),
  };
  return (
    <>
      <ul class="pictures">
        {drawn.map((picture) => (
          <li key={picture.form}>
            <Button class="picture" aria-pressed={picture.form === chosen} onClick={() => choose(picture)}>
              <div aria-hidden="true">
                <Drawing svg={picture.svg} />
              </div>
              <span>{say({ code: `desk.form.${picture.form}` })}</span>
            </Button>
          </li>
        ))}
      </ul>
      {refused.length > 0 && (
        <dl class="refused">
          {refused.map(({ form, refusal }) => (
            <div key={form} class={form === chosen ? "bad" : ""}>
              <dt>{say({ code: `desk.form.${form}` })}</dt>
              <dd>{withNames(refusal ?? "", desk, others)}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}
