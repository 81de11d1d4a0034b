import type { MdastNode, MdxJsxFlowElement, MdxJsxTextElement } from "satteri";
import {
  COMPONENTS,
  elementFaults,
  isInline,
  isUnseen,
  type PlacedFault,
  type Props,
  propsOf,
  TAG,
  tagAttributes,
} from "./element.ts";
import { aligned, joined, object, type Stream, verbatim } from "./stream.ts";

/** A component that a text uses. */
export interface Use {
  readonly component: string;
  readonly props: Props;
  /** Where the tag opens. */
  readonly offset: number;
  /** Where each prop's name starts. */
  readonly propOffsets: Readonly<Record<string, number>>;
}

/** A number allowed by hand. */
interface Allowance {
  readonly text: string;
  readonly reason: string;
  readonly offset: number;
}

/** All that a tree holds for the checks. */
export interface Findings {
  /** Every text that a reader may meet, each read as one. */
  readonly streams: readonly Stream[];
  /** Code, refused in any case: as a number written by hand where it holds one, else as code. */
  readonly code: readonly { readonly stream: Stream; readonly fault: PlacedFault }[];
  readonly uses: readonly Use[];
  readonly allowances: readonly Allowance[];
  readonly faults: readonly PlacedFault[];
}

const COMMENTS = /\/\*[\s\S]*?\*\//g;

/** Walks a narrative's tree. `source` is the text that the tree was parsed from. */
export function walk(tree: MdastNode, source: string): Findings {
  const streams: Stream[] = [];
  const code: { stream: Stream; fault: PlacedFault }[] = [];
  const uses: Use[] = [];
  const allowances: Allowance[] = [];
  const faults: PlacedFault[] = [];

  const startOf = (node: MdastNode): number => node.position?.start.offset ?? 0;
  const sourceOf = (node: MdastNode): string => source.slice(startOf(node), node.position?.end.offset);

  /** The texts of nodes: neighbours within a line are read as one, blocks apart. */
  function read(nodes: readonly MdastNode[]): readonly Stream[] {
    const texts: (readonly Stream[])[] = [];
    let line: (readonly Stream[])[] = [];
    const close = (): void => {
      const whole = line.flat();
      if (whole.length > 0) texts.push([joined(whole)]);
      line = [];
    };
    for (const node of nodes) {
      const inside = readNode(node);
      if (isInline(node)) line.push(inside);
      else {
        close();
        texts.push(inside);
      }
    }
    close();
    return texts.flat();
  }

  function readNode(node: MdastNode): readonly Stream[] {
    const start = startOf(node);
    const raw = sourceOf(node);
    switch (node.type) {
      case "text": {
        const stream = aligned(node.value, raw, start);
        for (const { index } of node.value.matchAll(/</gu))
          if (TAG.test(node.value.slice(index)))
            faults.push({ code: "narrative-syntax.tag", offset: stream.offsets[index] ?? start });
        return [stream];
      }
      case "inlineCode":
      case "code": {
        const opening = /^(?:`+|~+.*\n|```+.*\n)?/u.exec(raw)?.[0].length ?? 0;
        return [aligned(node.value, raw.slice(opening), start + opening)];
      }
      case "break":
        return [{ text: "\n", offsets: [start] }];
      case "list":
        // A list may count itself from the first; a start of its own is a number.
        if (node.ordered === true && node.start !== 1)
          streams.push(verbatim(/^\d+/.exec(raw)?.[0] ?? "", start));
        return read(node.children);
      case "image":
      case "imageReference":
        streams.push(aligned(node.alt ?? "", raw.slice(2), start + 2));
        if (node.type === "image") readTitle(node.title, raw, start);
        return [object(start)];
      case "definition":
        readTitle(node.title, raw, start);
        return [];
      case "link":
        readTitle(node.title, raw, start);
        // An address that stands for itself is no claim.
        return raw.startsWith("[") ? read(node.children) : [object(start)];
      case "mdxjsEsm":
        code.push({ stream: verbatim(raw, start), fault: { code: "narrative-code.module", offset: start } });
        return [];
      case "mdxTextExpression":
      case "mdxFlowExpression":
        return readCode(raw.slice(1, -1), start + 1) ? [object(start)] : [];
      case "mdxJsxTextElement":
      case "mdxJsxFlowElement":
        return readElement(node);
      default:
        return "children" in node ? read(node.children) : [];
    }
  }

  /** Refuses code; false for a comment, which readers never get. */
  function readCode(expression: string, offset: number): boolean {
    if (expression.replace(COMMENTS, "").trim() === "") return false;
    const fault = { code: "narrative-code.expression", offset: offset - 1 };
    code.push({ stream: verbatim(expression, offset), fault });
    return true;
  }

  function readTitle(title: string | null | undefined, raw: string, start: number): void {
    const opening = /["'(](?:\\.|[^"'\\])*["')]\s*\)?$/.exec(raw);
    if (title && opening)
      streams.push(aligned(title, raw.slice(opening.index + 1), start + opening.index + 1));
  }

  function readElement(node: MdxJsxTextElement | MdxJsxFlowElement): readonly Stream[] {
    const name = node.name ?? "";
    const offset = startOf(node);
    const attributes = tagAttributes(source, offset);
    const props = propsOf(node);
    const propOffsets: Record<string, number> = {};
    faults.push(...elementFaults(name, offset, attributes));
    for (const { name: prop, value, offset: at } of attributes) {
      if (value?.kind === "expression") readCode(value.source, value.offset);
      if (prop === null) continue;
      propOffsets[prop] = at;
      const text = props[prop];
      if (value?.kind === "text" && typeof text === "string" && !isUnseen(name, prop))
        streams.push(aligned(text, value.source, value.offset));
    }
    if (COMPONENTS.has(name)) uses.push({ component: name, props, offset, propOffsets });
    const inside = read(node.children);
    if (name !== "Literal") return COMPONENTS.has(name) ? [object(offset), ...inside] : inside;
    const { reason } = props;
    if (typeof reason !== "string" || reason.trim() === "") return inside;
    const texts = inside.map(({ text }) => text);
    allowances.push({ text: texts.join(" ").trim(), reason, offset });
    return [object(offset)];
  }

  const texts = read([tree]);
  return { streams: [...streams, ...texts], code, uses, allowances, faults };
}
