import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { parseHTML } from "linkedom";
import type { Browser } from "playwright-core";
import sanitizeHtml from "sanitize-html";
import { build } from "vite";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { noBrowser, openBrowser, type Served, serveSite } from "../support/browser.ts";
import { ROOT } from "../support/content.ts";
import { type Host, openHost } from "../support/host.ts";
import { BASE, type BuiltChart, CHARTS, chartPathOf, copied, readBuilt, SITE } from "../support/kit.ts";
import { pageOf, textOf } from "../support/site.ts";
import {
  AFTER,
  AFTER_ALLOWED,
  alive,
  fitted,
  linkOf,
  type Read,
  readable,
  seen,
  spare,
  unharmed,
  type Visit,
} from "../support/visits.ts";
import { filteredOembed, WORDPRESS_SCRIPT } from "../support/wordpress.ts";

const dist = inject("dist");
const script = readFileSync(join(ROOT, "public/embed.js"), "utf8");

/** The script inside a host's own code, as a bundler writes it. */
async function bundled(): Promise<string> {
  const entry = "\0host";
  const made = await build({
    configFile: false,
    logLevel: "silent",
    build: { write: false, rolldownOptions: { input: entry, output: { format: "iife" } } },
    plugins: [
      {
        name: "host",
        resolveId: (id) => (id === entry ? id : null),
        load: (id) =>
          id === entry
            ? `import ${JSON.stringify(join(ROOT, "public/embed.js"))}; document.documentElement.dataset.after = "ran";`
            : null,
      },
    ],
  });
  const [output] = Array.isArray(made) ? made : [made];
  if (output === undefined || !("output" in output)) throw new Error("nothing was bundled");
  return output.output[0].code;
}

