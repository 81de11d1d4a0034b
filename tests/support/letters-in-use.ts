/** Letters that a page sets in one of its own fonts. */
export interface LettersInUse {
  readonly family: string;
  readonly weight: string;
  /** Where the font comes from, as in its `@font-face` rule. */
  readonly source: string;
  readonly letters: string;
}

/** The letters of the page by the font that its styles ask for. It runs in the browser. */
export function lettersInUse(): readonly LettersInUse[] {
  const faces = [...document.styleSheets]
    .flatMap((sheet) => [...sheet.cssRules])
    .filter((rule) => rule instanceof CSSFontFaceRule)
    // Faces of the system stand in until ours arrive.
    .filter(({ style }) => style.getPropertyValue("src").includes("url("))
    .map(({ style }) => ({
      family: style.getPropertyValue("font-family").replaceAll('"', ""),
      weight: style.getPropertyValue("font-weight"),
      source: style.getPropertyValue("src"),
      letters: new Set<string>(),
    }));
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (parent === null || parent.closest("script, style, title, desc") !== null) continue;
    const { fontFamily, fontWeight } = getComputedStyle(parent);
    const family = fontFamily.split(",")[0]?.replaceAll('"', "");
    const ofFamily = faces.filter((face) => face.family === family);
    const face = ofFamily.find(({ weight }) => weight === fontWeight);
    for (const letter of node.textContent ?? "") {
      if (/[\s\u00ad]/.test(letter)) continue;
      if (face !== undefined) face.letters.add(letter);
      else if (ofFamily.length > 0)
        throw new Error(`no ${family} of weight ${fontWeight}: ${node.textContent}`);
    }
  }
  return faces.map((face) => ({ ...face, letters: [...face.letters].join("") }));
}
