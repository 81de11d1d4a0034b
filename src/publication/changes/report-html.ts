import type { Element } from "hast";
import { toHtml } from "hast-util-to-html";
import { h } from "hastscript";
import { pageCss } from "../../charts/css.ts";
import { ADDRESS_KINDS } from "../../site/site-map.ts";
import type { Changes } from "./compare.ts";
import type { Pair } from "./pair.ts";
import { copyLines, KINDS, valueText } from "./report-lines.ts";

const CSS = `body{margin:0 auto;max-width:90rem;padding:1rem 2rem 4rem;background:var(--paper);color:var(--ink);font:1rem/1.5 system-ui,sans-serif}
table{border-collapse:collapse;width:100%}th,td{padding:.4rem .8rem .4rem 0;border-top:1px solid var(--line);vertical-align:top;text-align:left}
td{width:45%}th{font-weight:500;white-space:nowrap}del{text-decoration:none;color:var(--text)}ins{text-decoration:none;font-weight:600}
.pair{display:grid;grid-template-columns:1fr 1fr;gap:2rem}.pair p{margin:0}figure{margin:1rem 0 2rem}
svg{display:block;width:100%;height:auto}.n{max-width:21rem;margin-top:1rem}li{overflow-wrap:anywhere}`;

/** The changes as one self-contained page: both states side by side, drawings included. */
export function changesHtml(changes: Changes, before: string): string {
  const { figures, sentences, charts, addresses, copies } = changes;
  const page = h("html", { lang: "en" }, [
    h("head", [
      h("meta", { charSet: "utf-8" }),
      h("meta", { name: "viewport", content: "width=device-width" }),
      h("title", "What changes"),
      h("style", pageCss() + CSS),
    ]),
    h("body", [
      h("h1", "What changes"),
      h("p", `Compared with ${before}. Left: before. Right: after.`),
      ...section("Figures", figures.length, [
        h("table", [
          h("tbody", [
            ...figures.flatMap(({ year, change, said }) => [
              row(`${year} ${change.id}`, "en", {
                before: valueText(change.before),
                after: valueText(change.after),
              }),
              ...said.map((pair) => row(pair.lang, pair.lang, pair)),
            ]),
          ]),
        ]),
      ]),
      ...section("Sentences", sentences.length, [
        h("table", [
          h("tbody", [
            ...sentences.map((sentence) =>
              row(`${sentence.lang} ${sentence.place}`, sentence.lang, sentence),
            ),
          ]),
        ]),
      ]),
      ...section("Charts", charts.length, [
        ...charts.flatMap(({ year, id, drawings }) =>
          drawings.map(({ lang, before, after }) =>
            h("figure", [
              h("figcaption", `${year} ${id}, ${lang}`),
              h("div.pair", { lang }, [
                drawing(before, `${year}-${lang}-before-`),
                drawing(after, `${year}-${lang}-after-`),
              ]),
            ]),
          ),
        ),
      ]),
      ...ADDRESS_KINDS.flatMap((kind) => {
        const ofKind = addresses.filter((address) => address.kind === kind);
        const [, name] = KINDS[kind];
        return section(name.charAt(0).toUpperCase() + name.slice(1), ofKind.length, [
          h("ul", [
            ...ofKind.map(({ path, change }) => h("li", change === "changed" ? path : `${path} (${change})`)),
          ]),
        ]);
      }),
      ...section("In articles that show a chart", copies.length, [
        h("ul", [...copyLines(copies).map((lines) => h("li", lines.join(" · ")))]),
      ]),
    ]),
  ]);
  return `<!doctype html>\n${toHtml(page, { allowDangerousHtml: true })}\n`;
}

const section = (title: string, count: number, content: readonly Element[]) =>
  count === 0 ? [] : [h("section", [h("h2", `${title}: ${count}`), ...content])];

const row = (name: string, lang: string, { before, after }: Pair<string>) =>
  h("tr", [
    h("th", { scope: "row" }, name),
    h("td", { lang }, before === null ? [] : [h("del", before)]),
    h("td", { lang }, after === null ? [] : [h("ins", after)]),
  ]);

type Raw = { readonly type: "raw"; readonly value: string };

/** A drawing in both sizes: markup that this project made. @param prefix makes its ids the only ones of the page. */
function drawing(svg: string | null, prefix: string): Element {
  const content: Element | Raw =
    svg === null ? h("p", "not drawn") : { type: "raw", value: withPrefix(svg, prefix) };
  return h("div", [content]);
}

/** Both sides are the same chart: without a prefix, one would be clipped and stamped with the other's shapes. */
const withPrefix = (svg: string, prefix: string): string =>
  svg
    .replace(/(\sid="|href="#|url\(#)/g, `$1${prefix}`)
    .replace(
      /aria-labelledby="([^"]*)"/g,
      (_, ids: string) => `aria-labelledby="${ids.replace(/\S+/g, `${prefix}$&`)}"`,
    );
