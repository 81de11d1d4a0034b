import { isText, mediaType } from "../site/media-types.ts";
import { headersFor } from "./headers.ts";

const POLICY = "Content-Security-Policy";

/**
 * What is wrong with the headers of an answer.
 * @param path from the site's root, without the base path. @param scripts hashes of the page's own inline scripts.
 */
export function headerFaults(path: string, headers: Headers, scripts: readonly string[]): readonly string[] {
  const wanted = Object.entries(headersFor(path, scripts));
  return [
    ...wanted.flatMap(([name, value]) => {
      const sent = headers.get(name);
      if (sent === null) return [`sends no ${name}`];
      if (name === POLICY) return policyFaults(value, sent);
      return sent === value ? [] : [`${name} is "${sent}" instead of "${value}"`];
    }),
    ...typeFaults(path, headers.get("Content-Type")),
    ...(headers.get("ETag") === null && headers.get("Last-Modified") === null
      ? ["sends neither ETag nor Last-Modified, so nothing can be asked for again cheaply"]
      : []),
    ...(path.endsWith("/") && headers.get("Content-Encoding") === null ? ["is sent uncompressed"] : []),
  ];
}

/** Types of text must say UTF-8; for JSON and XML formats the standard makes it the default. */
function typeFaults(path: string, sent: string | null): readonly string[] {
  const [wanted = ""] = mediaType(path).split(";");
  const [type = "", ...parameters] = (sent ?? "").toLowerCase().split(";");
  const xml = wanted === "application/xml" && /^(?:text|application)\/(?:\w+\+)?xml$/.test(type.trim());
  if (type.trim() !== wanted && !xml)
    return [`Content-Type is "${sent ?? ""}" instead of "${mediaType(path)}"`];
  return isText(path) && wanted.startsWith("text/") && !parameters.join().includes("charset=utf-8")
    ? [`Content-Type "${sent}" doesn't say charset=utf-8`]
    : [];
}

/** Every directive as ours; other pages' scripts may be allowed beside this page's. */
function policyFaults(wanted: string, sent: string): readonly string[] {
  const [ours, directives] = [readPolicy(wanted), readPolicy(sent)];
  return [...new Set([...ours.keys(), ...directives.keys()])].flatMap((name) => {
    const sources = ours.get(name) ?? new Set<string>();
    const found = directives.get(name) ?? new Set<string>();
    const missing = [...sources].filter((source) => !found.has(source));
    const extra = [...found].filter((source) => !sources.has(source) && !source.startsWith("'sha256-"));
    return [
      ...(ours.has(name) ? [] : [`${POLICY} has ${name}, which it should not`]),
      ...(missing.length > 0 ? [`${POLICY} lacks ${missing.join(" ")} in ${name}`] : []),
      ...(ours.has(name) && extra.length > 0 ? [`${POLICY} allows ${extra.join(" ")} in ${name}`] : []),
    ];
  });
}

const readPolicy = (policy: string): ReadonlyMap<string, ReadonlySet<string>> =>
  new Map(
    policy.split(";").map((directive) => {
      const [name = "", ...sources] = directive.trim().split(/\s+/);
      return [name, new Set(sources)] as const;
    }),
  );
