import { useState } from "preact/hooks";
import { Button } from "./button.tsx";
import { type FieldProps, held } from "./form-context.ts";
import { Labelled, PutIn } from "./form-field.tsx";
import { blankOf, type Schema } from "./schema.ts";
import { useDesk } from "./use-desk.ts";
import { languageName, numbersPhrase, numbersTaking } from "./words.ts";

/** The counted noun: its forms in every language, and how the language counts with them, as it is typed. */
export function Noun({ form, schema, path }: FieldProps) {
  const desk = useDesk();
  const { content } = desk;
  const counted = content.open?.id === form.id ? content.open.counted : {};
  return (
    <div class="noun">
      {content.languages.map((lang) => {
        const forms = schema.properties?.[lang];
        if (forms === undefined) return null;
        return (
          <fieldset key={lang}>
            <legend>{languageName(desk, lang)}</legend>
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
  const { say } = useDesk();
  const { properties = {}, required = [] } = schema;
  const names = Object.keys(properties);
  const there = names.filter((name) => required.includes(name) || held(form, [...path, name]) !== undefined);
  const more = names.filter((name) => !there.includes(name));
  const [isAdding, setAdding] = useState(false);
  // A form for all numbers is known by none of them, and what else sentences ask for has a name.
  const nameOf = (name: string): string =>
    required.includes(name) && required.length > 1
      ? say(numbersPhrase(numbersTaking(lang, [name]), say))
      : say({ code: `desk.noun.${name}` });
  return (
    <>
      {there.map((name) => (
        <Labelled
          key={name}
          form={form}
          schema={properties[name] ?? {}}
          path={[...path, name]}
          label={nameOf(name)}
          lang={lang}
          canGo={!required.includes(name)}
        />
      ))}
      {more.length > 0 && (
        <p class="tools">
          {isAdding ? (
            more.map((name) => (
              <PutIn key={name} form={form} path={[...path, name]} value={firstOf(properties[name])}>
                + {nameOf(name)}
              </PutIn>
            ))
          ) : (
            <Button says="desk.noun.more" class="small" onClick={() => setAdding(true)} />
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
