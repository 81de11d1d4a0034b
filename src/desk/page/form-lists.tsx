import { listAt, valueAt } from "../../diagnostics/document.ts";
import {
  type FieldProps,
  held,
  idOf,
  inserting,
  moving,
  problemsOf,
  removing,
  writing,
} from "./form-context.ts";
import { Labelled, Leaf, Texts } from "./form-field.tsx";
import type { Option } from "./grid-cell.tsx";
import { Choice } from "./inputs.tsx";
import { Wrong } from "./problems.tsx";
import { blankOf } from "./schema.ts";

const itemsAt = ({ of }: FieldProps["form"], path: FieldProps["path"]): readonly unknown[] =>
  listAt(of.value, path);

/** Named things, each in every language. */
export function Items({ form, schema, path }: FieldProps) {
  const { speaker, store } = form;
  const items = schema.items || {};
  const list = itemsAt(form, path);
  const texts = Object.fromEntries(Object.keys(items.properties ?? {}).map((lang) => [lang, ""]));
  return (
    <ol class="items">
      {list.map((_, index) => (
        <li key={index}>
          <Texts form={form} schema={items} path={[...path, index]} />
          <Wrong
            store={form.store}
            id={`${idOf(form, [...path, index])}-wrong`}
            problems={problemsOf(form, [...path, index], { exactly: true })}
          />
          <Order form={form} path={path} index={index} count={list.length} name={String(index + 1)} />
        </li>
      ))}
      <li class="more">
        <button
          type="button"
          class="small"
          onClick={() => void store.edit(inserting(form, [...path, list.length], texts))}
        >
          {speaker.say({ code: "desk.item.add" })}
        </button>
      </li>
    </ol>
  );
}

/** What moves an item of a list, or takes it out. */
export function Order({
  form,
  path,
  index,
  count,
  name,
}: Pick<FieldProps, "form" | "path"> & {
  readonly index: number;
  readonly count: number;
  readonly name: string;
}) {
  const { speaker, store } = form;
  const at = [...path, index];
  const says = (code: string): string => speaker.say({ code, args: { name } });
  return (
    <span class="order">
      <button
        type="button"
        class="small"
        disabled={index === 0}
        aria-label={says("desk.up")}
        onClick={() => void store.edit(moving(form, at, index - 1))}
      >
        ↑
      </button>
      <button
        type="button"
        class="small"
        disabled={index === count - 1}
        aria-label={says("desk.down")}
        onClick={() => void store.edit(moving(form, at, index + 1))}
      >
        ↓
      </button>
      <button
        type="button"
        class="small"
        aria-label={says("desk.take-out.name")}
        onClick={() => void store.edit(removing(form, at))}
      >
        ×
      </button>
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
  const { speaker, store } = form;
  const list = itemsAt(form, path);
  const isFixed = schema.prefixItems !== undefined;
  const least = schema.minItems ?? 0;
  return (
    <ol class="references">
      {list.map((value, index) => {
        const at = [...path, index];
        const problems = problemsOf(form, at);
        const name = speaker.say({ code: "desk.item.nth", args: { number: index + 1 } });
        return (
          <li key={index}>
            <Choice
              id={idOf(form, at)}
              label={name}
              value={typeof value === "string" ? value : ""}
              options={options}
              isWrong={problems.length > 0}
              describedBy={problems.length > 0 ? `${idOf(form, at)}-wrong` : undefined}
              chosen={(chosen) => void store.edit(writing(form, at, chosen))}
            />
            {!isFixed && list.length > least && (
              <button
                type="button"
                class="small"
                aria-label={speaker.say({ code: "desk.take-out.name", args: { name } })}
                onClick={() => void store.edit(removing(form, at))}
              >
                ×
              </button>
            )}
            <Wrong store={form.store} id={`${idOf(form, at)}-wrong`} problems={problems} />
          </li>
        );
      })}
      {!isFixed && (
        <li class="more">
          <button
            type="button"
            class="small"
            onClick={() => void store.edit(inserting(form, [...path, list.length], ""))}
          >
            {speaker.say({ code: "desk.item.add" })}
          </button>
        </li>
      )}
    </ol>
  );
}

/** What it was called in earlier years. */
export function Formerly({ form, schema, path }: FieldProps) {
  const { speaker, store, content } = form;
  const known = held(form, path);
  const years = typeof known === "object" && known !== null ? Object.keys(known) : [];
  const rest = typeof schema.additionalProperties === "object" ? schema.additionalProperties : {};
  const others = content.years
    .map(({ year }) => String(year))
    .filter((year) => Number(year) < content.year && valueAt(known, [year]) === undefined);
  return (
    <div class="together">
      {years.map((year) => (
        <Labelled
          key={year}
          form={form}
          path={[...path, year]}
          label={year}
          problems={problemsOf(form, [...path, year])}
        >
          <span class="with">
            <Leaf form={form} schema={rest} path={[...path, year]} />
            <button
              type="button"
              class="small"
              aria-label={speaker.say({ code: "desk.take-out.name", args: { name: year } })}
              onClick={() => void store.edit(removing(form, [...path, year]))}
            >
              ×
            </button>
          </span>
        </Labelled>
      ))}
      {others.map((year) => (
        <button
          key={year}
          type="button"
          class="small"
          onClick={() => void store.edit(writing(form, [...path, year], String(blankOf(rest) ?? "")))}
        >
          + {year}
        </button>
      ))}
    </div>
  );
}
