/** Elements that begin a line of their own in browsers without styles, w3m and lynx among them; newer ones do so in few. */
const LINES = new Set(
  "address blockquote br caption dd div dl dt fieldset form h1 h2 h3 h4 h5 h6 hr li ol p pre table tbody td tfoot th thead tr ul"
    .split(" ")
    .map((name) => name.toUpperCase()),
);
/** What nobody reads in the page. */
const UNREAD = new Set(["SCRIPT", "STYLE", "TEXTAREA", "HEAD", "TITLE"]);
const LETTER = /[\p{L}\p{N}]/u;

/** Places where two texts of a page meet in the middle of what reads as one word, though each is an element's own. */
export function gluedIn(page: Document): readonly string[] {
  const texts: { readonly text: string; readonly apart: boolean }[] = [];
  let apart = true;
  const walk = (node: Node): void => {
    if (node.nodeType === 3 && node.textContent !== "") {
      texts.push({ text: node.textContent ?? "", apart });
      apart = false;
    }
    if (node.nodeType !== 1) return;
    const name = node.nodeName.toUpperCase();
    if (UNREAD.has(name)) return;
    if (LINES.has(name)) apart = true;
    for (const child of node.childNodes) walk(child);
    if (LINES.has(name)) apart = true;
  };
  walk(page.body);
  return texts.flatMap(({ text, apart }, index) => {
    const before = texts[index - 1]?.text ?? "";
    const meets = !apart && LETTER.test([...before].at(-1) ?? "") && LETTER.test([...text][0] ?? "");
    return meets ? [`${before.slice(-20)}|${text.slice(0, 20)}`] : [];
  });
}
