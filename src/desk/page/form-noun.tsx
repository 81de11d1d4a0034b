import { useState } from "preact/hooks";
import { type FieldProps, held, problemsOf, removing, writing } from "./form-context.ts";
import { Labelled, Leaf } from "./form-field.tsx";
import { blankOf, type Schema } from "./schema.ts";
import { languageName } from "./words.ts";

/** Numbers of which each says which form it takes. */
const NUMBERS = [1, 2, 3, 4, 5, 6, 11, 21, 22, 25, 100, 1.5];

/** The counted noun: its forms in every language, and how the language counts with them, as it is typed. */
export function Noun({ form, schema, path }: FieldProps) {
  const { content, of, speaker } = form;
  const counted = content.open?.id === of.id ? content.open.counted : {};
  return (
    <div class="noun">
      {content.languages.map((lang) => {
        const forms = schema.properties?.[lang];
        if (forms === undefined) return null;
        return (
          <fieldset key={lang}>
            <legend>{languageName(speaker, lang)}</legend>
            <Forms form={form} schema={forms} path={[...path, lang]} lang={lang} />
            <p class="counted" lang={lang}>
              {(counted[lang] ?? []).map((words, index) => (
                <span key={index}>{words ?? "—"}</span>
              ))}
            </p>
          </fieldset>
        );
      })}
    </div>
  );
}

/** The forms that sentences need always, and those that some ask for, which are put in where they are wanted. */
function Forms({ form, schema, path, lang }: FieldProps & { readonly lang: string }) {
  const { speaker, store } = form;
  const { properties = {}, required = [] } = schema;
  const names = Object.keys(properties);
  const there = names.filter((name) => required.includes(name) || held(form, [...path, name]) !== undefined);
  const more = names.filter((name) => !there.includes(name));
  const [isAdding, setAdding] = useState(false);
  const rules = new Intl.PluralRules(lang);
  const nameOf = (name: string): string => {
    const numbers = NUMBERS.filter((number) => rules.select(number) === name);
    // A form for all numbers is known by none of them, and what else sentences ask for has a name.
    if (!required.includes(name) || required.length === 1) return speaker.say({ code: `desk.noun.${name}` });
    return speaker.say({
      code: "desk.noun.numbers",
      args: { numbers: numbers.slice(0, 4).map(speaker.say).join(", ") },
    });
  };
  return (
    <>
      {there.map((name) => {
        const at = [...path, name];
        return (
          <Labelled key={name} form={form} path={at} label={nameOf(name)} problems={problemsOf(form, at)}>
            <span class="with">
              <Leaf form={form} schema={properties[name] ?? {}} path={at} lang={lang} />
              {!required.includes(name) && (
                <button
                  type="button"
                  class="small"
                  aria-label={speaker.say({ code: "desk.take-out.name", args: { name: nameOf(name) } })}
                  onClick={() => void store.edit(removing(form, at))}
                >
                  ×
                </button>
              )}
            </span>
          </Labelled>
        );
      })}
      {more.length > 0 && (
        <p class="more">
          {isAdding ? (
            more.map((name) => (
              <button
                key={name}
                type="button"
                class="small"
                onClick={() => void store.edit(writing(form, [...path, name], firstOf(properties[name])))}
              >
                + {nameOf(name)}
              </button>
            ))
          ) : (
            <button type="button" class="small" onClick={() => setAdding(true)}>
              {speaker.say({ code: "desk.noun.more" })}
            </button>
          )}
        </p>
      )}
    </>
  );
}

const firstOf = (schema: Schema | undefined): string => {
  const blank = schema === undefined ? "" : (schema.enum?.[0] ?? blankOf(schema));
  return typeof blank === "string" ? blank : "";
};
