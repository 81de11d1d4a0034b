import fc from "fast-check";
import { parseHTML } from "linkedom";
import { expect, test } from "vitest";
import { type ChartContext, chartTitle, creditName, sourceLine } from "../../../src/site/context.ts";
import { embedCode } from "../../../src/site/embed-code.ts";
import { contextOf, drawable, figure, inAll, LANGUAGES, literally } from "./fixture.ts";
import { nastyText } from "./strings.ts";

const HEIGHTS = { any: 431, wide: 300 };

const bodyOf = (code: string): Element =>
  parseHTML(`<!doctype html><html><body>${code}</body></html>`).document.body;

/** What a live code calls the chart: up to three of the figures that it shows. */
const called = ({ chart, voice }: ChartContext): string => {
  const labels = chart.metrics.map((id) => voice.text(voice.metric(id).label));
  return labels.length > 3 ? `${labels.slice(0, 3).join("; ")}; …` : labels.join("; ");
};

test("no code that follows corrections holds a figure, which nobody would correct in an article; a frozen one has its title", async () => {
  const context = await contextOf("en", { chart: drawable });
  expect(chartTitle(context)).toMatch(/12,000/);
  for (const code of Object.values(embedCode(context, HEIGHTS)))
    expect(code).not.toMatch(/12,000|32|\b4\b(?!\.)/);
  const { fitted } = embedCode({ ...context, date: "2026-12-01" }, HEIGHTS);
  expect(bodyOf(fitted).querySelector("a")?.textContent).toBe(chartTitle(context));
  expect(bodyOf(fitted).querySelector("iframe")?.getAttribute("title")).toContain(chartTitle(context));
});

test.each(LANGUAGES)(
  "the plain iframe in %s is attributes alone, with a title, and as tall as its tallest state",
  async (lang) => {
    const { frame } = embedCode(await contextOf(lang), HEIGHTS);
    const iframe = bodyOf(frame).querySelector("iframe");
    expect(iframe?.getAttribute("src")).toBe(`https://figures.example/report/${lang}/2025/embed/tours/`);
    expect(iframe?.getAttribute("height")).toBe("431");
    expect(iframe?.getAttribute("width")).toBe("100%");
    expect(iframe?.getAttribute("loading")).toBe("lazy");
    expect(iframe?.getAttribute("title")).toContain(called(await contextOf(lang)));
  },
);

test("no code carries inline style or an inline script, which a strict policy of the host blocks", async () => {
  for (const code of Object.values(embedCode(await contextOf("kk"), HEIGHTS))) {
    const body = bodyOf(code);
    expect(body.querySelector("[style], style")).toBeNull();
    expect(body.querySelector("script")?.textContent ?? "").toBe("");
  }
});

test("a code for a wide column alone differs in its height", async () => {
  const { frame, wide } = embedCode(await contextOf("en"), HEIGHTS);
  expect(wide).toBe(frame.replace('height="431"', 'height="300"'));
});

test("a frozen code names the day, a live one does not", async () => {
  const context = await contextOf("en");
  expect(embedCode({ ...context, date: "2026-12-01" }, HEIGHTS).frame).toContain("/embed/tours/2026-12-01/");
  expect(embedCode(context, HEIGHTS).frame).toContain('/embed/tours/"');
});

test("the fitted code adds the site's script, and nothing else", async () => {
  const { frame, fitted } = embedCode(await contextOf("en"), HEIGHTS);
  expect(fitted).toBe(`${frame}<script src="https://figures.example/report/embed.js" async></script>`);
});

test.each(LANGUAGES)(
  "what stands after an iframe in %s, and below a picture, is what the chart shows as a link, the source, whom to credit and the licence",
  async (lang) => {
    const context = await contextOf(lang);
    const { frame, wide, fitted, picture } = embedCode(context, HEIGHTS);
    for (const code of [frame, wide, fitted, picture]) {
      const caption = bodyOf(code).querySelector("figure > figcaption");
      expect(caption?.textContent).toBe(
        `${called(context)} (${sourceLine(context)}; ${creditName(context)}, CC BY 4.0)`,
      );
      expect(caption?.querySelector("a")?.getAttribute("href")).toBe(
        `https://figures.example/report/${lang}/2025/figures/tours/`,
      );
    }
    expect(bodyOf(frame).firstElementChild?.localName).toBe("iframe");
  },
);

test("picture and link name whom to credit and the licence", async () => {
  const { picture, link } = embedCode(await contextOf("en"), HEIGHTS);
  for (const code of [picture, link]) {
    expect(bodyOf(code).querySelector('a[rel="license"]')?.getAttribute("href")).toContain(
      "creativecommons.org",
    );
    expect(bodyOf(code).textContent).toContain("The year in figures, CC BY 4.0)");
  }
});

test("the picture's alternative text says what it shows", async () => {
  const context = await contextOf("en", { chart: drawable });
  const image = bodyOf(embedCode(context, HEIGHTS).picture).querySelector("img");
  expect(image?.getAttribute("alt")).toBe(called(context));
});

test("a title cannot break out of any code, whatever it holds", async () => {
  const context = await contextOf("en");
  fc.assert(
    fc.property(nastyText, (text) => {
      const nasty = { ...context, date: "2026-12-01", chart: { ...figure, title: inAll(literally(text)) } };
      const { frame, picture, link } = embedCode(nasty, HEIGHTS);
      const framed = [...bodyOf(frame).querySelectorAll("*")];
      expect(framed.map(({ localName }) => localName)).toEqual(["iframe", "figure", "figcaption", "a", "a"]);
      expect(framed[0]?.attributes).toHaveLength(7);
      expect([...bodyOf(picture).querySelectorAll("*")].map(({ localName }) => localName)).toEqual([
        "figure",
        "picture",
        "source",
        "img",
        "figcaption",
        "a",
        "a",
      ]);
      expect([...bodyOf(link).querySelectorAll("*")].map(({ localName }) => localName)).toEqual(["a", "a"]);
    }),
  );
});
