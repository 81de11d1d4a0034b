import { parseHTML } from "linkedom";
import type { Args, Phrase } from "../diagnostics/phrase.ts";
import { isText, mediaType } from "../site/media-types.ts";
import { hashesOf, headersFor } from "./headers.ts";
import type { TellProgress } from "./progress.ts";
import { inTurns } from "./site-files.ts";

/** Requests under way at once, so that a small server stays free for its readers. */
const AT_ONCE = 6;
/** Milliseconds after which an answer counts as missing. */
const PATIENCE = 20_000;

export interface Fault {
  /** Where: an address from the site's root. */
  readonly address: string;
  readonly what: Phrase;
}

/**
 * Walks a served site from its root, sitemap and `known` addresses along every link within it.
 * It stops where the server doesn't answer any more.
 * @param root its root, with the base path and a last slash. @param known addresses from the site's root that must answer.
 * @param headers false for a host that sends none of ours. @param told how many of the addresses known so far are done.
 * @throws where `root` is no address, or the fragment of a link isn't encoded as one.
 */
export async function walk(
  root: string,
  known: readonly string[],
  headers: boolean,
  told: TellProgress,
): Promise<{ readonly addresses: number; readonly faults: readonly Fault[] }> {
  const site = siteAt(root);
  const answers: Answer[] = [];
  let isGone = false;
  const answer = async (address: string, origin: string | null): Promise<void> => {
    if (isGone) return;
    const found = await ask(site, address, origin, headers);
    if (isGone) return;
    // Where one address is silent and the first page too, so will all the others be.
    isGone = found.isSilent && (address === "/" || (await ask(site, "/", null, headers)).isSilent);
    answers.push(found);
    told({ step: "walk", done: answers.length, total: origins.size });
  };
  // Each address that is asked for, and the page that leads there.
  const origins = new Map<string, string | null>(
    ["/", "/sitemap-index.xml", "/robots.txt", ...known].map((address) => [address, null]),
  );
  await answer("/", null);
  for (let asked = 1; asked < origins.size && !isGone; ) {
    const wave = [...origins].slice(asked);
    asked = origins.size;
    const before = answers.length;
    await inTurns(wave, AT_ONCE, ([address, origin]) => answer(address, origin));
    for (const { address, links } of answers.slice(before === 1 ? 0 : before))
      for (const link of links.flatMap((url) => site.within(url) ?? []))
        if (!origins.has(link)) origins.set(link, address);
  }
  const faults = answers.flatMap(({ address, faults }) => faults.map((what) => ({ address, what })));
  return {
    addresses: answers.length,
    faults: isGone ? faults : [...faults, ...brokenFragments(site, answers), ...(await wronglyThere(site))],
  };
}

/** A served site: how to ask for its addresses, and which they are. */
interface Served {
  get(address: string, method: "GET" | "HEAD"): Promise<Response>;
  /** A URL as an address from the site's root; null for what is elsewhere. */
  within(url: string): string | null;
}

function siteAt(root: string): Served {
  const { origin, pathname } = new URL(root);
  const base = pathname.replace(/\/$/, "");
  return {
    get: (address, method) =>
      fetch(origin + base + address, { method, signal: AbortSignal.timeout(PATIENCE) }),
    within: (url) => {
      const found = new URL(url);
      const isHere = found.origin === origin && found.pathname.startsWith(`${base}/`);
      return isHere ? found.pathname.slice(base.length) : null;
    },
  };
}

interface Answer {
  readonly address: string;
  /** True where nothing came back, or not in time. */
  readonly isSilent: boolean;
  readonly faults: readonly Phrase[];
  /** Ids in a page that can be led to; null for what is not a page. */
  readonly ids: ReadonlySet<string> | null;
  /** Absolute addresses that it leads to, with fragments. */
  readonly links: readonly string[];
}

/** @param origin the page that leads to the address; null where none needs to. */
async function ask(site: Served, address: string, origin: string | null, headers: boolean): Promise<Answer> {
  const failed = (code: string, args: Args): Answer => ({
    address,
    isSilent: code === "silent" || code === "late",
    faults: [{ code: `verify.${code}`, args }],
    ids: null,
    links: [],
  });
  const isPage = address.endsWith("/");
  const isSitemap = address.includes("sitemap");
  try {
    const response = await site.get(address, isPage || isSitemap ? "GET" : "HEAD");
    const text = await response.text();
    const { ok, status, url } = response;
    if (!ok) return failed("status", { status: String(status), origin });
    const final = site.within(url);
    if (final === null) return failed("away", { url });
    const scripts = isPage ? hashesOf("script", text) : [];
    const faults = headers ? headerFaults(final, response.headers, scripts) : [];
    if (isPage) return { address, isSilent: false, faults, ...readPage(text, url) };
    // A sitemap names addresses with the site's own origin; here they are looked for on this server.
    const links = readSitemap(text).map((listed) => new URL(new URL(listed).pathname, url).href);
    return { address, isSilent: false, faults, ids: null, links };
  } catch (error) {
    // fetch hides the reason in the error's cause.
    const { name, message, cause } = error instanceof Error ? error : new Error(String(error));
    if (name === "TimeoutError") return failed("late", { seconds: PATIENCE / 1000 });
    return failed("silent", { reason: cause instanceof Error ? cause.message : message });
  }
}

