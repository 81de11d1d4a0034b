import { told } from "../diagnostics/told.ts";
import { type Message, type Messages, pluralCategories } from "./messages.ts";
import { parseTemplate, slotNames } from "./template.ts";

/** A fault in one language's messages. `category` and `offset` place it inside the message where they can. */
export interface MessageFault {
  readonly key: string;
  readonly code: "missing" | "superfluous" | "placeholder" | "plural" | "template";
  readonly category: string | null;
  /** From the template's start, in UTF-16 units. */
  readonly offset: number | null;
  readonly message: string;
  readonly hint: string;
}

/**
 * What is wrong with the messages of the language `tag`, compared with those of the base language; comparing the
 * base with itself finds the faults inside its own messages.
 */
export function compareMessages(base: Messages, other: Messages, tag: string): readonly MessageFault[] {
  const missing = Object.keys(base)
    .filter((key) => !(key in other))
    .map((key) =>
      fault(
        key,
        "missing",
        told`The message “${key}” is missing in “${tag}”.`,
        told`Translate it, under this key.`,
      ),
    );
  const present = Object.entries(other).flatMap(([key, message]) => {
    const model = base[key];
    return model === undefined
      ? [
          fault(
            key,
            "superfluous",
            told`No page uses the message “${key}”.`,
            told`Remove it, or correct its key.`,
          ),
        ]
      : [
          ...templateFaults(key, message),
          ...pluralFaults(key, message, tag),
          ...slotFaults(key, message, model),
        ];
  });
  return [...missing, ...present];
}

type At = Partial<Pick<MessageFault, "category" | "offset">>;

const fault = (
  key: string,
  code: MessageFault["code"],
  message: string,
  hint: string,
  at: At = {},
): MessageFault => ({
  key,
  code,
  category: null,
  offset: null,
  ...at,
  message,
  hint,
});

interface Form {
  readonly category: string | null;
  readonly template: string;
}

function formsOf(message: Message): readonly Form[] {
  if (typeof message === "string") return [{ category: null, template: message }];
  return Object.entries(message).flatMap(([category, template]) =>
    category === "$by" ? [] : [{ category, template }],
  );
}

const namesOf = (message: Message): ReadonlySet<string> =>
  new Set(formsOf(message).flatMap(({ template }) => slotNames(parseTemplate(template))));

/** The value that chooses a plural message's form. */
function chooserOf(message: Message): string | null {
  if (typeof message === "string") return null;
  const { $by: by } = message;
  return by ?? null;
}

function templateFaults(key: string, message: Message): readonly MessageFault[] {
  return formsOf(message).flatMap(({ category, template }) => {
    const { faults, pieces } = parseTemplate(template);
    const options = pieces.flatMap((piece) => {
      const unmet =
        piece.kind === "slot" ? Object.keys(piece.saying).filter((option) => option !== "start") : [];
      return unmet.map((option) =>
        fault(
          key,
          "template",
          told`A message's value cannot be said with “${option}”.`,
          told`Only “start” may stand here.`,
          {
            category,
            offset: piece.offset,
          },
        ),
      );
    });
    return [
      ...faults.map(({ message, hint, offset }) =>
        fault(key, "template", message, hint, { category, offset }),
      ),
      ...options,
    ];
  });
}

function pluralFaults(key: string, message: Message, tag: string): readonly MessageFault[] {
  if (typeof message === "string") return [];
  const needed = pluralCategories(tag);
  const given = formsOf(message).flatMap(({ category }) => category ?? []);
  const hint = told`Give the forms ${needed.join(", ")}, and in "$by" the value that chooses.`;
  return [
    ...(chooserOf(message) === null
      ? [fault(key, "plural", told`“${key}” does not say by what it is chosen.`, hint)]
      : []),
    ...needed
      .filter((category) => !given.includes(category))
      .map((category) =>
        fault(key, "plural", told`“${key}” lacks the plural form “${category}”.`, hint, { category }),
      ),
    ...given
      .filter((category) => !needed.includes(category))
      .map((category) =>
        fault(key, "plural", told`“${tag}” has no plural form “${category}”.`, hint, { category }),
      ),
  ];
}

/** `{year}` is known everywhere and may be left out or put in. */
function slotFaults(key: string, message: Message, model: Message): readonly MessageFault[] {
  const wanted = namesOf(model);
  const allowed = new Set([...wanted, "year", chooserOf(model) ?? "year"]);
  const given = namesOf(message);
  const used = [...given, chooserOf(message) ?? "year"];
  return [
    ...[...wanted]
      .filter((name) => name !== "year" && !given.has(name))
      .map((name) =>
        fault(
          key,
          "placeholder",
          told`“${key}” leaves out {${name}}.`,
          told`Put {${name}} where it belongs.`,
        ),
      ),
    ...used
      .filter((name) => !allowed.has(name))
      .map((name) =>
        fault(
          key,
          "placeholder",
          told`“${key}” is given no value “${name}”.`,
          told`It is given ${list(allowed)}.`,
        ),
      ),
  ];
}

const list = (names: ReadonlySet<string>): string => [...names].map((name) => `{${name}}`).join(", ");
