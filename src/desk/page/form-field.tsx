import type { ComponentChildren } from "preact";
import type { Path } from "../../diagnostics/document.ts";
import { Button } from "./button.tsx";
import { codecOf } from "./codec.ts";
import { type FieldProps, type FormContext, held, idOf, placeOf, problemsOf } from "./form-context.ts";
import { Choice, type Option, TextInput } from "./inputs.tsx";
import { Wrong } from "./problems.tsx";
import { isOneField, type Json } from "./schema.ts";
import { useDesk } from "./use-desk.ts";
import { choicesOf, fieldPhrase, languageName } from "./words.ts";

interface LeafProps extends FieldProps {
  /** What there is to choose, where the schema doesn't tell it. */
  readonly options?: readonly Option[] | undefined;
  readonly isLong?: boolean;
  readonly lang?: string | undefined;
  /** Id of what explains it. */
  readonly hint?: string | undefined;
  /** Its name, where none stands beside it. */
  readonly label?: string;
  /** Of a cell of a table. */
  readonly tabIndex?: number;
}

/** What is typed or chosen in one field, without its name. */
export function Leaf({ form, schema, path, options, hint, label, tabIndex, ...text }: LeafProps) {
  const desk = useDesk();
  const { store, epoch } = desk;
  const isCell = tabIndex !== undefined;
  const id = idOf(form, path);
  const value = held(form, path);
  const isWrong = problemsOf(form, path).length > 0;
  // Below a table all that is wrong in it is told together.
  const beside = [hint, isWrong && !isCell ? `${id}-wrong` : undefined].filter((each) => each !== undefined);
  const describedBy = beside.length === 0 ? undefined : beside.join(" ");
  const common = { id: isCell ? undefined : id, label, tabIndex, isWrong, describedBy };
  const place = placeOf(form, path);
  const put = (chosen: string | boolean): void => void store.edit({ ...place, value: chosen });
  const choices = options ?? choicesOf(schema, path, desk);
  if (choices !== null) return <Choice {...common} value={value} options={choices} chosen={put} />;
  if (schema.type === "boolean")
    return (
      <input
        id={id}
        type="checkbox"
        checked={value === true}
        aria-invalid={isWrong ? "true" : undefined}
        aria-describedby={describedBy}
        onChange={({ currentTarget }) => put(currentTarget.checked)}
      />
    );
  const codec = codecOf(schema, desk, held(form, ["unit"]));
  return (
    <TextInput
      {...common}
      {...text}
      epoch={epoch}
      text={codec.show(value)}
      isNumber={codec.isNumber}
      shownAs={(typed) => codec.show(codec.read(typed))}
      typed={(typed) => store.type({ ...place, value: codec.read(typed) })}
    />
  );
}

/** A field with its name above it, and what is wrong with it below. @param canGo whether it can be taken out. */
export function Labelled({
  label,
  canGo = false,
  ...leaf
}: Omit<LeafProps, "hint" | "tabIndex"> & { readonly label: string; readonly canGo?: boolean }) {
  const { form, path } = leaf;
  const id = idOf(form, path);
  return (
    <div class="labelled">
      <label for={id}>{label}</label>
      {canGo ? (
        <span class="with">
          <Leaf {...leaf} />
          <TakeOut form={form} path={path} name={label} />
        </span>
      ) : (
        <Leaf {...leaf} />
      )}
      <Wrong id={`${id}-wrong`} problems={problemsOf(form, path)} />
    </div>
  );
}

/** A text in every language, side by side. */
export function Texts({ form, path, languages }: PlaceProps & { readonly languages?: readonly string[] }) {
  const desk = useDesk();
  return (
    <div class="in-languages">
      {(languages ?? desk.content.languages).map((lang) => (
        <Labelled
          key={lang}
          form={form}
          schema={{ type: "string" }}
          path={[...path, lang]}
          label={languageName(desk, lang)}
          isLong
          lang={lang}
        />
      ))}
    </div>
  );
}

/** An object's fields, each with its name; those that may be left out and are aren't there. */
export function Together({ form, schema, path }: FieldProps) {
  const { say } = useDesk();
  return (
    <div class="together">
      {Object.entries(schema.properties ?? {}).map(([name, field]) => {
        const at = [...path, name];
        if (!(isOneField(field) || field.type === "boolean")) return null;
        const label = say(fieldPhrase(at));
        return (
          <Labelled key={name} form={form} schema={field} path={at} label={label} isLong={name === "quote"} />
        );
      })}
    </div>
  );
}

interface PlaceProps {
  readonly form: FormContext;
  readonly path: Path;
}

/** A button that takes a field or an item out. @param name what it is called, for whoever hears it. */
export function TakeOut({ form, path, name }: PlaceProps & { readonly name: string }) {
  const { store, say } = useDesk();
  return (
    <Button
      class="small"
      aria-label={say({ code: "desk.take-out.name", args: { name } })}
      onClick={() => void store.edit({ ...placeOf(form, path), remove: true })}
    >
      ×
    </Button>
  );
}

interface PutInProps extends PlaceProps {
  readonly value: Json;
  /** What it is for. */
  readonly title?: string | undefined;
  readonly children: ComponentChildren;
}

/** A button that puts a field in. */
export function PutIn({ form, path, value, title, children }: PutInProps) {
  const { store } = useDesk();
  return (
    <Button class="small" title={title} onClick={() => void store.edit({ ...placeOf(form, path), value })}>
      {children}
    </Button>
  );
}

/** A button that adds an item to a list. */
export function AddItem({ form, path, value }: PlaceProps & { readonly value: Json }) {
  const { store } = useDesk();
  return (
    <Button
      says="desk.item.add"
      class="small"
      onClick={() => void store.edit({ ...placeOf(form, path), insert: value })}
    />
  );
}
