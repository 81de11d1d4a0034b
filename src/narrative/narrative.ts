import { type MdastNode, mdxToMdast } from "satteri";
import { offsetsOf, type Place, placesOf, type SourceFile } from "../diagnostics/document.ts";
import { DEEPEST, LARGEST_FILE } from "../diagnostics/json.ts";
import type { Args } from "../diagnostics/phrase.ts";
import type { Lang } from "../record/model.ts";
import { constructFaults } from "./constructs.ts";
import { COMPONENTS, childrenOf, type PlacedFault, TAG } from "./element.ts";
import { type Head, headStreams, isMisplaced, readHead } from "./head.ts";
import { type Findings, walk } from "./walk.ts";

/** A text of a year's narrative, `src/report/{year}/{lang}/*.mdx`. Offsets count from the start of `text`. */
export interface Narrative extends Findings {
  /** From the project's root. */
  readonly path: string;
  /** As typed, without a byte order mark. */
  readonly text: string;
  readonly year: number;
  readonly lang: Lang;
  /** The file's name without its number: an anchor, the same in every language. The opening is `index`. */
  readonly id: string;
  readonly head: Head;
  /** Null where the text can't be parsed. */
  readonly tree: MdastNode | null;
  /** Line and column of an offset. */
  readonly placeOf: (offset: number) => Place;
}

const NOTHING: Findings = { streams: [], code: [], uses: [], allowances: [], faults: [] };

const UNREAD = { tree: null, faults: [] };

/** Reads a file of the narrative. Never throws: what is wrong with its form is in `faults`. */
export function readNarrative({ path, text: typed }: SourceFile): Narrative {
  const text = typed.replace(/^\ufeff/, "");
  const [name = "", lang = "", year = ""] = path.split("/").reverse();
  const head = readHead(text);
  const { tree, faults } = isMisplaced(head) ? UNREAD : parse(text);
  const found = tree === null ? NOTHING : walk(tree, text);
  return {
    path,
    text,
    year: Number(year),
    lang,
    id: name.replace(/^\d+-|\.mdx$/g, ""),
    head,
    tree,
    placeOf: placesOf(text),
    ...found,
    streams: [...headStreams(head), ...found.streams],
    faults: [...garbled(text), ...(head.fault === null ? [] : [head.fault]), ...found.faults, ...faults],
  };
}

/** That the file was saved in another encoding than UTF-8: at the first character that couldn't be read. */
const garbled = (text: string): readonly PlacedFault[] =>
  text.includes("\ufffd") ? [{ offset: text.indexOf("\ufffd"), code: "file-encoding" }] : [];

/** Orders texts of one language as they are read: by the numbers of their files. */
export const byOrder = (a: Pick<SourceFile, "path">, b: Pick<SourceFile, "path">): number =>
  a.path.localeCompare(b.path, "en", { numeric: true });

/** A year's narrative in one language; sections stand in the order of their files' numbers. */
export function narrativeOf(
  narratives: readonly Narrative[],
  year: number,
  lang: Lang,
): { readonly opening: Narrative | null; readonly sections: readonly Narrative[] } {
  const texts = narratives.filter((text) => text.year === year && text.lang === lang);
  return {
    opening: texts.find(({ id }) => id === "index") ?? null,
    sections: texts.filter(({ id }) => id !== "index").sort(byOrder),
  };
}

/** The same, its opening first: as it is read. */
export function textsInOrder(
  narratives: readonly Narrative[],
  year: number,
  lang: Lang,
): readonly Narrative[] {
  const { opening, sections } = narrativeOf(narratives, year, lang);
  return [...(opening === null ? [] : [opening]), ...sections];
}

/** Ids of the metrics that a text says or lists; with `used`, of those besides that its words only agree with. */
export const metricsIn = ({ uses }: Narrative, how: "said" | "used" = "said"): ReadonlySet<string> =>
  new Set(
    uses.flatMap(({ component, props: { id } }) => {
      const { names, says } = COMPONENTS.get(component) ?? {};
      return typeof id === "string" && names === "metric" && (says || how === "used") ? [id] : [];
    }),
  );

/** Whether a text has the list of what the source leaves open. */
export const tellsOpen = ({ uses }: Narrative): boolean => uses.some(({ component }) => component === "Open");

/** A text's tree with what the report has no form for, or why there is none. */
function parse(text: string): Pick<Narrative, "tree" | "faults"> {
  const unread = (offset: number, code: string, args: Args = {}) => ({
    tree: null,
    faults: [{ offset, code, args }],
  });
  const { length } = text;
  if (length > LARGEST_FILE) return unread(0, "file-too-large", { length, limit: LARGEST_FILE });
  try {
    const tree = mdxToMdast(text);
    const deep = tooDeep(tree);
    return deep === null
      ? { tree, faults: constructFaults(tree) }
      : unread(deep.position?.start.offset ?? 0, "narrative-syntax.depth", { most: DEEPEST });
  } catch (error) {
    const [, line = 1, column = 1, reason = ""] =
      /^(?:(\d+):(\d+): )?(.*?)(?: \((?:note: .*?|mdx-?\w*:[\w-]+)\))*$/su.exec(
        error instanceof Error ? error.message : "",
      ) ?? [];
    const offset = offsetsOf(text)({ line: Number(line), column: Number(column) });
    const known = Object.entries(UNREADABLE).find(([, begins]) => begins.test(text.slice(offset)));
    return known === undefined
      ? unread(offset, "narrative-syntax", { reason })
      : unread(offset, `narrative-syntax.${known[0]}`);
  }
}

/** What is Markdown elsewhere and can't be read here, by the sentence that says how it is written. */
const UNREADABLE: Readonly<Record<string, RegExp>> = {
  comment: /^<!--/,
  address: /^<(?:[a-z]+:|[^\s<>]+@)/i,
  tag: TAG,
};

/** The first element that stands in too many others; found level by level, so that no depth is past the stack. */
function tooDeep(tree: MdastNode): MdastNode | null {
  let level: readonly MdastNode[] = [tree];
  for (let depth = 0; depth < DEEPEST; depth++) level = level.flatMap(childrenOf);
  return level[0] ?? null;
}
