import { WITHOUT_GLYPH } from "../charts/glyphs.ts";
import { stringsOf } from "../diagnostics/document.ts";
import type { Finding, Problem } from "../diagnostics/problem.ts";
import type { Narrative } from "../narrative/narrative.ts";
import { OBJECT } from "../narrative/stream.ts";
import { type CheckContext, problemIn } from "./context.ts";

/** Characters that no text of the site holds, anywhere that staff write, and characters that none of its typefaces has. */
export const characterProblems = ({
  documents,
  narratives,
}: Pick<CheckContext, "documents" | "narratives">): readonly Problem[] => [
  ...[...documents.values()].flatMap((document) => {
    // Of the interface's texts there is no schema, which tells of control characters elsewhere.
    const isSchemaless = document.file.startsWith("src/language/");
    return stringsOf(document.value).flatMap(({ path, text }) =>
      findingsIn(strangersIn(text).filter((found) => isSchemaless || !/\p{Cc}/u.test(found.text))).map(
        ({ index, finding }) => document.problem(path, finding, index),
      ),
    );
  }),
  ...narratives.flatMap(inNarrative),
];

/** What is strange in a text, by the sentence that tells it. */
const KINDS = {
  /** Marks that turn the direction in which a text is read. */
  direction: /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u,
  /** Characters without a shape, such as a space of no width or a hyphen that may show. */
  invisible: /\p{Cf}/u,
  /** Control characters, private ones, those that separate lines and those that are none. */
  forbidden: /[[\p{Cc}--[\t\n\r]]\p{Co}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}\ufffc]/v,
  /** What ends a passage in XML. */
  markup: /\]\]>/u,
  unseen: WITHOUT_GLYPH,
} as const;
type Kind = keyof typeof KINDS;

interface Stranger {
  readonly index: number;
  readonly text: string;
  readonly kind: Kind;
}

const ANY = new RegExp(
  Object.values(KINDS)
    .map(({ source }) => source)
    .join("|"),
  "v",
);
/** Emoji count as one, whatever they are made of. */
const CLUSTERS = /\p{RGI_Emoji}|\]\]>|./gsv;

function strangersIn(text: string): readonly Stranger[] {
  if (!ANY.test(text)) return [];
  return [...text.matchAll(CLUSTERS)].flatMap(({ 0: cluster, index }) => {
    const kind = kindOf(cluster);
    return kind === null ? [] : [{ index, text: cluster, kind }];
  });
}

function kindOf(cluster: string): Kind | null {
  if (/^\p{RGI_Emoji}$/v.test(cluster)) return KINDS.unseen.test(cluster) ? "unseen" : null;
  return (Object.keys(KINDS) as Kind[]).find((kind) => KINDS[kind].test(cluster)) ?? null;
}

/** A narrative as typed, then what its entities and escapes stand for; one finding for each kind and line. */
function inNarrative(narrative: Narrative): readonly Problem[] {
  const { text, streams, head, placeOf } = narrative;
  const typed = strangersIn(text).filter(({ kind }) => kind !== "unseen");
  const read = streams.flatMap((stream) =>
    strangersIn(stream.text)
      .map((stranger) => ({ ...stranger, index: stream.offsets[stranger.index] ?? 0 }))
      .filter(({ text: found, kind, index }) => {
        const isTyped = text.startsWith(found, index);
        // What couldn't be read is told of the whole file.
        return found !== OBJECT && !(isTyped && (kind !== "unseen" || found === "\ufffd"));
      }),
  );
  const escaped = head.fields.flatMap(({ key, source, offset }) =>
    strangersIn(head.texts[key] ?? "")
      .filter(({ text: found }) => !source.includes(found))
      .map((stranger) => ({ ...stranger, index: offset + source.search(/\S/) })),
  );
  const lines = Map.groupBy([...typed, ...read, ...escaped], ({ index }) => placeOf(index).line);
  return [...lines.values()].flatMap((line) =>
    findingsIn(line.toSorted((a, b) => a.index - b.index)).map(({ index, finding }) =>
      problemIn(narrative, { offset: index, ...finding }),
    ),
  );
}

/** So many characters are named of one text. */
const MOST_NAMED = 5;

/** One finding for each kind of stranger in a text, at the first of them. */
const findingsIn = (
  strangers: readonly Stranger[],
): readonly { readonly index: number; readonly finding: Finding }[] =>
  [...Map.groupBy(strangers, ({ kind }) => kind)].map(([kind, found]) => {
    const names = [...new Set(found.map(({ text }) => nameOf(text, kind)))];
    const args = { names: { all: names.slice(0, MOST_NAMED) } };
    return {
      index: found[0]?.index ?? 0,
      finding:
        kind === "unseen"
          ? { code: "character-unseen", severity: "warning", args }
          : { code: `text-characters.${kind}`, args },
    };
  });

/** U+1F600, and what it looks like where that can be seen. */
function nameOf(text: string, kind: Kind): string {
  const codes = [...text].map(
    (character) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`,
  );
  return kind === "unseen" ? `${text} ${codes.join(" ")}` : codes.join(" ");
}
