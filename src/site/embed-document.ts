import type { Element } from "hast";
import { toHtml } from "hast-util-to-html";
import { h } from "hastscript";
import { tableElement, tableOf } from "../charts/chart.ts";
import { embedCss } from "../charts/css.ts";
import { chartElement, markup } from "../charts/svg.ts";
import type { Voice } from "../language/voice.ts";
import { dataValue } from "../record/data-value.ts";
import type { Text } from "../record/model.ts";
import { sourcesOf } from "../record/sources-of.ts";
import { embedPath, figurePath } from "./addresses.ts";
import { changesTo } from "./changes.ts";
import { addressOf, creditLine, type FigureContext, figureTitle } from "./context.ts";
import { embeddedFonts } from "./embedded-fonts.ts";
import { HEIGHT_SCRIPT } from "./height-script.ts";
import { sourceTitle } from "./source-title.ts";

/** Lengths of the document around the drawing, in CSS pixels; embed-height.ts reckons with them. */
export const LAYOUT = {
  side: 12,
  above: 10,
  title: { size: 18, line: 23 },
  note: { size: 15, line: 21, above: 4 },
  drawing: { above: 12, below: 10, narrowest: 400, wide: 560 },
  foot: { size: 13, line: 19 },
  below: 8,
} as const;

const { title, note, drawing, foot } = LAYOUT;
const CSS = `:root{color-scheme:light dark;frame-sizing:content-height}
body{margin:0;background:var(--paper);color:var(--ink);font:500 ${foot.size}px/${foot.line}px system-ui,sans-serif}
#all{border-top:4px solid;padding:${LAYOUT.above}px ${LAYOUT.side}px ${LAYOUT.below}px}
figure,h1,p{margin:0}figure{container-type:inline-size}
h1{font-size:${title.size}px;line-height:${title.line}px;text-wrap:balance}
.note{margin-top:${note.above}px;font-size:${note.size}px;line-height:${note.line}px}
.note,.foot{color:var(--text)}a{color:inherit}
svg{display:block;width:100%;height:auto;margin:${drawing.above}px 0 ${drawing.below}px}
.n{max-width:${drawing.narrowest}px}.w{display:none}
@container(min-width:${drawing.wide}px){.w{display:block}.n{display:none}}
.alt{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden}`.replaceAll("\n", "");

/** What stands below the drawing, as words; links are in it. */
export interface Footing {
  readonly notices: readonly string[];
  readonly source: string;
  readonly more: string;
  readonly credit: string;
}

/** The words around the drawing. @param date of the frozen state, or null where the document follows corrections. */
export function footing(context: FigureContext, date: string | null): Footing {
  const { figure, record, voice } = context;
  const { language } = voice;
  const corrected = changesTo(record, figure.metrics).at(-1);
  return {
    notices: [
      ...(record.draft ? [voice.message("notice.draft")] : []),
      ...(figure.withdrawn === undefined
        ? []
        : [voice.message("kit.withdrawn", { date: language.date(figure.withdrawn) })]),
      ...(date === null ? [] : [voice.message("embed.frozen", { date: language.date(date) })]),
      ...(corrected === undefined
        ? []
        : [voice.message("embed.corrected", { date: language.date(corrected.correction.date) })]),
    ],
    source: `${voice.message("figure.source")} ${sourcesOf(record, figure.metrics)
      .map((source) => sourceTitle(source, language.tag))
      .join("; ")}`,
    more: voice.message("embed.more"),
    credit: creditLine(context),
  };
}

/**
 * A chart as a document for an iframe, complete in one request: styles and font inside, no script but the one that tells
 * the host its height.
 * @param date ISO date of the state that the context holds, or null where it is today's.
 */
export async function embedDocument(context: FigureContext, date: string | null): Promise<string> {
  const { figure, record, voice } = context;
  const { tag, dir } = voice.language;
  const drawings = [chartElement(figure, voice, "narrow"), chartElement(figure, voice, "wide")];
  const styles = (await embeddedFonts(drawings)) + embedCss(drawings) + CSS;
  const { notices, source, more, credit } = footing(context, date);
  const page = figurePath(tag, record.year, figure.id);
  const present = embedPath(tag, record.year, figure.id);

  const head = h("head", [
    h("meta", { charSet: "utf-8" }),
    h("meta", { name: "viewport", content: "width=device-width" }),
    h("meta", { name: "robots", content: "noindex" }),
    h("meta", { name: "color-scheme", content: "light dark" }),
    h("meta", { name: "responsive-embedded-sizing", content: "" }),
    h("title", figureTitle(context)),
    h("link", { rel: "canonical", href: addressOf(context, page) }),
    h("style", styles),
  ]);
  const link = (path: string, text: string): Element =>
    h("a", { href: context.site.base + path, target: "_blank", rel: "noopener" }, text);
  const body = h("body", [
    h("div#all", [
      h("figure", { dataFigure: figure.id }, [
        h("h1", said(figure.title, voice)),
        h("p.note", said(figure.note, voice)),
        ...drawings.map((svg): ElementOrRaw => ({ type: "raw", value: markup(svg) })),
        // A table takes the width of its words whatever it is told, so what hides it is a box around it.
        h("div.alt", tableElement(figure.id, tableOf(figure, voice), voice)),
        h("figcaption.foot", [
          ...notices.map((notice) => h("p", [h("b", notice)])),
          ...(date === null ? [] : [h("p", [link(present, voice.message("embed.present"))])]),
          h("p", source),
          h("p", [link(page, more), ` · ${credit}`]),
        ]),
      ]),
    ]),
    h("script", HEIGHT_SCRIPT),
  ]);
  return `<!doctype html>${toHtml(h("html", { lang: tag, dir }, [head, body]), { allowDangerousHtml: true })}`;
}

/** A template with its figures said, each in the element that programs find it by. */
const said = (template: Text, voice: Voice): (Element | string)[] =>
  voice.fill(voice.text(template)).map((part) =>
    typeof part === "string"
      ? part
      : part.metric.kind === "list"
        ? part.text
        : h(
            "data",
            {
              value: String(dataValue(part.metric)),
              dataMetric: part.metric.id,
              dataPrecision: part.metric.precision,
            },
            part.text,
          ),
  );

type ElementOrRaw = Element | { readonly type: "raw"; readonly value: string };