/** Links to a place in a page that isn't there. */
function brokenFragments(site: Served, answers: readonly Answer[]): readonly Fault[] {
  const idsAt = new Map(answers.map(({ address, ids }) => [address, ids]));
  return answers.flatMap(({ address, links }) =>
    links.flatMap((link): readonly Fault[] => {
      const id = decodeURIComponent(new URL(link).hash.slice(1));
      const target = site.within(link);
      if (id === "" || (idsAt.get(target ?? "")?.has(id) ?? true)) return [];
      return [{ address, what: { code: "verify.fragment", args: { address: target, id } } }];
    }),
  );
}

/** What isn't there must be answered as such. */
async function wronglyThere({ get }: Served): Promise<readonly Fault[]> {
  const address = "/no-such-page/";
  // A server that is silent is told of at other addresses.
  const { status } = await get(address, "HEAD").catch(() => ({ status: 404 }));
  if (status === 404) return [];
  return [{ address, what: { code: "verify.not-404", args: { status: String(status) } } }];
}

/** What elements name other addresses by. */
const NAMING = [
  ["a[href], area[href], link[href], image[href]", "href"],
  ["img[src], script[src], iframe[src], source[src], embed[src]", "src"],
  ["object[data]", "data"],
] as const;

/** What a page leads to, and what can be led to in it. @param address its own, from which its links start. */
function readPage(html: string, address: string): Pick<Answer, "links" | "ids"> {
  const { document } = parseHTML(html);
  const named = NAMING.flatMap(([selector, attribute]) =>
    [...document.querySelectorAll(selector)].map((element) => element.getAttribute(attribute) ?? ""),
  );
  const sets = [...document.querySelectorAll("[srcset]")].flatMap((element) =>
    (element.getAttribute("srcset") ?? "").split(",").map((part) => part.trim().split(/\s/)[0] ?? ""),
  );
  const links = [...named, ...sets].flatMap((link) =>
    URL.canParse(link, address) ? [new URL(link, address).href] : [],
  );
  const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
  return { links: [...new Set(links)], ids: new Set(ids) };
}

/** Addresses in a sitemap, or in an index of sitemaps. */
export const readSitemap = (xml: string): readonly string[] =>
  [...xml.matchAll(/<loc>\s*([^<\s]+)\s*<\/loc>/g)].map(([, address = ""]) =>
    address.replaceAll("&amp;", "&"),
  );

const POLICY = "Content-Security-Policy";

/**
 * What is wrong with the headers of an answer.
 * @param path from the site's root, without the base path. @param scripts hashes of the page's own inline scripts.
 */
function headerFaults(path: string, headers: Headers, scripts: readonly string[]): readonly Phrase[] {
  const wanted = Object.entries(headersFor(path, scripts));
  return [
    ...wanted.flatMap(([name, value]) => {
      const sent = headers.get(name);
      if (sent === null) return [{ code: "verify.header-missing", args: { name } }];
      if (name === POLICY) return policyFaults(value, sent);
      return sent === value ? [] : [wrongHeader(name, sent, value)];
    }),
    ...typeFaults(path, headers.get("Content-Type")),
    ...(headers.get("ETag") === null && headers.get("Last-Modified") === null
      ? [{ code: "verify.validator" }]
      : []),
    ...(path.endsWith("/") && headers.get("Content-Encoding") === null
      ? [{ code: "verify.uncompressed" }]
      : []),
  ];
}

const wrongHeader = (name: string, sent: string, wanted: string): Phrase => ({
  code: "verify.header",
  args: { name, sent, wanted },
});

/** Types of text must say UTF-8; for JSON and XML formats the standard makes it the default. */
function typeFaults(path: string, sent: string | null): readonly Phrase[] {
  const [wanted = ""] = mediaType(path).split(";");
  const [type = "", ...parameters] = (sent ?? "").toLowerCase().split(";");
  const xml = wanted === "application/xml" && /^(?:text|application)\/(?:\w+\+)?xml$/.test(type.trim());
  if (type.trim() !== wanted && !xml) return [wrongHeader("Content-Type", sent ?? "", mediaType(path))];
  return isText(path) && wanted.startsWith("text/") && !parameters.join().includes("charset=utf-8")
    ? [{ code: "verify.charset", args: { sent } }]
    : [];
}

/** Every directive as ours; other pages' scripts may be allowed beside this page's. */
function policyFaults(wanted: string, sent: string): readonly Phrase[] {
  const [ours, directives] = [readPolicy(wanted), readPolicy(sent)];
  return [...new Set([...ours.keys(), ...directives.keys()])].flatMap((name) => {
    const sources = ours.get(name) ?? new Set<string>();
    const found = directives.get(name) ?? new Set<string>();
    const missing = [...sources].filter((source) => !found.has(source));
    const extra = [...found].filter((source) => !sources.has(source) && !source.startsWith("'sha256-"));
    const fault = (code: string, named: readonly string[] = []): Phrase => ({
      code: `verify.policy-${code}`,
      args: { policy: POLICY, name, sources: named.join(" ") },
    });
    return [
      ...(ours.has(name) ? [] : [fault("superfluous")]),
      ...(missing.length > 0 ? [fault("lacks", missing)] : []),
      ...(ours.has(name) && extra.length > 0 ? [fault("allows", extra)] : []),
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
