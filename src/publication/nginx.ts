import type { Redirects } from "../record/redirects.ts";
import { MEDIA_TYPES } from "../site/media-types.ts";
import { type HeaderRule, pathPattern } from "./headers.ts";

/** nginx names a variable for each header that differs between addresses. */
const variable = (header: string): string => `$report_${header.toLowerCase().replaceAll("-", "_")}`;

interface HeaderValues {
  readonly name: string;
  /** Value everywhere else; "" sends no header. */
  readonly everywhere: string;
  /** Later rules first: nginx takes the first pattern that fits. */
  readonly special: readonly (readonly [pattern: string, value: string])[];
}

function byHeader(rules: readonly HeaderRule[], base: string): readonly HeaderValues[] {
  const names = [...new Set(rules.flatMap(({ headers }) => Object.keys(headers)))];
  return names.map((name) => {
    const setting = rules.flatMap(({ path, headers }) => {
      const value = headers[name];
      return value === undefined ? [] : [{ path, value }];
    });
    return {
      name,
      everywhere: setting.find(({ path }) => path === "/*")?.value ?? "",
      special: setting
        .filter(({ path }) => path !== "/*")
        .map(({ path, value }) => [pathPattern(path, base), value] as const)
        .reverse(),
    };
  });
}

const mapOf = ({ name, everywhere, special }: HeaderValues): string =>
  [
    `map $uri ${variable(name)} {`,
    `    default "${everywhere}";`,
    ...special.map(([pattern, value]) => `    "~${pattern}" "${value}";`),
    "}",
  ].join("\n");

const addHeader = ({ name, everywhere, special }: HeaderValues): string =>
  `        add_header ${name} ${special.length > 0 ? variable(name) : `"${everywhere}"`} always;`;

/**
 * Settings for nginx 1.18 or later, to be included in its `http` part.
 * @param base base path, "" or "/report".
 */
export function nginxSettings(rules: readonly HeaderRule[], base: string, redirects: Redirects): string {
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
