import { describe, expect, test } from "vitest";
import { chartCss, literalCss, pageCss } from "../../../src/charts/css.ts";
import { GROUNDS, SCHEMES } from "../../../src/charts/theme.ts";

/** WCAG 2.2, relative luminance and contrast ratio. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

const grounds = Object.entries(SCHEMES).flatMap(([scheme, { grounds: of }]) =>
  GROUNDS.map((ground) => [`${ground} in the ${scheme} scheme`, of[ground]] as const),
);

describe.each(grounds)("on %s", (_name, colours) => {
  test("text stands out at 4.5 to 1", () => {
    for (const role of ["strong", "quiet", "subject"] as const)
      expect(contrast(colours[role], colours.ground), role).toBeGreaterThanOrEqual(4.5);
  });
  test("marks that carry meaning stand out at 3 to 1, by their outline where the fill does not", () => {
    for (const role of ["figure", "subject", "emblem", "rest", "mark", "rule"] as const)
      expect(contrast(colours[role], colours.ground), role).toBeGreaterThanOrEqual(3);
    const hot = colours.hotEdge === "none" ? colours.hot : colours.hotEdge;
    expect(contrast(hot, colours.ground)).toBeGreaterThanOrEqual(3);
  });
  test("what stands on a tinted strip stands out, and the strip can be told from its ground", () => {
    for (const role of ["strong", "quiet"] as const)
      expect(contrast(colours[role], colours.tint), role).toBeGreaterThanOrEqual(4.5);
    for (const role of ["figure", "subject", "mark"] as const)
      expect(contrast(colours[role], colours.tint), role).toBeGreaterThanOrEqual(3);
    expect(contrast(colours.tint, colours.ground)).toBeGreaterThanOrEqual(1.1);
  });
  test("the rest is told from the part without colour: its inside is near the ground, the part's is not", () => {
    expect(contrast(colours.subject, colours.restFill)).toBeGreaterThanOrEqual(3);
  });
});

test.each(Object.entries(SCHEMES))(
  "text stands out on what is marked in the %s scheme",
  (_name, { page, grounds: { paper } }) => {
    expect(contrast(paper.strong, page.target)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(paper.quiet, page.target)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(page.onNotice, page.notice)).toBeGreaterThanOrEqual(4.5);
  },
);

test("every custom property that a chart's rules ask for is set by the page", () => {
  const css = pageCss();
  for (const [, name] of chartCss().matchAll(/var\((--[\w-]+)\)/g)) expect(css).toContain(`${name}:`);
});

test("rules for files hold no custom property, which other programs do not resolve", () => {
  expect(literalCss(SCHEMES.light.grounds.paper)).not.toContain("var(");
});
