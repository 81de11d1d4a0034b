import type { Redirects } from "../record/redirects.ts";
import type { HeaderRule } from "./headers.ts";

const WRITTEN = "# Written by `npm run settings` from src/publication/headers.ts and data/redirects.json.";

function headersFile(
  rules: readonly HeaderRule[],
  before: (name: string, rule: HeaderRule) => readonly string[],
): string {
  const blocks = rules.map((rule) =>
    [
      ...(rule.why === "" ? [] : [`# ${rule.why}.`]),
      rule.path,
      ...Object.entries(rule.headers).flatMap(([name, value]) => [
        ...before(name, rule),
        `  ${name}: ${value}`,
      ]),
    ].join("\n"),
  );
  return `${[WRITTEN, ...blocks].join("\n\n")}\n`;
}

/** Netlify's `_headers`: where two rules set the same header, the later one holds. */
export const netlifyHeaders = (rules: readonly HeaderRule[]): string => headersFile(rules, () => []);

/** Cloudflare Pages' `_headers`: values of all matching rules are joined, so a rule first takes the former value off. */
export const cloudflareHeaders = (rules: readonly HeaderRule[]): string =>
  headersFile(rules, (name, rule) =>
    rules.some((other) => other !== rule && other.path === "/*" && name in other.headers)
      ? [`  ! ${name}`]
      : [],
  );

const redirectsFile = (redirects: Redirects, status: string): string =>
  `${[WRITTEN, ...Object.entries(redirects).map(([from, to]) => `${from} ${to} ${status}`)].join("\n")}\n`;

/** Netlify's `_redirects`: `!` redirects although the build leaves a page at the old address. */
export const netlifyRedirects = (redirects: Redirects): string => redirectsFile(redirects, "301!");

/** Cloudflare Pages' `_redirects`: a redirect always goes before a file. */
export const cloudflareRedirects = (redirects: Redirects): string => redirectsFile(redirects, "301");
