/**
 * What steers a terminal, or turns the direction of the text around it, in place of being seen: control characters other
 * than tabs and ends of lines, marks of direction (Trojan Source), and what ends a line or a paragraph unseen.
 */
const STEERING = /\r(?!\n)|[[\p{Cc}--[\t\n\r]]\p{Bidi_Control}\p{Zl}\p{Zp}]/gv;

/** A text as staff are shown it, whoever wrote it: what would steer is written by its code, `[U+202E]`. */
export const visible = (text: string): string =>
  text.replace(STEERING, (character) => {
    const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
    return `[U+${code}]`;
  });
