import type { Redirects } from "../record/redirects.ts";
import { headerRules } from "./headers.ts";
import { nginxSettings } from "./nginx.ts";
import { cloudflareHeaders, cloudflareRedirects, netlifyHeaders, netlifyRedirects } from "./static-hosts.ts";

/**
 * The files of `deploy/` that are written by the code, by path from the project's root.
 * @param scripts sources of the pages' inline scripts. @param base base path, "" or "/report".
 */
export function deploySettings(
  scripts: readonly string[],
  base: string,
  redirects: Redirects,
): Readonly<Record<string, string>> {
  const rules = headerRules(scripts);
  return {
    "deploy/nginx.conf": nginxSettings(rules, base, redirects),
    "deploy/netlify/_headers": netlifyHeaders(rules),
    "deploy/netlify/_redirects": netlifyRedirects(redirects),
    "deploy/cloudflare/_headers": cloudflareHeaders(rules),
    "deploy/cloudflare/_redirects": cloudflareRedirects(redirects),
  };
}