describe.skipIf(noBrowser !== null)("a chart in places that are not ours", () => {
  let browser: Browser;
  let ours: Served;
  let host: Host;
  let strict: Host;

  beforeAll(async () => {
    browser = await openBrowser();
    ours = await serveSite(dist, BASE);
    host = await openHost("");
    strict = await openHost(
      `default-src 'none'; frame-src ${ours.origin}; script-src ${ours.origin} ${AFTER_ALLOWED}`,
    );
  });

  afterAll(async () => {
    await browser.close();
    ours.server.close();
    host.close();
    strict.close();
  });

  const here = (text: string): string => text.replaceAll(SITE, ours.origin + BASE);
  const code = (chart: BuiltChart, box: string): string => here(copied(dist, chart, box));
  const address = (chart: BuiltChart): string => ours.origin + BASE + chartPathOf(chart);
  const scriptTag = (): string => `<script src="${ours.origin}${BASE}/embed.js" async></script>`;
  const inSandbox = (html: string, allowed: string): string =>
    html.replace("<iframe", `<iframe sandbox="${allowed}"`);
  /** The chart of this place in the list: another form and another language for each host. */
  const chart = (place: number): BuiltChart => {
    const found = CHARTS[(place * 11) % CHARTS.length];
    if (found === undefined) throw new Error("no chart");
    return found;
  };

  async function open(body: string, on = host, width = 656): Promise<Read> {
    on.show(body);
    const page = await browser.newPage({ viewport: { width, height: 900 } });
    const told: string[] = [];
    page.on("pageerror", (error) => told.push(error.message));
    page.on("console", (message) => {
      if (message.text().includes("Content Security Policy")) told.push(message.text());
    });
    await page.goto(on.origin);
    return { page, told };
  }

  async function visit(body: string, on = host, width = 656): Promise<Visit> {
    const { page, told } = await open(body, on, width);
    const [element] = await page.locator("iframe").elementHandles();
    await element?.scrollIntoViewIfNeeded();
    const frame = await element?.contentFrame();
    if (!frame) throw new Error("no frame");
    await frame.waitForLoadState("load");
    return { page, frame, told };
  }

  test.each([
    ["any width", 0, "embed-frame"],
    ["a wide column", 1, "embed-wide"],
  ] as const)(
    "a plain page without a script, with the code for %s: nothing is cut",
    async (_, place, box) => {
      const visited = await visit(code(chart(place), box) + AFTER);
      await seen(visited);
      expect(await spare(visited)).toBeGreaterThanOrEqual(0);
      await alive(visited, address(chart(place)));
      await unharmed(visited);
    },
  );

  test("a strict policy: fitted, and the policy has nothing to say", async () => {
    const visited = await visit(code(chart(2), "embed-fitted") + AFTER, strict);
    await seen(visited);
    await fitted(visited);
    await alive(visited, address(chart(2)));
    await unharmed(visited);
  });

  test("a sandbox of scripts alone: fitted, and the address can be read", async () => {
    const visited = await visit(inSandbox(code(chart(3), "embed-fitted"), "allow-scripts") + AFTER);
    await seen(visited);
    await readable(visited, address(chart(3)));
    await fitted(visited);
    await unharmed(visited);
  });

  test("a sandbox that opens no windows: the address can be read once the link led nowhere", async () => {
    const visited = await visit(
      inSandbox(code(chart(4), "embed-fitted"), "allow-scripts allow-same-origin") + AFTER,
    );
    await seen(visited);
    expect(await linkOf(visited).textContent()).not.toBe(address(chart(4)));
    await linkOf(visited).click();
    await readable(visited, address(chart(4)));
    await fitted(visited);
    await unharmed(visited);
  });

  test("a sandbox of nothing: the chart and the address stand there without scripts", async () => {
    const visited = await visit(inSandbox(code(chart(5), "embed-frame"), "") + AFTER);
    await seen(visited);
    expect(await linkOf(visited).innerText()).toContain(SITE + chartPathOf(chart(5)));
    expect(await spare(visited)).toBeGreaterThanOrEqual(0);
    await unharmed(visited);
  });

  test("a shadow root: fitted", async () => {
    const frame = JSON.stringify(code(chart(6), "embed-frame")).replaceAll("</", "<\\/");
    const visited = await visit(
      `${scriptTag()}<x-article></x-article><script>document.querySelector("x-article").attachShadow({ mode: "open" }).innerHTML = ${frame};</script>${AFTER}`,
    );
    await seen(visited);
    await fitted(visited);
    await alive(visited, address(chart(6)));
    await unharmed(visited);
  });

  test("the script as a module: fitted", async () => {
    const visited = await visit(
      `${code(chart(7), "embed-frame")}<script type="module" src="${ours.origin}${BASE}/embed.js"></script>${AFTER}`,
    );
    await seen(visited);
    await fitted(visited);
    await alive(visited, address(chart(7)));
    await unharmed(visited);
  });

  test("the script in the host's own bundle: fitted", async () => {
    const visited = await visit(`${code(chart(8), "embed-frame")}<script>${await bundled()}</script>`);
    await seen(visited);
    await fitted(visited);
    await alive(visited, address(chart(8)));
    await unharmed(visited);
  });

  test("a host that moves its nodes: fitted again in each place", async () => {
    const visited = await visit(
      `<script>${script}</script>${code(chart(9), "embed-frame")}<aside></aside><style>aside { width: 360px }</style>
      <script>addEventListener("load", () => document.querySelector("aside").append(document.querySelector("iframe")));</script>${AFTER}`,
    );
    await seen(visited);
    await fitted(visited);
    await alive(visited, address(chart(9)));
    await unharmed(visited);
  });

  test("a host that listens as AMP does: fitted", async () => {
    const visited = await visit(
      `${inSandbox(code(chart(10), "embed-frame"), "allow-scripts allow-same-origin allow-popups")}<script>
        addEventListener("message", ({ data, source }) => {
          const frame = document.querySelector("iframe");
          if (source === frame.contentWindow && data.sentinel === "amp" && data.type === "embed-size") frame.height = data.height;
        });
      </script>${AFTER}`,
    );
    await seen(visited);
    await fitted(visited);
    await alive(visited, address(chart(10)));
    await unharmed(visited);
  });

  describe("WordPress", () => {
    const oembedOf = ({ lang, year, id }: BuiltChart): string => {
      const { html }: { readonly html: string } = JSON.parse(
        readBuilt(dist, `/${lang}/${year}/oembed/${id}.json`),
      );
      return filteredOembed(here(html), "aB3dE6gH9k");
    };
    const SCRIPT = `<script>${WORDPRESS_SCRIPT}</script>`;

    test.each([
      { ...chart(0), width: 656, cut: false },
      { ...chart(1), width: 656, cut: false },
      // The tallest on a phone.
      { lang: "ru", year: 2020, id: "people", width: 376, cut: true },
    ] as const)(
      "$id in $lang takes the place of its words at $width, fits in 1,000 pixels or scrolls, and its link leads to its page",
      async ({ width, cut, ...of }) => {
        const visited = await visit(oembedOf(of) + SCRIPT + AFTER, host, width);
        const { page, frame } = visited;
        await expect.poll(() => page.locator("iframe").isVisible()).toBe(true);
        expect(await page.locator("blockquote").isVisible()).toBe(false);
        await seen(visited);
        if (cut) {
          await expect.poll(() => frame.evaluate(() => innerHeight)).toBe(1000);
          expect(await frame.evaluate(() => document.documentElement.scrollHeight)).toBeGreaterThan(1000);
        } else await fitted(visited);
        expect(await linkOf(visited).innerText()).not.toContain("http");
        expect(visited.told).toEqual([]);
        await Promise.all([page.waitForURL(address(of)), linkOf(visited).click()]);
        await page.context().close();
      },
    );

    test("where its script comes late, the chart still takes the place of the words", async () => {
      const visited = await visit(oembedOf(chart(0)) + AFTER);
      expect(await visited.page.locator("blockquote a").first().isVisible()).toBe(true);
      await visited.page.addScriptTag({ content: WORDPRESS_SCRIPT });
      await visited.page.evaluate(() => dispatchEvent(new Event("DOMContentLoaded")));
      await expect.poll(() => visited.page.locator("iframe").isVisible()).toBe(true);
      await unharmed(visited);
    });

    test("where its script never comes, the words stay, with their links", async () => {
      const visited = await open(oembedOf(chart(1)) + AFTER);
      const words = visited.page.locator("blockquote");
      expect(await words.isVisible()).toBe(true);
      expect(await words.locator("a").first().getAttribute("href")).toBe(address(chart(1)));
      expect(await words.innerText()).toContain("CC BY 4.0");
      await unharmed(visited);
    });
  });

  describe("sanitised", () => {
    const purifier = readFileSync(
      createRequire(import.meta.url).resolve("dompurify/dist/purify.min.js"),
      "utf8",
    );
    const purified = (html: string): string =>
      `<article></article><script>${purifier}</script><script type="application/json">${JSON.stringify(html).replaceAll("<", "\\u003c")}</script>
      <script>document.querySelector("article").innerHTML = DOMPurify.sanitize(JSON.parse(document.querySelector("[type*=json]").textContent));</script>`;
    const sanitised = (html: string): string => `<article>${sanitizeHtml(html)}</article>`;

    test.each([
      ["DOMPurify", "embed-frame", purified],
      ["DOMPurify", "embed-fitted", purified],
      ["sanitize-html", "embed-frame", sanitised],
      ["sanitize-html", "embed-fitted", sanitised],
    ] as const)("by %s, the words of %s stay, with a link to the chart", async (_, box, clean) => {
      const of = chart(2);
      const visited = await open(clean(code(of, box)) + AFTER);
      const { page } = visited;
      expect(await page.locator("iframe").count()).toBe(0);
      const caption = page.locator("article figure figcaption");
      const title = caption.locator("a").first();
      expect(await title.getAttribute("href")).toBe(address(of));
      const chartPage = pageOf(dist, chartPathOf(of));
      const given = parseHTML(`<body>${code(of, box)}</body>`).document;
      expect(await title.innerText()).toBe(textOf(given.querySelector("figcaption a")));
      const words = await caption.innerText();
      expect(words).toContain(textOf(chartPage.querySelector("figcaption cite")));
      expect(words).toContain("CC BY 4.0");
      await unharmed(visited);
    });

    test("by DOMPurify, the picture stays whole", async () => {
      const visited = await open(purified(code(chart(3), "embed-picture")) + AFTER);
      const picture = visited.page.locator("article figure img");
      await picture.scrollIntoViewIfNeeded();
      await expect
        .poll(() => picture.evaluate((image) => image instanceof HTMLImageElement && image.naturalWidth > 0))
        .toBe(true);
      await unharmed(visited);
    });
  });
});
