import { type DefaultTreeAdapterTypes, parse, parseFragment } from "parse5";
import { parser } from "sax";

/** What a reader finds in a markup beside its texts: each kind of element with its attributes, `a[href,lang]`. */
type Shape = readonly string[];

const isElement = (node: DefaultTreeAdapterTypes.ChildNode): node is DefaultTreeAdapterTypes.Element =>
  "tagName" in node;

const shapeOfNodes = (nodes: readonly DefaultTreeAdapterTypes.ChildNode[]): Shape =>
  nodes.flatMap((node) => {
    if (!isElement(node)) return node.nodeName === "#text" ? [] : [node.nodeName];
    const names = node.attrs.map(({ name }) => name).sort();
    return [`${node.tagName}[${names}]`, ...shapeOfNodes(node.childNodes)];
  });

/** The shape of HTML as browsers read it. @param isDocument false for a piece to paste. */
export const htmlShape = (html: string, isDocument: boolean): Shape =>
  shapeOfNodes((isDocument ? parse(html) : parseFragment(html)).childNodes);

/** The shape of XML as a strict program reads it. @throws where it is not well-formed. */
export function xmlShape(xml: string): Shape {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: what XML 1.0 forbids, which few parsers mind
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(xml) || !xml.isWellFormed())
    throw new Error(`a character that XML can't hold: ${JSON.stringify(xml)}`);
  const shape: string[] = [];
  const reader = parser(true);
  reader.onerror = (error) => {
    throw error;
  };
  reader.onopentag = ({ name, attributes }) => shape.push(`${name}[${Object.keys(attributes).sort()}]`);
  reader.oncomment = () => shape.push("#comment");
  reader.ondoctype = () => shape.push("#doctype");
  reader.onprocessinginstruction = ({ name }) => shape.push(`?${name}`);
  reader.write(xml).close();
  return shape;
}

/** The fields of a JSON text, `@graph/0/name`; members of lists without their number. */
export function jsonShape(value: unknown, path = ""): Shape {
  if (typeof value !== "object" || value === null) return [path];
  const isList = Array.isArray(value);
  return Object.entries(value).flatMap(([key, inner]) => jsonShape(inner, `${path}/${isList ? "*" : key}`));
}
