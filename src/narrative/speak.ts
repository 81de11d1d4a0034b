import type { MdastNode, MdxJsxFlowElement, MdxJsxTextElement } from "satteri";
import type { Voice } from "../language/voice.ts";
import { isList, isQuantity, type Metric, valueText } from "../record/kinds/index.ts";
import { formatOptionsOf, formsOf, isInline, propsOf, referenceIn } from "./element.ts";

/** A piece of a text as readers get it: words, or an element around pieces. */
export type Spoken =
  | string
  | {
      readonly name: string;
      readonly inline: boolean;
      /** What it has besides, as JSON or as an id. */
      readonly data: string | null;
      readonly children: readonly Spoken[];
    };

/** A figure in running text, as machines read it. */
const dataOf = (metric: Metric): string =>
  JSON.stringify(
    "value" in metric
      ? [metric.id, valueText(metric.value), isQuantity(metric) && metric.precision]
      : metric.id,
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
          inline: isInline(node),
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

function speakComponent(node: MdxJsxTextElement | MdxJsxFlowElement, voice: Voice): Spoken {
  const props = propsOf(node);
  const element = (data: string | null, children: readonly Spoken[]): Spoken => ({
    name: node.name ?? "",
    inline: isInline(node),
    data,
    children,
  });
  const id = referenceIn(props);
  switch (node.name) {
    case "Metric":
    case "List":
      return attempt(
        () => {
          const metric = voice.metric(id);
          if (node.name === "Metric")
            return element(dataOf(metric), [voice.format(metric, formatOptionsOf(props))]);
          const texts = isList(metric) ? metric.items.map(voice.text) : [];
          const items = texts.map((text) => ({ name: "li", inline: false, data: null, children: [text] }));
          return element(id, items);
        },
        element(id, [`{${id}}`]),
      );
    case "Choice": {
      const forms = formsOf(props);
      const chosen = attempt(() => voice.choose(voice.metric(id), forms), forms.join("|"));
      return element(null, [chosen]);
    }
    case "Year":
      return element(null, [voice.plain("{year}")]);
    case "Figure":
      return element(id, []);
    default:
      return element(JSON.stringify(props), speakAll(node.children, voice));
  }
}

/** Ids of the charts in a text. */
export const chartIdsIn = (spoken: Spoken): readonly string[] =>
  typeof spoken === "string"
    ? []
    : spoken.name === "Figure"
      ? [String(spoken.data)]
      : spoken.children.flatMap(chartIdsIn);

/** Stands in a text where a block begins or ends. */
const EDGE = "\0";

/** The texts of a tree: what stands in one line is one, blocks apart. White space is folded. */
export const textsOf = (spoken: Spoken): readonly string[] =>
  flat(spoken)
    .split(EDGE)
    .map((text) => text.replace(/[ \t\r\n]+/g, " ").trim())
    .filter((text) => text !== "");

function flat(spoken: Spoken): string {
  if (typeof spoken === "string") return spoken;
  const inside = spoken.children.map(flat).join("");
  return spoken.inline ? inside : EDGE + inside + EDGE;
}

/** What `say` gives, or `instead` where an older record lacks the figure or its language can't say it so. */
export function attempt<Value>(say: () => Value, instead: Value): Value {
  try {
    return say();
  } catch {
    return instead;
  }
}
