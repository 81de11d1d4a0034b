/** What XML 1.0 forbids, however it is written: control characters and the two non-characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it looks for
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\r": "&#13;",
};

/** Text for an XML element or a double-quoted attribute. */
export const escapeXml = (text: string): string =>
  text
    .toWellFormed()
    .replace(FORBIDDEN, "\ufffd")
    .replace(/[&<>"\r]/g, (character) => ENTITIES[character] ?? character);

/** An XML element; `content` is markup already, null closes it at once. Attributes are escaped. */
export function xmlElement(
  name: string,
  attributes: Readonly<Record<string, string>>,
  content: string | null,
): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(value)}"`);
  const open = `<${name}${written.join("")}`;
  return content === null ? `${open}/>` : `${open}>${content}</${name}>`;
}

/** An element with text inside. */
export const xmlText = (
  name: string,
  text: string,
  attributes: Readonly<Record<string, string>> = {},
): string => xmlElement(name, attributes, escapeXml(text));

export const XML_HEAD = '<?xml version="1.0" encoding="utf-8"?>\n';
