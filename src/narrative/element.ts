import type { MdastNode, MdxJsxFlowElement, MdxJsxTextElement } from "satteri";
import { own } from "../diagnostics/document.ts";
import { nearest } from "../diagnostics/nearest.ts";
import type { Args } from "../diagnostics/phrase.ts";
import type { Finding } from "../diagnostics/problem.ts";
import { CASES, FLAGS, type FormatOptions, formatOptions } from "../language/language.ts";
import { referenceTo } from "../record/ids.ts";

/** Props as written; `true` for a prop without a value. */
export type Props = Readonly<Record<string, string | true>>;

/** What a prop takes: a text for the build (that may be left out), words that readers see (likewise), one of these, or nothing. */
type PropKind = "text" | "more text" | "words" | "more words" | "flag" | readonly string[];

type Kinds = Readonly<Record<string, PropKind>>;

/** A Metric's props as its voice takes them; what is no prop or has no such value, `elementFaults` tells. */
export function formatOptionsOf(props: Props): FormatOptions {
  const flags = Object.keys(props).filter((name) => props[name] === true);
  return formatOptions(flags, props["case"]);
}

const FORMAT_PROPS: Kinds = {
  case: CASES,
  ...Object.fromEntries(FLAGS.map((name) => [name, "flag"] as const)),
};

/** Of what has parts or points, which of them. */
const PART_PROPS: Kinds = { part: "more text", at: "more text" };

/** The metric that an element names, or the part or point of it. */
export function referenceIn({ id, part, at }: Props): string {
  const cell = part ?? at;
  return referenceTo(String(id), typeof cell === "string" ? cell : undefined);
}

interface Component {
  /** Texts and words among them are required. */
  readonly props: Kinds;
  /** What its id is of. */
  readonly names?: "metric" | "chart";
  /** Readers then meet the metric; else words only agree with it. */
  readonly says?: true;
  /** It stands in the place of a paragraph. */
  readonly isBlock?: true;
  /** What stands in it; left out, nothing. */
  readonly holds?: "words" | "list";
}

/** What stands in a node of a text. */
export const childrenOf = (node: MdastNode): readonly MdastNode[] =>
  "children" in node ? node.children : [];

/** The components of a narrative by name; `src/components/Report.astro` hands them to the text. */
export const COMPONENTS: ReadonlyMap<string, Component> = new Map<string, Component>([
  ["Metric", { props: { id: "text", ...PART_PROPS, ...FORMAT_PROPS }, names: "metric", says: true }],
  ["List", { props: { id: "text" }, names: "metric", says: true, isBlock: true }],
  [
    "Choice",
    {
      props: { id: "text", ...PART_PROPS, one: "words", few: "more words", other: "words" },
      names: "metric",
    },
  ],
  ["Figure", { props: { id: "text" }, names: "chart", isBlock: true }],
  ["Year", { props: {} }],
  ["Open", { props: {}, isBlock: true, holds: "list" }],
  ["Literal", { props: { reason: "text" }, holds: "words" }],
]);

/** What begins like a tag of the report, be it written as one or not. */
export const TAG = new RegExp(`^<\\s*/?\\s*(?:${[...COMPONENTS.keys()].join("|")})\\b`, "i");

/** A Choice's forms in the order in which its voice takes them. */
export const formsOf = ({ one, few, other }: Props): readonly string[] =>
  [one, few, other].filter((form) => typeof form === "string");

/** The props of a component as its tag has them. */
export const propsOf = ({ attributes }: MdxJsxTextElement | MdxJsxFlowElement): Props =>
  Object.fromEntries(
    attributes.flatMap((attribute) =>
      attribute.type === "mdxJsxAttribute"
        ? [[attribute.name, typeof attribute.value === "string" ? attribute.value : (true as const)]]
        : [],
    ),
  );

const INLINE: ReadonlySet<MdastNode["type"]> = new Set([
  "text",
  "emphasis",
  "strong",
  "delete",
  "inlineCode",
  "break",
  "link",
  "linkReference",
  "image",
  "imageReference",
  "footnoteReference",
  "mdxTextExpression",
  "mdxJsxTextElement",
]);

/** Whether a node stands within a line. */
export const isInline = ({ type }: MdastNode): boolean => INLINE.has(type);

/** HTML elements that a text may use, for what Markdown has no sign for. */
const ELEMENTS: ReadonlySet<string> = new Set(["abbr", "br", "cite", "q", "span", "sub", "sup"]);

/** Their attributes. */
const ATTRIBUTES: Kinds = { lang: "text", title: "words" };

/** HTML's tags for what a text can't hold, or holds without a tag, by the sentence that says what to write instead. */
const REFUSED: Readonly<Record<string, string>> = {
  a: "anchor",
  ...Object.fromEntries(["p", "div", "section"].map((tag) => [tag, "paragraph"])),
  ...Object.fromEntries(["img", "picture", "svg", "video"].map((tag) => [tag, "image"])),
  ...Object.fromEntries(["ul", "ol", "dl"].map((tag) => [tag, "list"])),
  ...Object.fromEntries(["h1", "h2", "h3", "h4", "h5", "h6"].map((tag) => [tag, "heading"])),
  ...Object.fromEntries(["b", "strong", "i", "em", "u", "s", "del"].map((tag) => [tag, "emphasis"])),
  ...Object.fromEntries(["code", "pre"].map((tag) => [tag, "code"])),
  blockquote: "quotation",
  hr: "rule",
  table: "table",
};

