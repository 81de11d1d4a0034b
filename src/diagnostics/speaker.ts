import { own } from "./document.ts";
import type { Arg, Args, Phrase } from "./phrase.ts";
import { visible } from "./visible.ts";

/** Words with slots, `{id}`; alternatives of which the first with no empty slot is told; or a form a plural category. */
export type Wording = string | readonly string[] | PluralWording;
/** `$by` names the slot whose number chooses among the CLDR categories. */
interface PluralWording {
  readonly $by: string;
  readonly [category: string]: string;
}

/** An entry of a catalogue: words, or a problem's sentence and what to do about it. */
export type Entry = Wording | { readonly message: Wording; readonly hint?: Wording };
/** The sentences of one language by code. */
export type Catalogue = Readonly<Record<string, Entry>>;

/** A problem in words. */
interface Told {
  readonly message: string;
  /** "" where there is nothing to do. */
  readonly hint: string;
}

/** Puts phrases into one language of the staff; what fills them steers no terminal and turns no text around (`visible`). */
export interface Speaker {
  /** BCP 47. */
  readonly lang: string;
  /** A phrase inside a sentence. @throws where the catalogue lacks the code, or none of its wordings can be filled. */
  say(arg: Arg): string;
  /** A problem, or any sentence by itself: a phrase at its beginning gets a capital. @throws as `say` does. */
  tell(problem: { readonly code: string; readonly args?: Args | undefined }): Told;
  /** Whether the language has a sentence of this code. */
  has(code: string): boolean;
}

/** Whose numbers are written as a language's are: browsers don't know how Kazakh writes them, which is as Russian does. */
export const numbersAs = (lang: string): string => (lang === "kk" ? "ru" : lang);

/** @param sentences all that the project tells, in the language. */
export function createSpeaker(lang: string, sentences: Catalogue): Speaker {
  const grouping = new Intl.NumberFormat(numbersAs(lang), { useGrouping: "min2", maximumFractionDigits: 20 });
  const names = new Intl.DisplayNames([lang], { type: "language" });
  // Browsers know no other language's name in Kazakh.
  const nameOf = (tag: string): string => {
    const name = own(sentences, `language.${tag}`);
    return typeof name === "string" ? name : (names.of(tag) ?? tag);
  };

  const entryOf = (code: string): Entry => {
    const entry = sentences[code];
    if (entry === undefined) throw new Error(`the catalogue has no sentence "${code}"`);
    return entry;
  };
  const say = (arg: Arg): string => {
    if (typeof arg === "number") return grouping.format(arg);
    if (typeof arg === "string") return visible(arg);
    if (arg === null || arg === undefined) return "";
    if ("oneOf" in arg) return alternatives(arg.oneOf.map(say));
    if ("all" in arg) return arg.all.map(say).join(", ");
    if ("language" in arg) return languageName(nameOf, arg.language, arg.bare);
    const entry = entryOf(arg.code);
    if (isWording(entry)) return fill(entry, arg);
    const { message, hint = "" } = entry;
    return fill(arg.part === "hint" ? hint : message, arg);
  };
  /** What to choose from, as a sentence lists it: a, b, or c. */
  const alternatives = (options: readonly string[]): string => {
    const last = options.at(-1) ?? "";
    const before = options.slice(0, -1).join(", ");
    return before === ""
      ? last
      : say({ code: options.length === 2 ? "or" : "or.many", args: { before, last } });
  };

  type Coded = Extract<Phrase, { code: string }>;
  const sentence = (wording: Wording, phrase: Coded): string => fill(wording, phrase, true);
  function fill(wording: Wording, { code, args = {} }: Coded, isSentence = false): string {
    const words = wordingsOf(wording, args, lang).find((each) =>
      slotsOf(each).every((slot) => args[slot] !== null && args[slot] !== undefined),
    );
    if (words === undefined) throw new Error(`"${code}" was not given what its sentence needs`);
    return words.replace(SLOT, (_, written: string, slot: string | undefined, at: number) => {
      if (slot === undefined) return `{${written}}`;
      const arg = args[slot];
      const told = say(arg);
      return isSentence && at === 0 && typeof arg === "object"
        ? told.charAt(0).toUpperCase() + told.slice(1)
        : told;
    });
  }
  return {
    lang,
    say,
    has: (code) => Object.hasOwn(sentences, code),
    tell: ({ code, args = {} }) => {
      const entry = entryOf(code);
      const { message, hint } = isWording(entry) ? { message: entry, hint: undefined } : entry;
      return {
        message: sentence(message, { code, args }),
        hint: hint === undefined ? "" : sentence(hint, { code, args }),
      };
    },
  };
}

/** `{id}` is a slot; `{{id}}` stands for braces that staff are to write. */
const SLOT = /\{\{([\w-]+)\}\}|\{([a-z][A-Za-z]*)\}/g;

/** The slots of a wording, in its order. */
export const slotsOf = (wording: string): readonly string[] =>
  [...wording.matchAll(SLOT)].flatMap(([, , slot]) => slot ?? []);

export const isWording = (entry: Entry): entry is Wording =>
  typeof entry === "string" || Array.isArray(entry) || "$by" in entry;

function wordingsOf(wording: Wording, args: Args, lang: string): readonly string[] {
  if (typeof wording === "string") return [wording];
  if (!("$by" in wording)) return wording;
  const category = new Intl.PluralRules(lang).select(Number(args[wording.$by]));
  return [wording[category] ?? wording["other"] ?? ""];
}

/** A language by its name and tag: Kazakh (kk); what has no name, in quotation marks. */
function languageName(nameOf: (tag: string) => string, tag: string, bare = false): string {
  try {
    const name = nameOf(tag);
    if (bare) return name;
    return name === tag ? `“${tag}”` : `${name} (${tag})`;
  } catch {
    return `“${tag}”`;
  }
}
