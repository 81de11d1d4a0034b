import type { Args } from "../diagnostics/phrase.ts";
import { pluralCategory } from "./cldr.ts";
import { parseTemplate, slotNames } from "./template.ts";

/** A text, or one that depends on a number: `$by` names the value, the other keys are CLDR plural categories. */
type Message = string | Readonly<Record<string, string>>;
/** A language's interface texts by key. */
export type Messages = Readonly<Record<string, Message>>;

/** What a message's placeholders stand for. Numbers are said by the language. */
export type MessageValues = Readonly<Record<string, string | number>>;

/** The plural categories that a language's numbers fall into (CLDR). */
const pluralCategories = (tag: string): readonly string[] =>
  new Intl.PluralRules(tag).resolvedOptions().pluralCategories;

/** A message's template for these values. @throws where a plural message lacks its number or category. */
export function choose(message: Message, values: MessageValues, tag: string): string {
  if (typeof message === "string") return message;
  const { $by: by } = message;
  const value = by === undefined ? undefined : values[by];
  if (typeof value !== "number") throw new Error(`a plural message needs a number as its value "${by}"`);
  const category = pluralCategory(tag, value);
  const template = message[category];
  if (template === undefined) throw new Error(`a plural message has no form "${category}"`);
  return template;
}

/** A fault in one language's messages, by a code of the catalogue. `category` and `offset` place it inside the message where they can. */
export interface MessageFault {
  readonly key: string;
  readonly code: `message-${string}`;
  readonly args?: Args | undefined;
  readonly category: string | null;
  /** From the template's start, in UTF-16 units. */
  readonly offset: number | null;
}

/**
 * What is wrong with the messages of the language `tag`, compared with those of the base language; comparing the
 * base with itself finds the faults inside its own messages.
 */
export function compareMessages(base: Messages, other: Messages, tag: string): readonly MessageFault[] {
  const missing = Object.keys(base)
    .filter((key) => !(key in other))
    .map((key) => fault(key, "message-missing", { tag }));
  const present = Object.entries(other).flatMap(([key, message]) => {
    const model = base[key];
    return model === undefined
      ? [fault(key, "message-superfluous")]
      : [
          ...templateFaults(key, message),
          ...pluralFaults(key, message, tag),
          ...slotFaults(key, message, model),
        ];
  });
  return [...missing, ...present];
}

type At = Partial<Pick<MessageFault, "category" | "offset">>;

const fault = (key: string, code: MessageFault["code"], args: Args = {}, at: At = {}): MessageFault => ({
  key,
  code,
  args: { key, ...args },
  category: null,
  offset: null,
  ...at,
});

/** The templates of a message, each with its plural category. */
const formsOf = (message: Message): readonly (readonly [category: string | null, template: string])[] =>
  typeof message === "string"
    ? [[null, message]]
    : Object.entries(message).filter(([category]) => category !== "$by");

const namesOf = (message: Message): ReadonlySet<string> =>
  new Set(formsOf(message).flatMap(([, template]) => slotNames(parseTemplate(template))));

/** The value that chooses a plural message's form. */
const chooserOf = (message: Message): string | undefined =>
  typeof message === "string" ? undefined : message["$by"];

const templateFaults = (key: string, message: Message): readonly MessageFault[] =>
  formsOf(message).flatMap(([category, template]) => {
    const { faults, pieces } = parseTemplate(template);
    return [
      ...faults.map(({ code, args, offset }) => {
        const why = { fault: { code, args }, remedy: { code, args, part: "hint" } } as const;
        return fault(key, "message-template.fault", why, { category, offset });
      }),
      ...pieces.flatMap((piece) => {
        const at = { category, offset: piece.offset };
        if (piece.kind === "choice") return [fault(key, "message-template.choice", { name: piece.name }, at)];
        return Object.keys(piece.kind === "slot" ? piece.options : {}).map((option) =>
          fault(key, "message-template", { option }, at),
        );
      }),
    ];
  });

function pluralFaults(key: string, message: Message, tag: string): readonly MessageFault[] {
  if (typeof message === "string") return [];
  const needed = pluralCategories(tag);
  const given = formsOf(message).flatMap(([category]) => category ?? []);
  const plural = (name: string, category: string | null = null): MessageFault =>
    fault(key, `message-plural.${name}`, { tag, category, needed: needed.join(", ") }, { category });
  return [
    ...(chooserOf(message) === undefined ? [plural("chooser")] : []),
    ...needed.filter((category) => !given.includes(category)).map((category) => plural("lacking", category)),
    ...given.filter((category) => !needed.includes(category)).map((category) => plural("strange", category)),
  ];
}

/** `{year}` is known everywhere and may be left out or put in. */
function slotFaults(key: string, message: Message, model: Message): readonly MessageFault[] {
  const wanted = namesOf(model);
  const allowed = new Set([...wanted, "year", chooserOf(model) ?? "year"]);
  const given = namesOf(message);
  const known = [...allowed].map((name) => `{${name}}`).join(", ");
  return [
    ...[...wanted]
      .filter((name) => name !== "year" && !given.has(name))
      .map((name) => fault(key, "message-placeholder.left-out", { slot: `{${name}}` })),
    ...[...given, chooserOf(message) ?? "year"]
      .filter((name) => !allowed.has(name))
      .map((name) => fault(key, "message-placeholder", { name, known })),
  ];
}
