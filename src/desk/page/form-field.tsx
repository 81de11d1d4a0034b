import type { ComponentChildren } from "preact";
import type { Path } from "../../diagnostics/document.ts";
import type { DeskProblem } from "../api.ts";
import { codecOf } from "./codec.ts";
import { type FieldProps, type FormContext, held, idOf, problemsOf, writing } from "./form-context.ts";
import { Choice, TextInput } from "./inputs.tsx";
import { Wrong } from "./problems.tsx";
import { isOneField } from "./schema.ts";
import { choiceText, fieldPhrase, languageName } from "./words.ts";

/** A field with its name above it and what is wrong with it below. */
export function Labelled({
  form,
  path,
  label,
  problems,
  children,
}: {
  readonly form: FormContext;
  readonly path: Path;
  readonly label: ComponentChildren;
  readonly problems: readonly DeskProblem[];
  readonly children: ComponentChildren;
}) {
  const id = idOf(form, path);
  return (
    <div class="labelled">
      <label for={id}>{label}</label>
      {children}
      <Wrong store={form.store} id={`${id}-wrong`} problems={problems} />
    </div>
  );
}

/** The ids of what is told beside a field; undefined where nothing is. */
const describing = (id: string, problems: readonly DeskProblem[], hint?: string): string | undefined => {
  const ids = [...(hint === undefined ? [] : [hint]), ...(problems.length === 0 ? [] : [`${id}-wrong`])];
  return ids.length === 0 ? undefined : ids.join(" ");
};

interface LeafProps extends FieldProps {
  readonly isLong?: boolean;
  readonly lang?: string;
  /** Id of what explains it. */
  readonly hint?: string | undefined;
}

/** What is typed or chosen in one field, without its name. */
export function Leaf({ form, schema, path, isLong = false, lang, hint }: LeafProps) {
  const { store, speaker, epoch } = form;
  const id = idOf(form, path);
  const value = held(form, path);
  const problems = problemsOf(form, path);
  const common = {
    id,
    epoch,
    isWrong: problems.length > 0,
    describedBy: describing(id, problems, hint),
  };
  if (schema.enum !== undefined)
    return (
      <Choice
        {...common}
        value={typeof value === "string" ? value : ""}
        options={schema.enum.map((each) => ({
          value: each,
          text: choiceText(speaker, String(path.at(-1)), each),
        }))}
        chosen={(chosen) => void store.edit(writing(form, path, chosen))}
      />
    );
  if (schema.type === "boolean")
    return (
      <input
        id={id}
        type="checkbox"
        checked={value === true}
        aria-invalid={problems.length > 0 ? "true" : undefined}
        aria-describedby={common.describedBy}
        onChange={({ currentTarget }) => void store.edit(writing(form, path, currentTarget.checked))}
      />
    );
  const codec = codecOf(schema, speaker, held(form, ["unit"]));
  return (
    <TextInput
      {...common}
      text={codec.show(value)}
      isNumber={codec.isNumber}
      isLong={isLong}
      lang={lang}
      shownAs={(typed) => codec.show(codec.read(typed))}
      typed={(typed) => store.type(writing(form, path, codec.read(typed)))}
    />
  );
}

/** A text in every language, side by side. */
export function Texts({ form, schema, path }: FieldProps) {
  const { speaker, content } = form;
  return (
    <div class="in-languages">
      {content.languages.map((lang) => (
        <Labelled
          key={lang}
          form={form}
          path={[...path, lang]}
          label={languageName(speaker, lang)}
          problems={problemsOf(form, [...path, lang])}
        >
          <Leaf
            form={form}
            schema={schema.properties?.[lang] ?? {}}
            path={[...path, lang]}
            isLong
            lang={lang}
          />
        </Labelled>
      ))}
    </div>
  );
}

/** An object's fields, each with its name; those that may be left out and are aren't there. */
export function Together({ form, schema, path }: FieldProps) {
  const { speaker } = form;
  const names = Object.keys(schema.properties ?? {});
  return (
    <div class="together">
      {names.map((name) => {
        const at = [...path, name];
        const field = schema.properties?.[name];
        if (field === undefined || !(isOneField(field) || field.type === "boolean")) return null;
        return (
          <Labelled
            key={name}
            form={form}
            path={at}
            label={speaker.say(fieldPhrase(at))}
            problems={problemsOf(form, at)}
          >
            <Leaf form={form} schema={field} path={at} isLong={name === "quote"} />
          </Labelled>
        );
      })}
    </div>
  );
}
