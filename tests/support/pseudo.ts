import type { Sentences } from "../../src/diagnostics/told.ts";

/** The sentences that were asked for so far, by their English form. */
export const asked = new Set<string>();

/** A catalogue that has every sentence: it is put into ⟦…⟧ and each of its slots into ⟪…⟫. */
export const PSEUDO: Sentences = new Proxy<Record<string, string>>(
  {},
  {
    get: (_, english) => {
      asked.add(String(english));
      return `⟦${String(english).replace(/\{\d+\}/g, "⟪$&⟫")}⟧`;
    },
  },
);

/** Words that a sentence is glued with, apart; no id, number or list of such has them. */
const GLUE = /(?<=^|\s)(?:an?|the|is|isn't|are|was|has|of|and|or|not|than|in|with|to)(?=$|[\s,;:.])/i;
/** Slots that hold words of a file or of a parser. */
const QUOTING = /(?:[“"«`>]|like this: |reckoned from |can't be |can't be read: |from here on: )$/;

/** What of a text wasn't told by way of the catalogue: text around sentences, and English inside of a slot. */
export function escaped(text: string): readonly string[] {
  const found: string[] = [];
  const open: { sign: string; own: string; before: string }[] = [{ sign: "", own: "", before: "" }];
  for (const sign of text) {
    const inside = open.at(-1);
    if (inside === undefined) throw new Error(`more is closed than opened: ${text}`);
    if (sign === "⟦" || sign === "⟪") open.push({ sign, own: "", before: inside.own });
    else if (sign === "⟧" || sign === "⟫") {
      open.pop();
      if (inside.sign === "⟪" && GLUE.test(inside.own) && !QUOTING.test(inside.before))
        found.push(inside.own);
    } else inside.own += sign;
  }
  const around = open[0]?.own.trim() ?? "";
  return around === "" ? found : [around, ...found];
}
