import type { FigureView } from "../api.ts";
import { Drawing } from "./drawing.tsx";
import { problemsAt, Told } from "./problems.tsx";
import { type Store, useStore } from "./store.ts";

/** All figures of the year, and the one that is open beside them. */
export function Figures({ store }: { readonly store: Store }) {
  const { content, figure, speaker, problems } = useStore(store);
  const { say, lang } = speaker;
  if (content === null) return null;
  const open = content.figures.find(({ id }) => id === figure);
  return (
    <div class="two">
      <table class="grid">
        <thead>
          <tr>
            <th scope="col">{say({ code: "desk.field.label" })}</th>
            <th scope="col">{say({ code: "desk.field.value" })}</th>
          </tr>
        </thead>
        <tbody>
          {content.figures.map((each) => (
            <tr
              key={each.id}
              class={[
                each.id === figure ? "open" : "",
                each.isChanged ? "changed" : "",
                problemsAt(problems, content.file, ["metrics", each.index]).length > 0 ? "bad" : "",
              ].join(" ")}
            >
              <th scope="row">
                <button
                  type="button"
                  onClick={() => void store.look({ figure: each.id, wanted: each.charts })}
                >
                  {textIn(each.metric, "label", lang) ?? each.id}
                </button>
              </th>
              <td>
                <ValueField store={store} figure={each} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {open !== undefined && <Open store={store} figure={open} />}
    </div>
  );
}

/** A field of a figure as the file has it. */
const fieldOf = (metric: unknown, name: string): unknown =>
  typeof metric === "object" && metric !== null ? Reflect.get(metric, name) : undefined;

const textIn = (metric: unknown, name: string, lang: string): string | null => {
  const text = fieldOf(fieldOf(metric, name), lang);
  return typeof text === "string" ? text : null;
};

/** A number as it is typed: spaces in it and a decimal comma are understood; what is no number is told by `check`. */
export function typedNumber(typed: string): number | string {
  const plain = typed
    .replace(/[\s\u00a0\u202f]/g, "")
    .replace(/^−/, "-")
    .replace(",", ".");
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : typed;
}

function ValueField({ store, figure }: { readonly store: Store; readonly figure: FigureView }) {
  const { content, speaker } = useStore(store);
  const value = fieldOf(figure.metric, "value");
  if (content === null || typeof value === "object" || value === undefined) return null;
  return (
    <input
      aria-label={speaker.say({ code: "desk.value-of", args: { id: figure.id } })}
      inputMode="decimal"
      value={String(value)}
      onInput={({ currentTarget }) =>
        void store.edit({
          file: content.file,
          path: ["metrics", figure.index, "value"],
          value: typedNumber(currentTarget.value),
        })
      }
    />
  );
}

/** What a figure says, everywhere, while it is edited. */
function Open({ store, figure }: { readonly store: Store; readonly figure: FigureView }) {
  const { content, speaker, charts, problems } = useStore(store);
  if (content === null) return null;
  return (
    <article class="open-figure">
      <h2>{textIn(figure.metric, "label", speaker.lang) ?? figure.id}</h2>
      <ul>
        {problemsAt(problems, content.file, ["metrics", figure.index]).map((problem) => (
          <li key={problem.message} class={problem.severity}>
            <Told store={store} problem={problem} />
          </li>
        ))}
      </ul>
      <dl class="said">
        {content.languages.map((lang) => (
          <div key={lang} lang={lang}>
            <dt>{lang}</dt>
            <dd>
              <strong>{figure.said[lang] ?? speaker.say({ code: "desk.unsaid" })}</strong>
              {figure.sentences[lang]?.map((sentence) => (
                <p key={sentence}>{sentence}</p>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      {figure.charts.map((id) => {
        const chart = charts.get(id);
        return chart === undefined ? null : (
          <figure key={id}>
            <figcaption>{chart.title}</figcaption>
            {chart.svg === null ? (
              <p>{speaker.say({ code: "desk.undrawn" })}</p>
            ) : (
              <Drawing svg={chart.svg} />
            )}
          </figure>
        );
      })}
    </article>
  );
}
