import type { Case, Saying } from "../language/language.ts";

/** What a prop takes: a text, one of these words, or nothing (it is there or it isn't). */
export type PropKind = "text" | "flag" | readonly string[];

/** A component that a narrative may use. */
export interface Component {
  readonly required: readonly string[];
  readonly props: Readonly<Record<string, PropKind>>;
}

const CASES = ["nom", "gen", "dat", "acc", "loc", "abl", "ins"] as const satisfies readonly Case[];
const SAYING = {
  case: CASES,
  start: "flag",
  bare: "flag",
  number: "flag",
  words: "flag",
  figures: "flag",
  short: "flag",
} as const satisfies Record<keyof Saying, PropKind>;

/** A Metric's props as its voice takes them; what is no prop or has no such value, `elementFaults` tells. */
export function sayingOf(props: Readonly<Record<string, string | true>>): Saying {
  const flags = Object.keys(SAYING).filter((name) => name !== "case" && props[name] === true);
  const { case: asked } = props;
  const wanted = CASES.find((name) => name === asked);
  return { ...Object.fromEntries(flags.map((name) => [name, true])), ...(wanted && { case: wanted }) };
}

/** The components of a narrative, by name; `src/components/Report.astro` hands them to the text. */
export const COMPONENTS: ReadonlyMap<string, Component> = new Map<string, Component>([
  ["Metric", { required: ["id"], props: { id: "text", ...SAYING } }],
  ["List", { required: ["id"], props: { id: "text" } }],
  ["Figure", { required: ["id"], props: { id: "text" } }],
  ["Year", { required: [], props: {} }],
  ["Literal", { required: ["reason"], props: { reason: "text" } }],
]);

/** HTML elements that a text may use, for what Markdown has no sign for. */
export const ELEMENTS: ReadonlySet<string> = new Set(["abbr", "br", "cite", "q", "span", "sub", "sup"]);

/** Their attributes. */
export const ATTRIBUTES: Readonly<Record<string, PropKind>> = { lang: "text", title: "text" };
