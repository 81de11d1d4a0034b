import * as xmlReader from "fast-xml-parser";
import { type DefaultTreeAdapterTypes, parse, parseFragment } from "parse5";

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

/** Its authors move it to a package of its own, with a schema language that nothing here needs. */
const {
  XMLValidator,
}: { readonly XMLValidator: { validate(xml: string): true | { err: { msg: string } } } } = xmlReader;

const reader = new xmlReader.XMLParser({
  ignoreAttributes: false,
  preserveOrder: true,
  attributeNamePrefix: "",
  processEntities: false,
});

type XmlNode = Readonly<Record<string, unknown>>;

const shapeOfXml = (nodes: readonly XmlNode[]): Shape =>
  nodes.flatMap((node) => {
    const { ":@": attributes = {}, ...rest } = node;
    return Object.entries(rest).flatMap(([name, inner]) =>
      name === "#text" || !Array.isArray(inner)
        ? []
        : [`${name}[${Object.keys(Object(attributes)).sort()}]`, ...shapeOfXml(inner)],
    );
  });

/** The shape of XML as a strict program reads it. @throws where it is not well-formed. */
export function xmlShape(xml: string): Shape {
  const valid = XMLValidator.validate(xml);
  if (valid !== true) throw new Error(`${valid.err.msg}: ${xml}`);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: what XML 1.0 forbids, which few parsers mind
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(xml) || !xml.isWellFormed())
    throw new Error(`a character that XML can't hold: ${JSON.stringify(xml)}`);
  return shapeOfXml(reader.parse(xml));
}

/** The fields of a JSON text, `@graph/0/name`; members of lists without their number. */
export function jsonShape(value: unknown, path = ""): Shape {
  if (typeof value !== "object" || value === null) return [path];
  const isList = Array.isArray(value);
  return Object.entries(value).flatMap(([key, inner]) => jsonShape(inner, `${path}/${isList ? "*" : key}`));
}
