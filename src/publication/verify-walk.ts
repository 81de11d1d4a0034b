import { headerFaults } from "./verify-headers.ts";
import { readPage, readSitemap, type WalkedPage } from "./verify-page.ts";

/** Requests under way at once, so that a small server stays free for its readers. */
const AT_ONCE = 6;
/** Milliseconds after which an answer counts as missing. */
const PATIENCE = 20_000;

export interface Fault {
  /** Where: an address from the site's root. */
  readonly address: string;
  readonly message: string;
}

export interface Walked {
  readonly addresses: number;
  readonly faults: readonly Fault[];
}

interface Answer {
  readonly address: string;
  readonly faults: readonly string[];
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
    ["/", "/sitemap-index.xml", "/robots.txt", ...known].map((address) => [address, ""]),
  );
  for (let next = [...origins.keys()]; next.length > 0; ) {
    const wave = await inTurns(next, (address) => site.ask(address, origins.get(address) ?? ""));
    next = [];
    for (const answer of wave) {
      answers.set(answer.address, answer);
      for (const address of answer.found) {
        if (origins.has(address)) continue;
        origins.set(address, `, linked from ${answer.address}`);
        next.push(address);
      }
    }
  }
  const faults = [...answers.values()].flatMap(({ address, faults }) =>
    faults.map((message) => ({ address, message })),
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
      return [
        { address, message: `leads to ${site.within(link)}#${fragment}, but nothing there has this id` },
      ];
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

  /** @param found words for where the address was found. */
  async ask(address: string, found: string): Promise<Answer> {
    const nothing = { address, page: null, found: [] };
    const isPage = address.endsWith("/");
    try {
      const response = await this.#get(address, isPage || address.includes("sitemap") ? "GET" : "HEAD");
      const text = await response.text();
      if (!response.ok) return { ...nothing, faults: [`answers ${response.status}${found}`] };
      const final = this.within(response.url);
      if (final === null) return { ...nothing, faults: [`leads away to ${response.url}`] };
      const page = isPage ? readPage(text, response.url) : null;
      const faults = this.#headers ? headerFaults(final, response.headers, page?.scripts ?? []) : [];
      return {
        address,
        page,
        faults,
        found: (page?.links ?? this.#listed(text)).flatMap((url) => this.within(url) ?? []),
      };
    } catch (error) {
      return {
        ...nothing,
        faults: [`doesn't answer: ${reasonOf(error)}`],
      };
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
      : [{ address, message: `answers ${status} instead of 404` }];
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
