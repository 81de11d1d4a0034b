import type { Redirects } from "../record/redirects.ts";
import { MEDIA_TYPES } from "../site/media-types.ts";
import { type HeaderRule, headerRules, pathPattern } from "./headers.ts";

/**
 * The files of `deploy/` that are written by the code, by path from the project's root.
 * @param scripts sources of the pages' inline scripts. @param base base path, "" or "/report".
 */
export function hostSettings(
  scripts: readonly string[],
  base: string,
  redirects: Redirects,
): Readonly<Record<string, string>> {
  const rules = headerRules(scripts);
  return {
    "deploy/nginx.conf": nginxSettings(rules, base, redirects),
    // Where two rules set the same header, Netlify takes the later one; its `!` redirects although a page is there.
    "deploy/netlify/_headers": headersFile(rules, () => []),
    "deploy/netlify/_redirects": redirectsFile(redirects, "301!"),
    // Cloudflare Pages joins the values of all rules, so a rule first takes the former off; it redirects before all else.
    "deploy/cloudflare/_headers": headersFile(rules, (name, { path }) =>
      path !== "/*" && rules.some((rule) => rule.path === "/*" && name in rule.headers)
        ? [`  ! ${name}`]
        : [],
    ),
    "deploy/cloudflare/_redirects": redirectsFile(redirects, "301"),
  };
}

/** nginx names a variable for each header that differs between addresses. */
const variable = (header: string): string => `$report_${header.toLowerCase().replaceAll("-", "_")}`;

/** Each header with its value everywhere, "" to send none, and others by pattern, later rules first: nginx takes the first that fits. */
const byHeader = (rules: readonly HeaderRule[], base: string) =>
  [...new Set(rules.flatMap(({ headers }) => Object.keys(headers)))].map((name) => {
    const [here, elsewhere] = [true, false].map((everywhere) =>
      rules.flatMap(({ path, headers: { [name]: value } }) =>
        value === undefined || (path === "/*") !== everywhere
          ? []
          : [{ pattern: pathPattern(path, base), value }],
      ),
    );
    return { name, everywhere: here?.[0]?.value ?? "", special: elsewhere?.reverse() ?? [] };
  });
type HeaderValues = ReturnType<typeof byHeader>[number];

const mapOf = ({ name, everywhere, special }: HeaderValues): string =>
  [
    `map $uri ${variable(name)} {`,
    `    default "${everywhere}";`,
    ...special.map(({ pattern, value }) => `    "~${pattern}" "${value}";`),
    "}",
  ].join("\n");

const addHeader = ({ name, everywhere, special }: HeaderValues): string =>
  `        add_header ${name} ${special.length > 0 ? variable(name) : `"${everywhere}"`} always;`;

/**
 * Settings for nginx 1.18 or later, to be included in its `http` part.
 * @param base base path, "" or "/report".
 */
function nginxSettings(rules: readonly HeaderRule[], base: string, redirects: Redirects): string {
  const headers = byHeader(rules, base);
  const moved = Object.entries(redirects).map(
    ([from, to]) => `        location = ${base}${from} { return 301 ${base}${to}; }`,
  );
  return `# The report on the city's own nginx. Written by \`npm run settings\`: change the three marked lines, nothing else.
# Put this file into /etc/nginx/conf.d/, try it with \`nginx -t\`, then \`systemctl reload nginx\`.
# Debian and Ubuntu: apt install nginx libnginx-mod-http-brotli-static

# A header with an empty value is not sent.
${headers
  .filter(({ special }) => special.length > 0)
  .map(mapOf)
  .join("\n")}

server {
    listen 80; # CHANGE: 443 ssl, with your certificate
    server_name _; # CHANGE: the report's own name
${base === "" ? "" : `\n    location = ${base} { return 301 ${base}/; }\n`}
    # A server that has other sections keeps its own \`server\` part and takes this \`location\` alone.
    location ${base}/ {
        # CHANGE: the folder given to \`npm run deploy -- --to\`, with /current/. It is a link that every
        # publication moves on, so keep open_file_cache off.
        alias /srv/report/current/;
        index index.html;
        error_page 404 ${base}/404.html;
        absolute_redirect off;
        server_tokens off;
        sendfile on;

        # The build leaves a compressed copy beside every text file. Without the module, take the second line out.
        gzip_static on;
        brotli_static on;
        gzip_vary on;

        charset off; # the types say it themselves
        types {
${Object.entries(MEDIA_TYPES)
  .map(([ending, type]) => `            "${type}" ${ending};`)
  .join("\n")}
        }
        default_type application/octet-stream;

${headers.map(addHeader).join("\n")}

        # Copies are sent in place of their files, never by themselves.
        location ~ \\.(?:br|gz)$ { return 404; }
${moved.length > 0 ? `\n        # What moved, from data/redirects.json.\n${moved.join("\n")}\n` : ""}    }
}
`;
}

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

const redirectsFile = (redirects: Redirects, status: string): string =>
  `${[WRITTEN, ...Object.entries(redirects).map(([from, to]) => `${from} ${to} ${status}`)].join("\n")}\n`;
