// The pages that are measured: our built site as it is, and beside it, in a folder of their own, the floors, the pages
// that hold ten embeds, and the other libraries' pages.
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { withPolicy } from "../../src/publication/headers.ts";
import type { Content, Edition } from "../../src/record/model.ts";
import { buildPeers, FORMS, PEERS } from "./peers.ts";

/** A page to measure. */
export interface Subject {
  readonly name: string;
  /** Of the site's folder and the one of our pages, from their common root. */
  readonly path: string;
  /** What must have ink: a CSS selector. */
  readonly boxes: string;
}

const EMBEDS = 10;
const CHART = "[data-chart]";

/** Writes a page and its compressed copy. */
function write(dir: string, path: string, html: string): void {
  const file = join(dir, path, "index.html");
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, html);
  writeFileSync(`${file}.br`, brotliCompressSync(html));
}

/** Frames of the sizes that the other libraries' charts have, at these addresses. */
const framesOf = (address: (form: string) => string): readonly string[] =>
  Object.entries(FORMS).map(
    ([form, height]) =>
      `<iframe src="${address(form)}" title="${form}" width="100%" height="${height + 200}" loading="lazy"></iframe>`,
  );

const document = (title: string, head: string, body: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${title}</title><style>body{max-width:45rem;margin:auto;padding:16px;font:16px/1.5 system-ui,sans-serif}
figure{margin:0 0 48px}h2{font-size:20px}iframe{border:0}</style>${head}</head><body><h1>${title}</h1>${body}</body></html>`;

/** The year that a site's report is of. @throws where it has none. */
export function editionOf({ editions }: Content): Edition {
  const edition = editions.at(-1);
  if (edition === undefined) throw new Error("there is no year to measure");
  return edition;
}

/**
 * Makes what stands beside a built site. @param site its folder. @param peers the year whose charts other libraries draw.
 * @param dir an empty folder for what is made. @returns the pages to measure, ours first.
 */
export async function makePages(
  content: Content,
  site: string,
  peers: Edition,
  dir: string,
): Promise<readonly Subject[]> {
  const edition = editionOf(content);
  const { base, defaultLanguage } = content.site;
  const year = `${base}/${defaultLanguage}/${edition.record.year}`;
  const built = (path: string): string => readFileSync(join(site, path.slice(base.length)), "utf8");
  const tenOf = (frames: readonly string[]): string =>
    Array.from(
      { length: EMBEDS },
      (_, index) => `<p>Embed ${index + 1}</p>${frames[index % frames.length]}`,
    ).join("");

  const bare = document("A bare page", "", "<p>Nothing else stands here.</p>");
  write(dir, "floor/s", bare);
  write(dir, "floor/f", floorOf(built(`${year}/index.html`)));
  const shown = edition.charts.filter(({ withdrawn }) => withdrawn === undefined);
  // One that the others draw too, where the report has any.
  const drawn = shown.find(({ form }) => FORMS[form]);
  const embedded = drawn ?? shown[0];
  if (embedded === undefined) throw new Error("the report has no chart");
  const embed = `${year}/embed/${embedded.id}/`;
  write(dir, "floor/e", floorOf(built(`${embed}index.html`)));
  const frames = shown.map(({ id }) =>
    JSON.parse(built(`${year}/oembed/${id}.json`)).html.replace(/src="https?:\/\/[^/]+/, 'src="'),
  );
  write(dir, "ten/ours", document("Ten embeds", "", tenOf(frames)));

  await buildPeers(peers, join(dir, "peers"));
  const figure = (form: string): string =>
    `<figure><h2>${form}</h2><div data-chart="${form}" style="height:${FORMS[form]}px"></div></figure>`;
  for (const peer of PEERS) {
    const script = `<script type="module" src="/peers/${peer}.js"></script>`;
    write(dir, `peers/${peer}`, document(peer, script, Object.keys(FORMS).map(figure).join("")));
    for (const form of Object.keys(FORMS))
      write(dir, `peers/${peer}/${form}`, document(peer, script, figure(form)));
    write(
      dir,
      `ten/${peer}`,
      document("Ten embeds", "", tenOf(framesOf((form) => `/peers/${peer}/${form}/`))),
    );
  }
  // As many pages as the others', so that each has a document of its own to load.
  for (const form of Object.keys(FORMS)) write(dir, `floor/s/${form}`, bare);
  write(dir, "ten/s", document("Ten embeds", "", tenOf(framesOf((form) => `/floor/s/${form}/`))));
  const subject = (name: string, path: string, boxes = CHART): Subject => ({ name, path, boxes });
  return [
    subject("report", `${year}/`),
    subject("embed", embed),
    subject("embeds", "/ten/ours/"),
    subject("S", "/floor/s/", "body"),
    subject("F", "/floor/f/", "figure"),
    subject("E", "/floor/e/", "figure"),
    subject("ten-s", "/ten/s/", "h1"),
    ...(drawn === undefined ? [] : [subject("d3-embed", `/peers/d3/${drawn.form}/`)]),
    ...PEERS.map((peer) => subject(peer, `/peers/${peer}/`)),
    ...PEERS.map((peer) => subject(`${peer}-embeds`, `/ten/${peer}/`)),
  ];
}

const POLICY = /<meta http-equiv="Content-Security-Policy"[^>]*>/;

/**
 * Our page without fonts and charts, padded where the charts stood until it has the page's compressed bytes. Its policy
 * is that of the styles that remain, which ours would forbid.
 */
export function floorOf(html: string): string {
  const cut = html
    // The rules of our fonts, with the script that follows them, and of what stands in for them.
    .replace(/<style[^>]*>(?:@font-face\s*\{[^}]*\})+<\/style>\s*<script[^>]*>[\s\S]*?<\/script>/, "")
    .replaceAll(/@font-face\s*\{[^}]*\}/g, "")
    .replaceAll(/<link rel="preload"[^>]*as="font"[^>]*>/g, "");
  const bare = POLICY.test(cut) ? withPolicy(cut.replace(POLICY, "")) : cut;
  const parts = bare.split(/<svg[^>]*data-chart[\s\S]*?<\/svg>/);
  if (parts.length === 1) throw new Error("the page has no chart");
  const aim = brotliCompressSync(html).length;
  const padded = (letters: number): string => {
    const share = Math.round(letters / (parts.length - 1));
    return parts.reduce((text, part, index) => `${text}<!--${noise(index, share)}-->${part}`);
  };
  let letters = 0;
  // A letter of base64 holds six bits; what brotli makes of them is asked of it, until it stays the same.
  for (let round = 0; round < 6; round++)
    letters += ((aim - brotliCompressSync(padded(letters)).length) * 8) / 6;
  return padded(letters);
}

/** So many letters that compress to nothing less than their bits, the same at each run. */
function noise(seed: number, length: number): string {
  let text = "";
  for (let block = 0; text.length < length; block++)
    text += createHash("sha256").update(`${seed} ${block}`).digest("base64").slice(0, 42);
  return text.slice(0, length);
}
