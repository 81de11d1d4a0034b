import { z } from "zod";
import { listAt, textsAt, valueAt } from "../../diagnostics/document.ts";
import { Choice, nameOfChoice } from "./chart-choice.tsx";
import { calledIn, FormField } from "./chart-form-fields.tsx";
import { useDesk } from "./use-desk.ts";

interface OptionFieldsProps {
  readonly file: string;
  readonly options: unknown;
  /** JSON Schema of the options of the chart's form. */
  readonly schema: unknown;
  readonly metrics: readonly string[];
}

/** What else a form can be told. */
export function OptionFields({ file, options, schema, metrics }: OptionFieldsProps) {
  const { store, speaker, content, say } = useDesk();
  const properties = valueAt(schema, ["properties"]);
  if (typeof properties !== "object" || properties === null) return null;
  const called = (id: string): string => calledIn(content, id, speaker.lang);
  const put = (path: readonly string[], value: string | number | boolean | null): void =>
    void store.edit(
      value === null
        ? { file, path: ["options", ...path], remove: true }
        : { file, path: ["options", ...path], value },
    );
  return (
    <div class="options">
      {Object.entries(properties).map(([name, field]: readonly [string, unknown]) => {
        const told = String(valueAt(field, ["description"]) ?? name);
        const now = valueAt(options, [name]);
        const choices = textsAt(field, ["enum"]);
        const each = textsAt(field, ["additionalProperties", "enum"]);
        const type = valueAt(field, ["type"]);
        if (choices.length > 0)
          return (
            <Choice
              key={name}
              label={told}
              now={now}
              none={say({ code: "desk.as-form" })}
              choices={choices.map((choice) => [choice, nameOfChoice(choice, say)])}
              put={(value) => put([name], value)}
            />
          );
        if (each.length > 0)
          return (
            <fieldset key={name}>
              <legend>{told}</legend>
              {metrics.map((id) => (
                <Choice
                  key={id}
                  label={called(id)}
                  now={valueAt(now, [id])}
                  none={say({ code: "desk.as-form" })}
                  choices={each.map((choice) => [choice, nameOfChoice(choice, say)])}
                  put={(value) => put([name, id], value)}
                />
              ))}
            </fieldset>
          );
        const eachItem = textsAt(
          listAt(field, ["additionalProperties", "items", "anyOf"]).find(
            (shape) => textsAt(shape, ["enum"]).length > 0,
          ),
          ["enum"],
        );
        if (eachItem.length > 0)
          return (
            <fieldset key={name}>
              <legend>{told}</legend>
              {metrics.flatMap((id) => {
                const items = itemsOf(
                  content.figures.find((figure) => figure.id === id)?.metric,
                  speaker.lang,
                );
                const chosen = listAt(now, [id]);
                return items.map((item, at) => (
                  <Choice
                    key={`${id} ${at}`}
                    label={item}
                    now={chosen[at]}
                    none={say({ code: "desk.none" })}
                    choices={eachItem.map((choice) => [choice, nameOfChoice(choice, say)])}
                    put={(value) => {
                      // As many as there are names: those of names that are gone go too.
                      const icons = items.map((_, index) => (index === at ? value : (chosen[index] ?? null)));
                      void store.edit({ file, path: ["options", name, id], value: z.json().parse(icons) });
                    }}
                  />
                ));
              })}
            </fieldset>
          );
        if (type === "boolean")
          return (
            <label key={name} class="tick">
              <input
                type="checkbox"
                checked={now === true}
                onChange={({ currentTarget }) => put([name], currentTarget.checked ? true : null)}
              />
              {told}
            </label>
          );
        if (type === "number" || type === "integer")
          return (
            <label key={name}>
              <span>{told}</span>
              <input
                inputMode="numeric"
                value={typeof now === "number" ? String(now) : ""}
                onChange={({ currentTarget }) => {
                  const typed = currentTarget.value.replace(/\s/g, "").replace(",", ".");
                  put([name], typed === "" ? null : Number.isNaN(Number(typed)) ? typed : Number(typed));
                }}
              />
            </label>
          );
        if (type === "string")
          return (
            <Choice
              key={name}
              label={told}
              now={now}
              none={say({ code: "desk.none" })}
              choices={metrics.map((id) => [id, called(id)])}
              put={(value) => put([name], value)}
            />
          );
        return (
          <FormField key={name} file={file} options={options} name={name} told={told} metrics={metrics} />
        );
      })}
    </div>
  );
}

/** The things that a figure names, each in the staff's language or in its first one. */
const itemsOf = (metric: unknown, lang: string): readonly string[] =>
  listAt(metric, ["items"]).map((item, at) => {
    const said = Object.values(Object(item)).find((each) => typeof each === "string");
    return String(valueAt(item, [lang]) ?? said ?? at + 1);
  });

/** Silhouettes before a chart, at most. */
const MOST = 4;

interface SceneFieldsProps {
  readonly file: string;
  readonly scene: unknown;
  /** Its JSON Schema. */
  readonly schema: unknown;
}

/** How the chart stands in the page. */
export function SceneFields({ file, scene, schema }: SceneFieldsProps) {
  const { store, say } = useDesk();
  const put = (name: string, value: string | null): void =>
    void store.edit(
      value === null ? { file, path: ["scene", name], remove: true } : { file, path: ["scene", name], value },
    );
  const none = say({ code: "desk.as-form" });
  const named = (choice: string): readonly [string, string] => [choice, nameOfChoice(choice, say)];
  const field = (name: string): unknown => valueAt(schema, ["properties", name]);
  const silhouettes = textsAt(scene, ["silhouettes"]);
  return (
    <div class="options">
      <Choice
        label={say({ code: "desk.scene.ground" })}
        now={valueAt(scene, ["ground"])}
        none={none}
        choices={textsAt(field("ground"), ["enum"]).map(named)}
        put={(value) => put("ground", value)}
      />
      <Choice
        label={say({ code: "desk.scene.title" })}
        now={valueAt(scene, ["title"])}
        none={none}
        choices={textsAt(field("title"), ["enum"]).map(named)}
        put={(value) => put("title", value)}
      />
      <details>
        <summary>{say({ code: "desk.scene.silhouettes" })}</summary>
        <ul class="ticks">
          {textsAt(field("silhouettes"), ["items", "enum"]).map((icon) => (
            <li key={icon}>
              <label>
                <input
                  type="checkbox"
                  checked={silhouettes.includes(icon)}
                  disabled={!silhouettes.includes(icon) && silhouettes.length >= MOST}
                  onChange={({ currentTarget }) =>
                    void store.edit({
                      file,
                      path: ["scene", "silhouettes"],
                      value: currentTarget.checked
                        ? [...silhouettes, icon]
                        : silhouettes.filter((each) => each !== icon),
                    })
                  }
                />
                <span>{nameOfChoice(icon, say)}</span>
              </label>
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
}
