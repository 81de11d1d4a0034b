import { diffWords } from "diff";
import type { Element } from "hast";
import { h } from "hastscript";
import { pageCss } from "../../charts/css.ts";
import { documentMarkup } from "../../charts/markup.ts";
import type { Arg } from "../../diagnostics/phrase.ts";
import type { Speaker } from "../../diagnostics/speaker.ts";
import { visible } from "../../diagnostics/visible.ts";
import { type ChartContext, chartContext, contextOf, type OpenSite } from "../../site/context.ts";
import { embedDocument } from "../../site/embed-document.ts";
import { embedHeight, embedModel } from "../../site/models/embed.ts";
import { ADDRESS_KINDS } from "../../site/routes.ts";
import type { Changes, Pair } from "./compare.ts";
import { addressText, copyLines, metricText } from "./report-lines.ts";

const CSS = `body{margin:0 auto;max-width:90rem;padding:1rem 2rem 4rem;background:var(--paper);color:var(--ink);font:1rem/1.5 system-ui,sans-serif}
table{border-collapse:collapse;width:100%}th,td{padding:.4rem .8rem .4rem 0;border-top:1px solid var(--line);vertical-align:top;text-align:left}
td{width:45%}th{font-weight:500;white-space:nowrap}del{color:var(--text)}ins{text-decoration:none;font-weight:700;background:var(--target)}
.pair{display:grid;grid-template-columns:1fr 1fr;gap:2rem}.pair p{margin:0}figure{margin:1rem 0 2rem}
iframe{max-width:100%;border:0}li{overflow-wrap:anywhere}`;

/** The two states of a site, and what the earlier one is, to follow "Compared with". */
interface Compared {
  readonly before: OpenSite;
  readonly after: OpenSite;
  readonly name: Arg;
}

/**
 * The changes as one self-contained page: both states side by side, each chart as readers see it in an article, with the
 * codes of what would steer the text around it, wherever somebody wrote that.
 */
export async function changesHtml(
  changes: Changes,
  { before, after, name }: Compared,
  speaker: Speaker,
): Promise<string> {
  const { say, lang: own } = speaker;
  const drawn = await Promise.all(
    changes.charts.flatMap(({ year, id, drawings }) =>
      drawings.map(async (drawing) => {
        const { lang } = drawing;
        const show = async (open: OpenSite, isDrawn: boolean): Promise<Element> =>
          isDrawn
            ? await article(chartContext(contextOf(open, lang, year), id))
            : h("p", say({ code: "changes.not-drawn" }));
        return h("figure", [
          h("figcaption", `${year} ${id}, ${lang}`),
          h("div.pair", { lang }, [
            await show(before, drawing.before !== null),
            await show(after, drawing.after !== null),
          ]),
        ]);
      }),
    ),
  );
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
      h("p", say({ code: "changes.compared.page", args: { before: name } })),
      ...section("metrics", metrics.length, [
        h("table", [
          h("tbody", [
            ...metrics.flatMap(({ year, change, said }) => [
              row(`${year} ${change.id}`, own, {
                before: say(metricText(change.before)),
                after: say(metricText(change.after)),
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
      ...section("charts", charts.length, drawn),
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
  return visible(documentMarkup(page));
}

const row = (name: string, lang: string, { before, after }: Pair<string>) => {
  const [was, is] = before === null || after === null ? [before, after] : marked(before, after, lang);
  return h("tr", [
    h("th", { scope: "row" }, name),
    h("td", { lang }, before === null ? [] : was),
    h("td", { lang }, after === null ? [] : is),
  ]);
};

/** Two texts, each with the words marked that the other lacks. */
function marked(before: string, after: string, lang: string) {
  const words = diffWords(before, after, {
    intlSegmenter: new Intl.Segmenter(lang, { granularity: "word" }),
  });
  return [
    words.filter(({ added }) => !added).map(({ value, removed }) => (removed ? h("del", value) : value)),
    words.filter(({ removed }) => !removed).map(({ value, added }) => (added ? h("ins", value) : value)),
  ] as const;
}

/** A usual width of an article's column, in CSS pixels. */
const ARTICLE = 640;

/** A chart as it shows in an article: the document of its embed, with its caption and font. */
const article = async (context: ChartContext): Promise<Element> =>
  h("iframe", {
    title: context.chart.id,
    srcDoc: await embedDocument(embedModel(context)),
    width: ARTICLE,
    height: embedHeight(context, [ARTICLE]),
    sandbox: "",
  });
