import type { Page } from "playwright-core";
import { LEAST } from "../../src/site/card.ts";
import { SHARE_IMAGE } from "../../src/site/sheet.ts";

/** Size of the smallest text on a card, as a multiple of its width. */
export const ON_CARD = LEAST / SHARE_IMAGE.width;

/** Faults of an open page at every width; its layout is the same in both schemes. */
export async function faultsOf(page: Page, widths: readonly number[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    const faults = await page.evaluate(layoutFaults, ON_CARD);
    found.push(...faults.map((fault) => `${width}: ${fault}`));
  }
  return found;
}

/**
 * What a reader would see go wrong on the page as it is shown now, in words. It runs in the browser, so that it may
 * use nothing from outside its own body.
 * @param onCard size of the smallest text in a chart's picture, as a multiple of its width.
 */
export function layoutFaults(onCard: number): readonly string[] {
  /** CSS pixels by which places may differ from what was reckoned. */
  const TOLERANCE = 0.2;
  const SMALLEST = 11;

  const shown = (element: Element): boolean => element.getClientRects().length > 0;
  const said = (element: Element): string => `“${(element.textContent ?? "").trim().slice(0, 40)}”`;
  const clipped = (element: Element): boolean =>
    getComputedStyle(element).clipPath !== "none" ||
    (element.parentElement !== null && clipped(element.parentElement));
  /** On the poster's sheet, which is as wide as it is; where it is none, a phone shows its parts one below the other. */
  const onSheet = (element: Element): boolean => {
    const frame = element.closest(".sheet")?.parentElement;
    return frame != null && getComputedStyle(frame).overflowX === "auto";
  };
  const hidden = (element: Element): boolean =>
    element.closest(".skip, iframe, textarea") !== null || onSheet(element) || clipped(element);

  interface Box {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  }
  const overlap = (a: Box, b: Box): boolean =>
    a.left < b.right - TOLERANCE &&
    b.left < a.right - TOLERANCE &&
    a.top < b.bottom - TOLERANCE &&
    b.top < a.bottom - TOLERANCE;
  interface Placed {
    readonly element: Element;
    readonly box: Box;
  }
  /** Pairs of elements that lie on each other: from above down, so that only what stands side by side is compared. */
  function lyingOn(placed: readonly Placed[]): readonly (readonly [Element, Element])[] {
    const sorted = placed.toSorted((a, b) => a.box.top - b.box.top);
    return sorted.flatMap((a, index) => {
      const pairs: [Element, Element][] = [];
      for (let next = index + 1; next < sorted.length; next++) {
        const b = sorted[next];
        if (b === undefined || b.box.top >= a.box.bottom) break;
        if (overlap(a.box, b.box)) pairs.push([a.element, b.element]);
      }
      return pairs;
    });
  }

  const canvas = document.createElement("canvas").getContext("2d");
  const metrics = new Map<string, TextMetrics>();
  /** Ascent and descent of a text in a font of 1,000 pixels. */
  function metricsOf(family: string, weight: string, words: string): TextMetrics {
    if (canvas === null) throw new Error("nothing to measure with");
    const font = `${weight} 1000px ${family}`;
    const known = metrics.get(font + words);
    if (known !== undefined) return known;
    canvas.font = font;
    const measured = canvas.measureText(words);
    metrics.set(font + words, measured);
    return measured;
  }
  /**
   * A label's line box on the screen; Chromium's own has ascent and descent rounded to whole pixels. Of a numeral, which
   * is as high as capitals and may be set close, its ink from top to bottom.
   */
  function boxOf(text: SVGTextElement, matrix: DOMMatrix): Box {
    const { fontFamily, fontSize, fontWeight } = getComputedStyle(text);
    const words = text.textContent ?? "";
    const isNumeral = /^[\d.,\s%₸+−–KMbkmnt]+$/u.test(words);
    const measured = metricsOf(fontFamily, fontWeight, isNumeral ? words : "x");
    const ascent = isNumeral ? measured.actualBoundingBoxAscent : measured.fontBoundingBoxAscent;
    const descent = isNumeral ? measured.actualBoundingBoxDescent : measured.fontBoundingBoxDescent;
    const size = (Number.parseFloat(fontSize) * matrix.a) / 1000;
    const start = text.getStartPositionOfChar(0);
    const left = start.x * matrix.a + matrix.e;
    const baseline = start.y * matrix.d + matrix.f;
    return {
      left,
      right: left + text.getComputedTextLength() * matrix.a,
      top: baseline - ascent * size,
      bottom: baseline + descent * size,
    };
  }

  function chartFaults(chart: SVGSVGElement): readonly string[] {
    const box = chart.getBoundingClientRect();
    const matrix = chart.getScreenCTM() ?? new DOMMatrix();
    const texts = [...chart.querySelectorAll("text")].filter(shown);
    const labels = texts.map((text) => ({ element: text, box: boxOf(text, matrix) }));
    const outside = labels
      .filter(
        (label) =>
          label.box.left < box.left - TOLERANCE ||
          label.box.right > box.right + TOLERANCE ||
          label.box.top < box.top - TOLERANCE ||
          label.box.bottom > box.bottom + TOLERANCE,
      )
      .map(({ element }) => `${said(element)} leaves the drawing`);
    const overlaps = lyingOn(labels).map(([one, other]) => `${said(one)} lies on ${said(other)}`);
    const small = texts.flatMap((text) => {
      const size = Number.parseFloat(getComputedStyle(text).fontSize) * matrix.a;
      return size < SMALLEST - 0.01 ? [`${said(text)} is shown at ${size.toFixed(2)} pixels`] : [];
    });
    const name = chart.closest("[data-figure]")?.getAttribute("data-figure") ?? "";
    return [...outside, ...overlaps, ...small].map(
      (fault) => `${name} (${chart.getAttribute("data-chart")}): ${fault}`,
    );
  }

  /** Words and numbers of a heading that are broken where no hyphen is. */
  function brokenWords(heading: Element): readonly string[] {
    const walker = document.createTreeWalker(heading, NodeFilter.SHOW_TEXT);
    const broken: string[] = [];
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      for (const word of (node.textContent ?? "").matchAll(/[\p{L}\p{M}\p{N}]+(?:[.,\u00a0]\p{N}+)*/gu)) {
        const range = document.createRange();
        range.setStart(node, word.index);
        range.setEnd(node, word.index + word[0].length);
        const tops = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
        if (tops.size > 1) broken.push(`the word “${word[0]}” of a heading is broken`);
      }
    }
    return broken;
  }

  /** The lines of an element's text, each as high as its letters. */
  function linesOf(element: Element): readonly Box[] {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT, (node) =>
      // Folded away, a text still has a place.
      node.parentElement?.checkVisibility() ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_REJECT,
    );
    const rects: DOMRect[] = [];
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const range = document.createRange();
      range.selectNodeContents(node);
      rects.push(...range.getClientRects());
    }
    return rects
      .filter(({ width }) => width > 1)
      .map(({ left, right, top, bottom, height }) => ({
        left,
        right,
        top: top + height / 4,
        bottom: bottom - height / 4,
      }));
  }

  /** Texts of a page that lie on each other, on its art, or a table on its chart. */
  function pageOverlaps(): readonly string[] {
    const blocks = [
      ...document.querySelectorAll(
        "h1, h2, h3, p, li, th, td, cite, button, summary, figcaption > :not(details)",
      ),
    ].filter((block) => block.checkVisibility() && !hidden(block));
    const art = [...document.querySelectorAll(".tower, .cast, [data-chart]")].filter(
      (drawing) => shown(drawing) && !hidden(drawing),
    );
    const isArt = new Set(art);
    const pairs = lyingOn([
      ...blocks.flatMap((block) => linesOf(block).map((box) => ({ element: block, box }))),
      ...art.map((drawing) => ({ element: drawing, box: drawing.getBoundingClientRect() })),
    ]);
    return pairs
      .filter(([one, other]) => !one.contains(other) && !other.contains(one))
      .map(([one, other]) => (isArt.has(one) ? ([other, one] as const) : ([one, other] as const)))
      .filter(([text]) => !isArt.has(text))
      .map(([text, under]) => {
        const what = isArt.has(under) ? `a drawing (${under.getAttribute("class")})` : said(under);
        return `${said(text)} lies on ${what}`;
      });
  }

  /** Charts of a page that are not shown in exactly one of their sizes, on a card where it has such. */
  const notOnce = [...document.querySelectorAll("main figure[data-figure]:not(.gallery-chart)")].flatMap(
    (figure) => {
      const seen = [...figure.querySelectorAll("svg[data-chart], img")].filter(shown).length;
      return seen === 1 ? [] : [`${figure.getAttribute("data-figure")} is shown ${seen} times`];
    },
  );

  /** Charts' pictures whose text is too small to be read. */
  const smallCards = [...document.querySelectorAll("main figure[data-figure] img")]
    .map((card) => ({ card, size: card.getBoundingClientRect().width * onCard }))
    .filter(({ card, size }) => shown(card) && size < SMALLEST - 0.01)
    .map(
      ({ card, size }) =>
        `${card.closest("figure")?.getAttribute("data-figure")}: its card's text is ${size.toFixed(1)} pixels`,
    );

  /** What the dark scheme changes besides colours: with nothing, a page that fits in the light one fits in both. */
  const darkChanges = (rules: readonly CSSRule[]): readonly string[] =>
    rules.flatMap((rule) => {
      if (!(rule instanceof CSSMediaRule)) return [];
      if (!rule.conditionText.includes("prefers-color-scheme")) return darkChanges([...rule.cssRules]);
      return [...rule.cssRules].flatMap((inner) => {
        const style = inner instanceof CSSStyleRule ? inner.style : null;
        if (style === null) return [`${inner.cssText} is of one scheme alone`];
        return [...style]
          .filter((name) => !CSS.supports("fill", style.getPropertyValue(name)))
          .map((name) => `${name} is of one scheme alone`);
      });
    });
  const ofOneScheme = darkChanges([...document.styleSheets].flatMap(({ cssRules }) => [...cssRules]));

  const root = document.documentElement;
  const sideways = root.scrollWidth > innerWidth ? [`the page is ${root.scrollWidth} pixels wide`] : [];
  const charts = [...document.querySelectorAll<SVGSVGElement>("svg[data-chart]")].filter(
    (chart) => shown(chart) && !onSheet(chart) && chart.closest(".dresses") === null,
  );
  const cut = [...document.body.querySelectorAll<HTMLElement>("*:not(svg, svg *)")]
    .filter((element) => element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 1)
    .filter((element) => !hidden(element))
    // A frame that is there to be scrolled, with the keyboard too.
    .filter((element) => element.tabIndex < 0 || getComputedStyle(element).overflowX !== "auto")
    .map((element) => `${element.tagName.toLowerCase()} ${said(element)} is wider than its place`);
  const headings = [...document.querySelectorAll("h1, h2, h3")].filter(
    (heading) => shown(heading) && !hidden(heading),
  );
  return [
    ...ofOneScheme,
    ...sideways,
    ...charts.flatMap(chartFaults),
    ...pageOverlaps(),
    ...notOnce,
    ...smallCards,
    ...cut,
    ...headings.flatMap(brokenWords),
  ];
}
