/**
 * What a reader would see go wrong on the page as it is shown now, in words. It runs in the browser, so that it may
 * use nothing from outside its own body.
 */
export function layoutFaults(): readonly string[] {
  /** CSS pixels by which places may differ from what was reckoned. */
  const TOLERANCE = 0.2;
  const SMALLEST = 11;

  const shown = (element: Element): boolean => element.getClientRects().length > 0;
  const said = (element: Element): string => `“${(element.textContent ?? "").trim().slice(0, 40)}”`;
  const hidden = (element: Element): boolean =>
    element.closest(".skip, iframe, textarea, .sheet") !== null ||
    getComputedStyle(element).clipPath !== "none" ||
    (element.parentElement !== null && getComputedStyle(element.parentElement).clipPath !== "none");

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

  const canvas = document.createElement("canvas").getContext("2d");
  const metrics = new Map<string, TextMetrics>();
  /** Ascent and descent of a font of 1,000 pixels. */
  function metricsOf(family: string, weight: string): TextMetrics {
    if (canvas === null) throw new Error("nothing to measure with");
    const font = `${weight} 1000px ${family}`;
    const known = metrics.get(font);
    if (known !== undefined) return known;
    canvas.font = font;
    const measured = canvas.measureText("x");
    metrics.set(font, measured);
    return measured;
  }
  /** A label's line box on the screen. Chromium's own has ascent and descent rounded to whole pixels. */
  function boxOf(text: SVGTextElement, matrix: DOMMatrix): Box {
    const { fontFamily, fontSize, fontWeight } = getComputedStyle(text);
    const { fontBoundingBoxAscent, fontBoundingBoxDescent } = metricsOf(fontFamily, fontWeight);
    const size = (Number.parseFloat(fontSize) * matrix.a) / 1000;
    const start = text.getStartPositionOfChar(0);
    const left = start.x * matrix.a + matrix.e;
    const baseline = start.y * matrix.d + matrix.f;
    return {
      left,
      right: left + text.getComputedTextLength() * matrix.a,
      top: baseline - fontBoundingBoxAscent * size,
      bottom: baseline + fontBoundingBoxDescent * size,
    };
  }

  function chartFaults(chart: SVGSVGElement): readonly string[] {
    const box = chart.getBoundingClientRect();
    const matrix = chart.getScreenCTM() ?? new DOMMatrix();
    const texts = [...chart.querySelectorAll("text")].filter(shown);
    const labels = texts.map((text) => ({ text, box: boxOf(text, matrix) }));
    const outside = labels
      .filter(
        (label) =>
          label.box.left < box.left - TOLERANCE ||
          label.box.right > box.right + TOLERANCE ||
          label.box.top < box.top - TOLERANCE ||
          label.box.bottom > box.bottom + TOLERANCE,
      )
      .map(({ text }) => `${said(text)} leaves the drawing`);
    const overlaps = labels.flatMap((a, index) =>
      labels
        .slice(index + 1)
        .filter((b) => overlap(a.box, b.box))
        .map((b) => `${said(a.text)} lies on ${said(b.text)}`),
    );
    const small = labels.flatMap(({ text }) => {
      const size = Number.parseFloat(getComputedStyle(text).fontSize) * matrix.a;
      return size < SMALLEST - 0.01 ? [`${said(text)} is shown at ${size.toFixed(2)} pixels`] : [];
    });
    const name = chart.closest("[data-figure]")?.getAttribute("data-figure") ?? "";
    return [...outside, ...overlaps, ...small].map(
      (fault) => `${name} (${chart.getAttribute("data-chart")}): ${fault}`,
    );
  }

  /** Words of a heading that are broken where no hyphen is. */
  function brokenWords(heading: Element): readonly string[] {
    const walker = document.createTreeWalker(heading, NodeFilter.SHOW_TEXT);
    const broken: string[] = [];
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      for (const word of (node.textContent ?? "").matchAll(/[\p{L}\p{M}]+/gu)) {
        const range = document.createRange();
        range.setStart(node, word.index);
        range.setEnd(node, word.index + word[0].length);
        const tops = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
        if (tops.size > 1) broken.push(`the word “${word[0]}” of a heading is broken`);
      }
    }
    return broken;
  }

  const root = document.documentElement;
  const sideways = root.scrollWidth > innerWidth ? [`the page is ${root.scrollWidth} pixels wide`] : [];
  const charts = [...document.querySelectorAll<SVGSVGElement>("svg[data-chart]")].filter(
    (chart) => shown(chart) && chart.closest(".sheet, .dresses") === null,
  );
  const cut = [...document.body.querySelectorAll<HTMLElement>("*:not(svg, svg *)")]
    .filter((element) => element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 1)
    .filter((element) => !hidden(element))
    .map((element) => `${element.tagName.toLowerCase()} ${said(element)} is wider than its place`);
  const headings = [...document.querySelectorAll("h1, h2, h3")].filter(
    (heading) => shown(heading) && !hidden(heading),
  );
  return [...sideways, ...charts.flatMap(chartFaults), ...cut, ...headings.flatMap(brokenWords)];
}
