/** What XML 1.0 forbids, however it is written: control characters and the two non-characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it looks for
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** A text that XML can hold once it is escaped. */
export const xmlText = (text: string): string => text.toWellFormed().replace(FORBIDDEN, "\ufffd");
