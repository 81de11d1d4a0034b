import { type Grammar, propsOf, referenceIn } from "./grammar.ts";

/** The forms of a word that agrees with a figure; `few` where the language or the writer needs one between. */
export const AGREEING = ["one", "few", "other"] as const;
export type Agreeing = Readonly<Record<(typeof AGREEING)[number], string>>;

/** The forms that stand in a tag or slot; null where it is no word that agrees. */
export function agreeingIn(tag: string): Agreeing | null {
  if (referenceIn(tag) === null) return null;
  if (tag.startsWith("<Choice")) {
    const form = (name: string): string => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? "";
    return { one: form("one"), few: form("few"), other: form("other") };
  }
  const [, ...forms] = tag.replace(/^\{|\}$/g, "").split("|");
  const [one = "", ...others] = forms.map((form) => form.trim());
  if (!tag.startsWith("{") || others.length === 0) return null;
  const [few, other] = others.length === 1 ? ["", others[0]] : others;
  return { one, few: few ?? "", other: other ?? "" };
}

/** How such a word is written; what would end it is left out. @param reference of the figure that it agrees with. */
export function agreeingTag(reference: string, forms: Agreeing, grammar: Grammar): string {
  const words = AGREEING.flatMap((name) => {
    const word = forms[name].replace(grammar === "narrative" ? /["<>{}]/g : /[|{}]/g, "").trim();
    return word === "" ? [] : [[name, word] as const];
  });
  if (grammar === "template") return `{${[reference, ...words.map(([, word]) => word)].join("|")}}`;
  return `<Choice ${propsOf(reference)}${words.map(([name, word]) => ` ${name}="${word}"`).join("")} />`;
}
