import { useState } from "preact/hooks";
import { valueAt } from "../../diagnostics/document.ts";
import { idOfLabel } from "../../tables/label-id.ts";
import { Button, Form } from "./button.tsx";
import { NamedChoice } from "./inputs.tsx";
import { kindsOf, nameOf } from "./schema.ts";
import { useDesk } from "./use-desk.ts";
import { kindPhrase } from "./words.ts";

/** Asks what is to be added: of which kind, called how, made like which figure. */
export function AddFigure({ close }: { readonly close: () => void }) {
  const { store, content, form, say, lang } = useDesk();
  const [kind, setKind] = useState("count");
  const [label, setLabel] = useState("");
  const [typedId, setTypedId] = useState<string | null>(null);
  const [like, setLike] = useState<string | null>(null);
  const { file, figures } = content;
  const kinds = kindsOf(form?.schema);
  const alike = figures.filter(({ metric }) => valueAt(metric, ["kind"]) === kind);
  const model = alike.find(({ id }) => id === like) ?? alike.at(-1);
  const taken = new Set(figures.map((figure) => figure.id));
  const id = typedId ?? (label.trim() === "" ? "" : idOfLabel(label, taken, "figure"));
  const [first = "en"] = content.languages;
  const labelled = content.languages.includes("en") ? "en" : first;

  async function add(): Promise<void> {
    if (!(await store.ask("add", { id, kind, like: model?.id ?? null }))) return;
    const made = store.get().content?.figures.find((figure) => figure.id === id);
    if (made !== undefined && label !== "")
      await store.edit({ file, path: ["metrics", made.index, "label", labelled], value: label });
    close();
    await store.look({ figure: id, isFormOpen: true });
  }

  return (
    <Form class="add-figure" label={say({ code: "desk.add" })} submit={() => void add()}>
      <fieldset>
        <legend>{say({ code: "desk.add.kind" })}</legend>
        <div class="kinds">
          {kinds.map((each) => (
            <label key={each.kind} class="option">
              <input
                type="radio"
                name="kind"
                checked={kind === each.kind}
                onChange={() => {
                  setKind(each.kind);
                  setLike(null);
                }}
              />
              <span>
                <strong>{say(kindPhrase(each.kind))}</strong> <span class="hint">{each.help}</span>
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      <div class="together">
        <label>
          {say({ code: "desk.add.label" })}
          <input lang="en" value={label} onInput={({ currentTarget }) => setLabel(currentTarget.value)} />
        </label>
        <label>
          {say({ code: "desk.field.id" })}
          <input
            lang="en"
            spellcheck={false}
            value={id}
            onInput={({ currentTarget }) => setTypedId(currentTarget.value)}
          />
        </label>
        {alike.length > 0 && (
          <NamedChoice
            label={say({ code: "desk.add.like" })}
            value={model?.id}
            options={alike.map((figure) => ({ value: figure.id, text: nameOf(figure, lang) }))}
            chosen={setLike}
          />
        )}
      </div>
      <p class="tools">
        <Button says="desk.add.do" type="submit" class="main" disabled={id === ""} />
        <Button says="desk.cancel" onClick={close} />
      </p>
    </Form>
  );
}