/** A fault and its place in the file. */
export interface PlacedFault extends Finding {
  readonly offset: number;
}

/** Whether an attribute's value is no text for readers: an id, a case, a reason for whoever checks, a language. */
export function isUnseen(element: string, attribute: string): boolean {
  const kind = own(COMPONENTS.get(element)?.props ?? ATTRIBUTES, attribute) ?? "flag";
  return kind === "text" || kind === "more text" || Array.isArray(kind);
}

/** What is wrong with an element of a narrative: its name, or a prop that it lacks or doesn't have. */
export function elementFaults(
  element: string,
  offset: number,
  attributes: readonly TagAttribute[],
): readonly PlacedFault[] {
  const component = COMPONENTS.get(element)?.props;
  if (component === undefined && !ELEMENTS.has(element)) {
    const refused = own(REFUSED, element);
    if (refused !== undefined) return [{ offset, code: `narrative-form.${refused}` }];
    const names = [...COMPONENTS.keys()];
    const known = names.map((name) => `<${name}>`).join(", ");
    return [
      { offset, code: "narrative-component", args: { element, meant: nearest(element, names), known } },
    ];
  }
  const missing = Object.entries(component ?? {})
    .filter(
      ([prop, kind]) =>
        (kind === "text" || kind === "words") && !attributes.some((each) => holds(each, prop)),
    )
    .map(([prop]) => ({
      offset,
      code: prop === "reason" ? "literal-without-reason" : "narrative-prop.missing",
      args: { element, prop },
    }));
  const kinds = component ?? ATTRIBUTES;
  return [...missing, ...attributes.flatMap((attribute) => propFault(element, kinds, attribute) ?? [])];
}

const holds = ({ name, value }: TagAttribute, prop: string): boolean =>
  name === prop && value?.kind === "text" && value.source.trim() !== "";

function propFault(
  element: string,
  kinds: Kinds,
  { name: prop, offset, value }: TagAttribute,
): PlacedFault | null {
  if (prop === null || value?.kind === "expression") return null;
  const fault = (code: string, args: Args = {}): PlacedFault => ({
    offset,
    code: `narrative-prop.${code}`,
    args: { element, prop, ...args },
  });
  const kind = own(kinds, prop);
  if (kind === undefined) {
    const known = Object.keys(kinds);
    return fault("unknown", { meant: nearest(prop, known), known: known.join(", ") || null });
  }
  if (kind === "flag") return value === null ? null : fault("flag");
  if (value === null) return fault("empty");
  return typeof kind === "string" || kind.includes(value.source)
    ? null
    : fault("value", { value: value.source, known: kind.join(", ") });
}

/** An attribute of a JSX tag as it stands in the source; offsets are of the file. */
interface TagAttribute {
  /** null for a spread, `{...props}`. */
  readonly name: string | null;
  readonly offset: number;
  /** What stands between the quotes or braces; null where there is no value. */
  readonly value: {
    readonly kind: "text" | "expression";
    readonly source: string;
    readonly offset: number;
  } | null;
}

/** The attributes of the tag that opens at `start`, in order. The parser found the tag right, so this only looks. */
export function tagAttributes(source: string, start: number): readonly TagAttribute[] {
  const attributes: TagAttribute[] = [];
  let at = start + match(/<[^\s/>{]*/y, source, start).length;
  for (;;) {
    at += match(/[\s/]*/y, source, at).length;
    if (at >= source.length || source[at] === ">") return attributes;
    const offset = at;
    if (source[at] === "{") {
      const value = attributeValueAt(source, at);
      attributes.push({ name: null, offset, value });
      at = value.offset + value.source.length + 1;
      continue;
    }
    const name = match(/[^\s=/>{]+/y, source, at);
    at += Math.max(1, name.length);
    const equals = match(/\s*=\s*/y, source, at);
    const value = equals === "" ? null : attributeValueAt(source, at + equals.length);
    attributes.push({ name, offset, value });
    if (value !== null) at = value.offset + value.source.length + 1;
  }
}

function attributeValueAt(source: string, at: number): NonNullable<TagAttribute["value"]> {
  const open = source[at] ?? "";
  const end = open === "{" ? closingBrace(source, at) : source.indexOf(open, at + 1);
  const inside = source.slice(at + 1, end < 0 ? source.length : end);
  return { kind: open === "{" ? "expression" : "text", source: inside, offset: at + 1 };
}

/** The place of the brace that closes the one at `at`; braces in strings and comments don't count. */
function closingBrace(source: string, at: number): number {
  const parts = /"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|`(?:\\.|[^`\\])*`|\/\*[\s\S]*?\*\/|[{}]/g;
  parts.lastIndex = at;
  let depth = 0;
  for (let part = parts.exec(source); part !== null; part = parts.exec(source)) {
    if (part[0] === "{") depth += 1;
    if (part[0] === "}") depth -= 1;
    if (depth === 0) return part.index;
  }
  return -1;
}

function match(pattern: RegExp, source: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(source)?.[0] ?? "";
}
