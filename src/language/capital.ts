/** The text with a capital first letter, by the language's own rule; figures and signs stay as they are. */
export function capitalised(text: string, tag: string): string {
  const [first = ""] = text;
  return first.toLocaleUpperCase(tag) + text.slice(first.length);
}
