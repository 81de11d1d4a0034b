import { listAt, valueAt } from "../../diagnostics/document.ts";
import { UpDown } from "./button.tsx";
import { type FieldProps, held, idOf, placeOf, problemsOf } from "./form-context.ts";
import { AddItem, Labelled, Leaf, PutIn, TakeOut, Texts } from "./form-field.tsx";
import type { Option } from "./inputs.tsx";
import { Wrong } from "./problems.tsx";
import { blankOf } from "./schema.ts";
import { useDesk } from "./use-desk.ts";

/** Named things, each in every language. */
export function Items({ form, schema, path }: FieldProps) {
  const items = schema.items || {};
  const list = listAt(form.value, path);
  const texts = Object.fromEntries(Object.keys(items.properties ?? {}).map((lang) => [lang, ""]));
  return (
    <ol class="items">
      {list.map((_, index) => (
        <li key={index}>
          <Texts form={form} path={[...path, index]} />
          <Wrong
            id={`${idOf(form, [...path, index])}-wrong`}
            problems={problemsOf(form, [...path, index], { exactly: true })}
          />
          <Order form={form} path={path} index={index} count={list.length} name={String(index + 1)} />
        </li>
      ))}
      <li class="tools">
        <AddItem form={form} path={[...path, list.length]} value={texts} />
      </li>
    </ol>
  );
}

interface OrderProps extends Pick<FieldProps, "form" | "path"> {
  readonly index: number;
  readonly count: number;
  readonly name: string;
}

/** What moves an item of a list, or takes it out. */
export function Order({ form, path, index, count, name }: OrderProps) {
  const { store } = useDesk();
  const at = [...path, index];
  return (
    <span class="order">
      <UpDown
        name={name}
        isFirst={index === 0}
        isLast={index === count - 1}
        move={(by) => void store.edit({ ...placeOf(form, at), to: index + by })}
      />
      <TakeOut form={form} path={at} name={name} />
    </span>
  );
}

/** Other figures that it is reckoned from. */
export function References({
  form,
  schema,
  path,
  options,
}: FieldProps & { readonly options: readonly Option[] }) {
  const { say } = useDesk();
  const list = listAt(form.value, path);
  const isFixed = schema.prefixItems !== undefined;
  const least = schema.minItems ?? 0;
  return (
    <ol class="references">
      {list.map((_, index) => {
        const at = [...path, index];
        const name = say({ code: "desk.item.nth", args: { number: index + 1 } });
        return (
          <li key={index}>
            <Leaf form={form} schema={schema} path={at} label={name} options={options} />
            {!isFixed && list.length > least && <TakeOut form={form} path={at} name={name} />}
            <Wrong id={`${idOf(form, at)}-wrong`} problems={problemsOf(form, at)} />
          </li>
        );
      })}
      {!isFixed && (
        <li class="tools">
          <AddItem form={form} path={[...path, list.length]} value="" />
        </li>
      )}
    </ol>
  );
}

/** What it was called in earlier years. */
export function Formerly({ form, schema, path }: FieldProps) {
  const { content } = useDesk();
  const known = held(form, path);
  const years = typeof known === "object" && known !== null ? Object.keys(known) : [];
  const rest = typeof schema.additionalProperties === "object" ? schema.additionalProperties : {};
  const others = content.years
    .map(({ year }) => String(year))
    .filter((year) => Number(year) < content.year && valueAt(known, [year]) === undefined);
  return (
    <div class="together">
      {years.map((year) => (
        <Labelled key={year} form={form} schema={rest} path={[...path, year]} label={year} canGo />
      ))}
      {others.map((year) => (
        <PutIn key={year} form={form} path={[...path, year]} value={String(blankOf(rest) ?? "")}>
          + {year}
        </PutIn>
      ))}
    </div>
  );
}
