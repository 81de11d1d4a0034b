import { type MdastNode, mdxToMdast } from "satteri";
import type { Voice } from "../../language/voice.ts";
import type { Json } from "../../publish/json.ts";
import { saidMetric, saidTemplate } from "../../publish/page-parts.ts";
import type { SourceFile } from "../../record/document.ts";
import type { Lang } from "../../record/model.ts";
import { sayingOf } from "../guard/components.ts";
import { frontmatterFields, ID_FIELDS } from "../guard/frontmatter.ts";

/** A narrative file as it can be said in a voice. */
export interface ProseFile {
  /** Path from the project's root. */
  readonly path: string;
  /** The head's texts, which are templates, by name. */
  readonly head: Readonly<Record<string, string>>;
  /** The head's ids, by name: the poster, the band. */
  readonly ids: Readonly<Record<string, readonly string[]>>;
  readonly tree: MdastNode;
}

/** A piece of a text as readers get it: words, or an element around pieces. */
export type Spoken =
  | string
  | {
      readonly name: string;
      readonly inline: boolean;
      readonly data: Json;
      readonly children: readonly Spoken[];
    };

/** The narrative of one year in one language, the opening first, sections in their order. */
export const proseOf = (narratives: readonly SourceFile[], year: number, lang: Lang): readonly ProseFile[] =>
  narratives
    .filter(({ path }) => path.startsWith(`src/report/${year}/${lang}/`))
    .sort((a, b) => order(a.path).localeCompare(order(b.path), "en", { numeric: true }))
    .flatMap((file) => readProse(file) ?? []);

/** The opening stands before the sections. */
const order = (path: string): string => path.replace(/index\.mdx$/, "0");

/** Null where the text can't be parsed, which `check` tells. */
function readProse({ path, text }: SourceFile): ProseFile | null {
  const source = text.replace(/^\ufeff/, "");
  const fields = frontmatterFields(source);
  const head: Record<string, string> = {};
  const ids: Record<string, readonly string[]> = {};
  for (const { key, source: written } of fields) {
    if (ID_FIELDS.has(key)) ids[key] = written.match(/[\p{L}\p{N}][\p{L}\p{N}_-]*/gu) ?? [];
    else head[key] = unquoted(written);
  }
  try {
    return { path, head, ids, tree: mdxToMdast(source) };
  } catch {
    return null;
  }
}

/** A YAML scalar on one line or folded over several. */
function unquoted(written: string): string {
  const text = written.trim().replace(/\s+/g, " ");
  if (/^".*"$/.test(text)) return text.slice(1, -1).replace(/\\(.)/g, "$1");
  if (/^'.*'$/.test(text)) return text.slice(1, -1).replaceAll("''", "'");
  return text;
}

/** A head's texts with their figures said; what can't be said stays a template. */
export const saidHead = ({ head }: ProseFile, voice: Voice): Readonly<Record<string, Json>> =>
  Object.fromEntries(
    Object.entries(head).map(([key, template]) => [
      key,
      attempt(() => saidTemplate(template, voice), template),
    ]),
  );

/** A tree with its figures said. Remarks to colleagues are left out. */
export function speak(node: MdastNode, voice: Voice): readonly Spoken[] {
  switch (node.type) {
    case "text":
      return [node.value];
    case "yaml":
    case "mdxjsEsm":
    case "mdxTextExpression":
    case "mdxFlowExpression":
      return [];
    case "break":
      return [{ name: "break", inline: true, data: null, children: [" "] }];
    case "mdxJsxTextElement":
    case "mdxJsxFlowElement":
      return [speakComponent(node, voice)];
    default: {
      const { type, position: _, children = [], ...data } = node as MdastNode & { children?: MdastNode[] };
      return [
        {
          name: type,
          inline: INLINE.has(type),
          data: JSON.stringify(data),
          children:
            "value" in data && typeof data.value === "string" ? [data.value] : speakAll(children, voice),
        },
      ];
    }
  }
}

const speakAll = (nodes: readonly MdastNode[], voice: Voice): readonly Spoken[] =>
  nodes.flatMap((node) => speak(node, voice));

function speakComponent(
  node: Extract<MdastNode, { type: "mdxJsxTextElement" | "mdxJsxFlowElement" }>,
  voice: Voice,
): Spoken {
  const props = propsOf(node);
  const inline = node.type === "mdxJsxTextElement";
  const element = (data: Json, children: readonly Spoken[]): Spoken => ({
    name: node.name ?? "",
    inline,
    data,
    children,
  });
  const id = String(props["id"]);
  switch (node.name) {
    case "Metric":
      return attempt(
        () => {
          const metric = voice.metric(id);
          const said = voice.say(metric, sayingOf(props));
          return element(saidMetric(metric, said), [said]);
        },
        element(id, [`{${id}}`]),
      );
    case "List":
      return attempt(
        () => {
          const metric = voice.metric(id);
          const items = metric.kind === "list" ? metric.items : [];
          return element(
            id,
            items.map((item) => ({ name: "li", inline: false, data: null, children: [voice.text(item)] })),
          );
        },
        element(id, [`{${id}}`]),
      );
    case "Year":
      return element(null, [voice.plain("{year}")]);
    case "Figure":
      return element(id, []);
    default:
      return element(JSON.stringify(props), speakAll(node.children, voice));
  }
}

const propsOf = ({
  attributes,
}: Extract<MdastNode, { type: "mdxJsxTextElement" | "mdxJsxFlowElement" }>): Record<string, string | true> =>
  Object.fromEntries(
    attributes.flatMap((attribute) =>
      attribute.type === "mdxJsxAttribute"
        ? [[attribute.name, typeof attribute.value === "string" ? attribute.value : (true as const)]]
        : [],
    ),
  );

/** Ids of the charts in a text. */
export const chartsIn = (spoken: Spoken): readonly string[] =>
  typeof spoken === "string"
    ? []
    : spoken.name === "Figure"
      ? [String(spoken.data)]
      : spoken.children.flatMap(chartsIn);

/** The texts of a tree: what stands in one line is one, blocks apart. White space is folded. */
export function textsOf(spoken: Spoken): readonly string[] {
  const texts: string[] = [];
  let line = "";
  const close = (): void => {
    const text = line.replace(/[ \t\r\n]+/g, " ").trim();
    if (text !== "") texts.push(text);
    line = "";
  };
  const read = (piece: Spoken): void => {
    if (typeof piece === "string") line += piece;
    else if (piece.inline) piece.children.forEach(read);
    else {
      close();
      piece.children.forEach(read);
      close();
    }
  };
  read(spoken);
  close();
  return texts;
}

const INLINE: ReadonlySet<string> = new Set([
  "emphasis",
  "strong",
  "delete",
  "inlineCode",
  "link",
  "linkReference",
  "image",
  "imageReference",
  "footnoteReference",
]);

/** What `say` gives, or `instead` where an older record lacks the figure or its language can't say it so. */
export function attempt<Value>(say: () => Value, instead: Value): Value {
  try {
    return say();
  } catch {
    return instead;
  }
}
