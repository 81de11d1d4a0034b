/** What XML 1.0 forbids, however it is written: control characters and the two non-characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it looks for
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** A text that XML can hold once it is escaped. */
export const xmlText = (text: string): string => text.toWellFormed().replace(FORBIDDEN, "\ufffd");

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\r": "&#13;",
};

/** Text for an XML element or a double-quoted attribute. */
export const escapeXml = (text: string): string =>
  xmlText(text).replace(/[&<>"\r]/g, (character) => ENTITIES[character] ?? character);
