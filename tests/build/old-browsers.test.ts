import { expect, inject, test } from "vitest";
import { LANGUAGES } from "../support/kit.ts";
import { pageOf } from "../support/site.ts";

const dist = inject("dist");
const [lang] = LANGUAGES;
/** A page of every kind, with all styles among them. */
const PAGES = [
  "2020/",
  "2020/figures/people/",
  "2020/figures/",
  "2020/poster/",
  "about/",
  "2020/embed/people/",
];

/** A rule of a style sheet, with the conditions that it stands in. */
interface Rule {
  readonly within: readonly string[];
  readonly selector: string;
  readonly declarations: readonly (readonly [string, string])[];
}

/** The rules of a style sheet. No text in ours holds a brace. */
function rulesOf(css: string, within: readonly string[] = []): readonly Rule[] {
  const rules: Rule[] = [];
  for (let at = 0; at < css.length; ) {
    const open = css.indexOf("{", at);
    if (open < 0) break;
    const selector = css.slice(at, open).trim();
    let depth = 1;
    let end = open + 1;
    for (; depth > 0; end++) depth += css[end] === "{" ? 1 : css[end] === "}" ? -1 : 0;
    const body = css.slice(open + 1, end - 1);
    if (/^@(?:media|supports)/.test(selector)) rules.push(...rulesOf(body, [...within, selector]));
    else {
      const declarations = body
        .split(";")
        .filter((each) => each.includes(":"))
        .map(
          (each) =>
            [each.slice(0, each.indexOf(":")).trim(), each.slice(each.indexOf(":") + 1).trim()] as const,
        );
      rules.push({ within, selector, declarations });
    }
    at = end;
  }
  return rules;
}

const stylesOf = (path: string): readonly Rule[] =>
  [...pageOf(dist, path).querySelectorAll("style")].flatMap(({ textContent }) =>
    rulesOf((textContent ?? "").replace(/url\(data:[^)]*\)/g, "url()")),
  );

/** Properties that browsers know since a later version than Chromium 80, which would be laid out otherwise without. */
const NEWER_PROPERTIES: readonly (readonly [RegExp, string])[] = [
  [/^inset/, "Chromium 87"],
  [/^(?:margin|padding)-(?:inline|block)$/, "Chromium 87; its two halves are older"],
  [/^border-(?:inline|block)$/, "Chromium 87; its two halves are older"],
  [/^(?:translate|rotate|scale)$/, "Chromium 104; transform is older"],
  [/^aspect-ratio$/, "Chromium 88"],
  [/^contain(?:er|-intrinsic)/, "Chromium 83 and later"],
  [/^content-visibility$/, "Chromium 85"],
];
const NEWER_VALUES: readonly (readonly [RegExp, string])[] = [
  [/\b(?:color-mix|light-dark|oklch|oklab|lab|lch)\(/, "Chromium 111 and later"],
  [/\d(?:[sdl]v[hwib]|v[ib]|cq\w+|lh|rlh|cap|ic)\b/, "Chromium 105 and later"],
  [/^clip$/, "overflow: clip is Chromium 90"],
];
/** A rule with such a selector is dropped whole: it may only be there for what nothing is lost without. */
const NEWER_SELECTORS = /:(?:is|where|has|focus-visible)\b|::details-content|::marker/;
const DISPENSABLE: readonly (readonly [RegExp, string])[] = [
  [/:focus-visible/, "the browser draws its own ring"],
  [/:not\(:has\(\+\*\)\)/, "what comes late may move once"],
  [/\.jump li:has/, "a place for a button that isn't there stays empty"],
  [/::marker/, "the browser's own bullet"],
  [/:is\(/, "the same rule stands there for older browsers, as :-webkit-any"],
];

const isGuarded = ({ within }: Rule): boolean =>
  within.some((condition) => condition.startsWith("@supports"));

test.each(PAGES)("the styles of %s keep to what Chromium 80 knows, or say what it shows instead", (path) => {
  const rules = stylesOf(`/${lang}/${path}`).filter((rule) => !isGuarded(rule));
  expect(rules.length).toBeGreaterThan(10);
  const found = rules.flatMap(({ selector, declarations }) =>
    [
      ...declarations.flatMap(([property, value]) => [
        ...NEWER_PROPERTIES.filter(([newer]) => newer.test(property)).map(
          ([, since]) => `${property} (${since})`,
        ),
        ...NEWER_VALUES.filter(([newer]) => newer.test(value)).map(
          ([, since]) => `${property}: ${value} (${since})`,
        ),
      ]),
      ...(NEWER_SELECTORS.test(selector) && !DISPENSABLE.some(([known]) => known.test(selector))
        ? ["its selector"]
        : []),
    ].map((what) => `${selector}: ${what}`),
  );
  expect(found).toEqual([]);
  const ranges = stylesOf(`/${lang}/${path}`).flatMap(({ within }) =>
    within.filter((each) => /[<>]/.test(each)),
  );
  expect(ranges, "conditions with < and > (Chromium 104)").toEqual([]);
});

test.each(PAGES)(
  "where %s sets boxes apart in a row, they are apart in browsers that know no gap there",
  (path) => {
    const rules = stylesOf(`/${lang}/${path}`);
    /** Chromium 84 is the first that knows a gap between flexible boxes, and none can be asked for it alone. */
    const gapped = rules.filter(({ within, declarations }) => {
      const has = (name: string, value: RegExp): boolean =>
        declarations.some(([property, given]) => property === name && value.test(given));
      const across = declarations.find(([property]) => property === "gap" || property === "column-gap")?.[1];
      // What stands at the two ends of a line, or one below the other, is apart anyway.
      const isApart = has("justify-content", /between/) || has("flex-direction", /column/);
      return !within.includes("@media print") && has("display", /^flex$/) && across !== undefined && !isApart;
    });
    const spaced = new Set(
      rules
        .filter(({ within }) => within.includes("@supports not (inset:0)"))
        .flatMap(({ selector }) => selector.split(",")),
    );
    const lacking = gapped
      .flatMap(({ selector }) => selector.split(","))
      .filter((selector) => !spaced.has(`${selector}>*`));
    expect(lacking).toEqual([]);
  },
);

test.each(PAGES)("what %s sets far below one another is apart in browsers that know no gap there", (path) => {
  const rules = stylesOf(`/${lang}/${path}`);
  const given = (declarations: Rule["declarations"], name: string): string | undefined =>
    declarations.find(([property]) => property === name)?.[1];
  /** Between lines, where that is a length of its own: 2rem of `gap: 2rem 4vw`. */
  const below = (declarations: Rule["declarations"]): number => {
    const gap = given(declarations, "row-gap") ?? given(declarations, "gap") ?? "";
    return Number(/^([\d.]+)rem\b/.exec(gap)?.[1] ?? 0);
  };
  const breaks = (declarations: Rule["declarations"]): boolean =>
    given(declarations, "flex-wrap") === "wrap" || given(declarations, "flex-direction") === "column";
  const far = rules
    .filter(
      ({ declarations }) =>
        given(declarations, "display") === "flex" && breaks(declarations) && below(declarations) >= 1,
    )
    .flatMap(({ selector, declarations }) => selector.split(",").map((each) => [each, below(declarations)]));
  const spaced = rules
    .filter(({ within }) => within.includes("@supports not (inset:0)"))
    .flatMap(({ selector, declarations }) =>
      selector.split(",").map((each) => `${each} ${given(declarations, "margin-block-end")}`),
    );
  for (const [selector, gap] of far) expect(spaced).toContain(`${selector}>* ${gap}rem`);
});
