import type { Element } from "hast";
import { toHtml } from "hast-util-to-html";
import { h } from "hastscript";
import { pageCss } from "../../charts/css.ts";
import type { Arg } from "../../diagnostics/phrase.ts";
import type { Speaker } from "../../diagnostics/speaker.ts";
import { raw } from "../../site/formats.ts";
import { ADDRESS_KINDS } from "../../site/routes.ts";
import type { Changes, Pair } from "./compare.ts";
import { addressText, copyLines, valueText } from "./report-lines.ts";

const CSS = `body{margin:0 auto;max-width:90rem;padding:1rem 2rem 4rem;background:var(--paper);color:var(--ink);font:1rem/1.5 system-ui,sans-serif}
table{border-collapse:collapse;width:100%}th,td{padding:.4rem .8rem .4rem 0;border-top:1px solid var(--line);vertical-align:top;text-align:left}
td{width:45%}th{font-weight:500;white-space:nowrap}del{text-decoration:none;color:var(--text)}ins{text-decoration:none;font-weight:600}
.pair{display:grid;grid-template-columns:1fr 1fr;gap:2rem}.pair p{margin:0}figure{margin:1rem 0 2rem}
svg{display:block;width:100%;height:auto}.n{max-width:21rem;margin-top:1rem}li{overflow-wrap:anywhere}`;

/** The changes as one self-contained page: both states side by side, drawings included. */
export function changesHtml(changes: Changes, before: Arg, speaker: Speaker): string {
  const { say, lang: own } = speaker;
  const { metrics, sentences, charts, addresses, copies } = changes;
  const section = (kind: string, count: number, content: readonly Element[]) =>
    count === 0
      ? []
      : [h("section", [h("h2", say({ code: `changes.heading.${kind}`, args: { count } })), ...content])];
  const page = h("html", { lang: own }, [
    h("head", [
      h("meta", { charSet: "utf-8" }),
      h("meta", { name: "viewport", content: "width=device-width" }),
      h("title", say({ code: "changes.title" })),
      h("style", pageCss() + CSS),
    ]),
    h("body", [
      h("h1", say({ code: "changes.title" })),
      h("p", say({ code: "changes.compared.page", args: { before } })),
      ...section("metrics", metrics.length, [
        h("table", [
          h("tbody", [
            ...metrics.flatMap(({ year, change, said }) => [
              row(`${year} ${change.id}`, own, {
                before: say(valueText(change.before)),
                after: say(valueText(change.after)),
              }),
              ...said.map((pair) => row(pair.lang, pair.lang, pair)),
            ]),
          ]),
        ]),
      ]),
      ...section("sentences", sentences.length, [
        h("table", [
          h("tbody", [
            ...sentences.map((sentence) =>
              row(`${sentence.lang} ${sentence.place}`, sentence.lang, sentence),
            ),
          ]),
        ]),
      ]),
      ...section("charts", charts.length, [
        ...charts.flatMap(({ year, id, drawings }) =>
          drawings.map(({ lang, before, after }) =>
            h("figure", [
              h("figcaption", `${year} ${id}, ${lang}`),
              h("div.pair", { lang }, [
                drawing(before, `${year}-${lang}-before-`, speaker),
                drawing(after, `${year}-${lang}-after-`, speaker),
              ]),
            ]),
          ),
        ),
      ]),
      ...ADDRESS_KINDS.flatMap((kind) => {
        const ofKind = addresses.filter((address) => address.kind === kind);
        return section(kind, ofKind.length, [
          h("ul", [...ofKind.map(({ path, change }) => h("li", say(addressText(path, change))))]),
        ]);
      }),
      ...section("copies", copies.length, [
        h("ul", [...copyLines(copies, speaker).map((lines) => h("li", lines.join(" · ")))]),
      ]),
    ]),
  ]);
  return `<!doctype html>\n${toHtml(page, { allowDangerousHtml: true })}\n`;
}

const row = (name: string, lang: string, { before, after }: Pair<string>) =>
  h("tr", [
    h("th", { scope: "row" }, name),
    h("td", { lang }, before === null ? [] : [h("del", before)]),
    h("td", { lang }, after === null ? [] : [h("ins", after)]),
  ]);

/** A drawing in both sizes: markup that this project made. @param prefix makes its ids the only ones of the page. */
function drawing(svg: string | null, prefix: string, { say }: Speaker): Element {
  return h("div", [svg === null ? h("p", say({ code: "changes.not-drawn" })) : raw(withPrefix(svg, prefix))]);
}

/** Both sides are the same chart: without a prefix, one would be clipped and stamped with the other's shapes. */
const withPrefix = (svg: string, prefix: string): string =>
  svg
    .replace(/(\sid="|href="#|url\(#)/g, `$1${prefix}`)
    .replace(
      /aria-labelledby="([^"]*)"/g,
      (_, ids: string) => `aria-labelledby="${ids.replace(/\S+/g, `${prefix}$&`)}"`,
    );
