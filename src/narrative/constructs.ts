import type { MdastNode } from "satteri";
import type { Args } from "../diagnostics/phrase.ts";
import { isMailAddress, isWebAddress, schemeOf } from "../record/addresses.ts";
import { COMPONENTS, childrenOf, isInline, type PlacedFault } from "./element.ts";

/** What a narrative is made of: paragraphs of words with links in them, and elements. Code is told where it is read. */
const KNOWN: ReadonlySet<string> = new Set([
  "root",
  "yaml",
  "paragraph",
  "text",
  "break",
  "mdxjsEsm",
  "mdxTextExpression",
  "mdxFlowExpression",
  // Parts of what is told as a whole.
  "listItem",
  "tableRow",
  "tableCell",
]);

/** What else there is in Markdown, by the sentence that says what to write instead: the report's design has no form for it. */
const UNKNOWN: ReadonlyMap<string, string> = new Map([
  ["heading", "heading"],
  ["list", "list"],
  ["blockquote", "quotation"],
  ["thematicBreak", "rule"],
  ["code", "code"],
  ["inlineCode", "code"],
  ["emphasis", "emphasis"],
  ["strong", "emphasis"],
  ["delete", "emphasis"],
  ["image", "image"],
  ["imageReference", "image"],
  ["table", "table"],
  ["footnoteReference", "footnote"],
  ["footnoteDefinition", "footnote"],
  ["linkReference", "reference"],
  ["definition", "reference"],
]);

/** Everything in a narrative's tree that the report has no form for, and links that lead nowhere. @param around what it stands in. */
export function constructFaults(node: MdastNode, around?: MdastNode): readonly PlacedFault[] {
  const offset = node.position?.start.offset ?? 0;
  const inside = childrenOf(node).flatMap((child) => constructFaults(child, node));
  const fault = isBullets(node) && holdsList(around) ? null : faultOf(node);
  return fault === null ? inside : [{ offset, ...fault }, ...inside];
}

/** A list whose items have marks, not numbers. */
const isBullets = (node: MdastNode): boolean => node.type === "list" && node.ordered !== true;

/** Whether it is the component that a list may stand in. */
const holdsList = (node?: MdastNode): boolean =>
  node?.type === "mdxJsxFlowElement" && COMPONENTS.get(node.name ?? "")?.holds === "list";

type Fault = Omit<PlacedFault, "offset">;

function faultOf(node: MdastNode): Fault | null {
  switch (node.type) {
    case "link":
      return node.children.length === 0 ? link("empty", node.url) : linkFault(node.url);
    case "mdxJsxFlowElement":
    case "mdxJsxTextElement":
      return elementFault(node);
    default:
      return KNOWN.has(node.type) ? null : form(UNKNOWN.get(node.type) ?? "other", { type: node.type });
  }
}

const form = (name: string, args: Args): Fault => ({ code: `narrative-form.${name}`, args });
const link = (name: string, url: string): Fault => ({
  code: `narrative-link.${name}`,
  args: { url: url.slice(0, 100) },
});

/** What is wrong with where an element stands, or with what stands in it. */
function elementFault({
  name,
  type,
  children,
}: Extract<MdastNode, { type: "mdxJsxFlowElement" | "mdxJsxTextElement" }>): Fault | null {
  if (name === null || name === undefined) return form("fragment", {});
  const args = { element: name };
  const component = COMPONENTS.get(name);
  if (component?.isBlock && type === "mdxJsxTextElement") return form("block", args);
  if (component?.holds === "list")
    return children.length === 1 && children.every(isBullets) ? null : form("open", args);
  if (children.length === 0) return null;
  if (component !== undefined && component.holds === undefined) return form("words", args);
  return children.every(isInline) ? null : form("around", args);
}

/** Schemes by which a link runs code, or shows what stands in the link itself. */
const RUNNING: ReadonlySet<string> = new Set(["javascript", "data", "vbscript"]);

/** Why readers can't follow a link; null where it leads to a page, to a mailbox, or to a place on the same page. */
function linkFault(url: string): Fault | null {
  const isMail = url.startsWith("mailto:") && isMailAddress(url.slice("mailto:".length));
  if (isMail || isWebAddress(url) || /^#[a-z0-9-]+$/.test(url)) return null;
  return link(RUNNING.has(schemeOf(url)) ? "code" : "address", url);
}
