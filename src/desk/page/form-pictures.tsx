import { useEffect } from "preact/hooks";
import type { FormPicture } from "../text-api.ts";
import { Drawing } from "./drawing.tsx";
import { asJson } from "./form-context.ts";
import { withNames } from "./names.ts";
import { type Store, useStore } from "./store.ts";

interface FormPicturesProps {
  readonly store: Store;
  readonly metrics: readonly string[];
  readonly options: unknown;
  /** In the language that charts are drawn in. */
  readonly title: string;
  readonly chosen: string | null;
  readonly choose: (picture: FormPicture) => void;
}

/** What the figures look like in each form of chart; forms that can't draw them say why. */
export function FormPictures(props: FormPicturesProps) {
  const { store, metrics, options, title, chosen, choose } = props;
  const { speaker, content, drawnIn, forms: told } = useStore(store);
  const { say } = speaker;
  const asked = JSON.stringify([metrics, options, title, drawnIn, speaker.lang, content?.version]);
  useEffect(() => {
    void store.ask("forms", { metrics: [...metrics], options: asJson(options ?? {}), title });
  }, [asked]);
  useEffect(() => () => store.put({ forms: null }), []);
  const forms = told?.forms ?? [];
  const drawn = forms.filter(({ svg }) => svg !== null);
  const refused = forms.filter(({ svg }) => svg === null);
  if (told !== null && forms.length === 0) return <p class="hint">{say({ code: "desk.forms-unknown" })}</p>;
  const others = new Map([
    ...forms.map(({ form }) => [form, say({ code: `desk.form.${form}` })] as const),
    ["metrics", say({ code: "desk.chart.metrics" })] as const,
    ["options", say({ code: "desk.chart.options" })] as const,
  ]);
  return (
    <>
      <ul class="pictures">
        {drawn.map((picture) => (
          <li key={picture.form}>
            <button
              type="button"
              class="picture"
              aria-pressed={picture.form === chosen}
              onClick={() => choose(picture)}
            >
              <div aria-hidden="true">
                <Drawing svg={picture.svg} />
              </div>
              <span>{say({ code: `desk.form.${picture.form}` })}</span>
            </button>
          </li>
        ))}
      </ul>
      {refused.length > 0 && (
        <dl class="refused">
          {refused.map(({ form, refusal }) => (
            <div key={form} class={form === chosen ? "bad" : ""}>
              <dt>{say({ code: `desk.form.${form}` })}</dt>
              <dd>{withNames(refusal ?? "", content, speaker, others)}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}
