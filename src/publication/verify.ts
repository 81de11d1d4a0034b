import { parseHTML } from "linkedom";
import type { Phrase } from "../diagnostics/phrase.ts";
import { isText, mediaType } from "../site/media-types.ts";
import { headersFor } from "./headers.ts";
import { inlineScriptHashes } from "./scripts.ts";

/** Requests under way at once, so that a small server stays free for its readers. */
const AT_ONCE = 6;
/** Milliseconds after which an answer counts as missing. */
const PATIENCE = 20_000;

export interface Fault {
  /** Where: an address from the site's root. */
  readonly address: string;
  readonly what: Phrase;
}

export interface Walked {
  readonly addresses: number;
  readonly faults: readonly Fault[];
}

interface Answer {
  readonly address: string;
  readonly faults: readonly Phrase[];
  /** Null for what is not a page. */
  readonly page: WalkedPage | null;
  /** Addresses of this site found in it. */
  readonly found: readonly string[];
}

/**
 * Walks a served site from its root, sitemap and `known` addresses along every link within it.
 * @param root its root, with the base path and a last slash. @param known addresses from the site's root that must answer.
 * @param headers false for a host that sends none of ours.
 */
export async function walk(root: string, known: readonly string[], headers: boolean): Promise<Walked> {
  const site = new Site(root, headers);
  const answers = new Map<string, Answer>();
  // Each address that is asked for, and where it was found.
  const origins = new Map(
    ["/", "/sitemap-index.xml", "/robots.txt", ...known].map((address) => [address, null as string | null]),
  );
  for (let next = [...origins.keys()]; next.length > 0; ) {
    const wave = await inTurns(next, (address) => site.ask(address, origins.get(address) ?? null));
    next = [];
    for (const answer of wave) {
      answers.set(answer.address, answer);
      for (const address of answer.found) {
        if (origins.has(address)) continue;
        origins.set(address, answer.address);
        next.push(address);
      }
    }
  }
  const faults = [...answers.values()].flatMap(({ address, faults }) =>
    faults.map((what) => ({ address, what })),
  );
  return {
    addresses: answers.size,
    faults: [...faults, ...brokenFragments(site, answers), ...(await site.missingPage())],
  };
}

/** Links to a place in a page that isn't there. */
function brokenFragments(site: Site, answers: ReadonlyMap<string, Answer>): readonly Fault[] {
  return [...answers.values()].flatMap(({ address, page }) =>
    (page?.links ?? []).flatMap((link) => {
      const fragment = decodeURIComponent(new URL(link).hash.slice(1));
      const target = answers.get(site.within(link) ?? "")?.page;
      if (fragment === "" || target == null || target.ids.has(fragment)) return [];
      const args = { address: site.within(link), id: fragment };
      return [{ address, what: { code: "verify.fragment", args } }];
    }),
  );
}

/** The served site: asks for its addresses and says what is wrong with the answers. */
class Site {
  readonly #root: URL;
  readonly #base: string;
  readonly #headers: boolean;

  constructor(root: string, headers: boolean) {
    this.#root = new URL(root);
    this.#base = this.#root.pathname.replace(/\/$/, "");
    this.#headers = headers;
  }

  /** A URL as an address from the site's root; null for what is elsewhere. */
  within(url: string): string | null {
    const { origin, pathname } = new URL(url);
    return origin === this.#root.origin && pathname.startsWith(`${this.#base}/`)
      ? pathname.slice(this.#base.length)
      : null;
  }

  /** @param origin the page that leads to the address; null where none needs to. */
  async ask(address: string, origin: string | null): Promise<Answer> {
    const nothing = { address, page: null, found: [] };
    const isPage = address.endsWith("/");
    try {
      const response = await this.#get(address, isPage || address.includes("sitemap") ? "GET" : "HEAD");
      const text = await response.text();
      if (!response.ok)
        return {
          ...nothing,
          faults: [{ code: "verify.status", args: { status: String(response.status), origin } }],
        };
      const final = this.within(response.url);
      if (final === null)
        return { ...nothing, faults: [{ code: "verify.away", args: { url: response.url } }] };
      const page = isPage ? readPage(text, response.url) : null;
      const faults = this.#headers ? headerFaults(final, response.headers, page?.scripts ?? []) : [];
      return {
        address,
        page,
        faults,
        found: (page?.links ?? this.#listed(text)).flatMap((url) => this.within(url) ?? []),
      };
    } catch (error) {
      return { ...nothing, faults: [{ code: "verify.silent", args: { reason: reasonOf(error) } }] };
    }
  }

  /** Addresses of a sitemap, which names them with the site's own origin, as they are on this server. */
  #listed(xml: string): readonly string[] {
    return readSitemap(xml).map((url) => new URL(new URL(url).pathname, this.#root).href);
  }

  /** What isn't there must be answered as such. */
  async missingPage(): Promise<readonly Fault[]> {
    const address = "/no-such-page/";
    const status = await this.#get(address, "HEAD").then(
      (response) => response.status,
      () => null,
    );
    return status === 404 || status === null
      ? []
      : [{ address, what: { code: "verify.not-404", args: { status: String(status) } } }];
  }

  async #get(address: string, method: "GET" | "HEAD"): Promise<Response> {
    return await fetch(new URL(this.#base + address, this.#root), {
      method,
      signal: AbortSignal.timeout(PATIENCE),
    });
  }
}

/** Why a request failed: fetch hides it in the error's cause. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message : error.message;
}

/** Does work for each item, a few at a time, and keeps their order. */
async function inTurns<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  const entries = items.entries();
  const worker = async (): Promise<void> => {
    for (const [index, item] of entries) results[index] = await work(item);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return results;
}

/** What a page leads to, and what can be led to in it. */
interface WalkedPage {
  /** Absolute addresses, with fragments, each once. */
  readonly links: readonly string[];
  readonly ids: ReadonlySet<string>;
  readonly scripts: readonly string[];
}

/** What elements name other addresses by. */
const NAMING = [
  ["a[href], area[href], link[href], image[href]", "href"],
  ["img[src], script[src], iframe[src], source[src], embed[src]", "src"],
  ["object[data]", "data"],
] as const;

/** Reads a page. @param address its own, from which its links start. */
export function readPage(html: string, address: string): WalkedPage {
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
  return { links: [...new Set(links)], ids: new Set(ids), scripts: inlineScriptHashes(html) };
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
