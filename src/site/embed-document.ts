import type { Element, ElementContent } from "hast";
import { h } from "hastscript";
import { embedCss, TEXT_AS_SET } from "../charts/css.ts";
import { documentMarkup, type Markup, markup, raw } from "../charts/markup.ts";
import { SUN } from "../charts/theme.ts";
import { DISPLAY, embeddedFonts, titleStandIns } from "./fonts.ts";
import { type EmbedModel, LAYOUT } from "./models/embed.ts";
import type { Said } from "./models/said.ts";

const { title, note, drawing, foot } = LAYOUT;
/** A length that follows the size of text that a reader chose. */
const rem = (pixels: number): string => `${pixels / 16}rem`.replace(/^0/, "");
const CSS = `:root{color-scheme:light dark;frame-sizing:content-height;${TEXT_AS_SET}}
body{margin:0;background:var(--c-ground);color:var(--c-strong);font:500 ${rem(foot.size)}/${rem(foot.line)} system-ui,sans-serif}
main{overflow-wrap:anywhere;border-top:${LAYOUT.rule}px solid;padding:${LAYOUT.above}px ${LAYOUT.side}px ${LAYOUT.below}px}
figure,h1,p{margin:0}
h1{font-family:${DISPLAY};font-size:clamp(${rem(title.least)},calc(${title.part}*(100vw - ${2 * LAYOUT.side}px)),${rem(title.most)});font-weight:800;line-height:${title.line};letter-spacing:${title.tracking}em;text-wrap:balance}
.note{margin-top:${note.above}px;font-size:${rem(note.size)};line-height:${rem(note.line)}}
.note,.foot{color:var(--c-quiet)}a{color:inherit}
.foot{border-top:${drawing.ground}px solid var(--c-strong);padding-top:${drawing.after}px}
svg{display:block;width:100%;height:auto;margin:${drawing.above}px 0 ${drawing.below}px}
.stands svg{margin-bottom:0}
.mark{display:inline-block;width:.7em;height:.7em;margin:0 .45em 0 .3em;border-radius:50%;background:${SUN};box-shadow:0 0 0 2px var(--c-strong)}
.n{max-width:${drawing.narrowest}px}.w{max-width:${drawing.widest}px}
@media(min-width:${drawing.wide + 2 * LAYOUT.side}px){div{display:block}.n{display:none}.stands .foot{border-color:transparent}}
.alt{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden}`.replaceAll("\n", "");

/**
 * What an embedded document runs to tell its host how tall it is, now and whenever that changes: in our own message, in
 * AMP's, and where the address has WordPress's secret in WordPress's. It measures the body's first element, which must
 * hold everything and have no margin below: the body itself would follow the iframe's height and never shrink. It answers
 * a host's script that came late, and is silent in a tab of its own or where it isn't shown. One text for all charts, so
 * that one hash in a policy allows it.
 */
const HEIGHT = `const all=document.body.firstElementChild,id=document.querySelector("[data-figure]").dataset.figure,
secret=()=>/secret=(\\w+)/.exec(location.hash)?.[1],
say=data=>parent===self||parent.postMessage(data,"*"),
tell=()=>{const height=Math.ceil(all.getBoundingClientRect().bottom+scrollY);
if(height>0){say({type:"figure-height",id,height});say({sentinel:"amp",type:"embed-size",height});
if(secret())say({message:"height",value:height,secret:secret()})}};
onmessage=({data})=>{if(data?.type==="figure-height-please"||data?.message==="ready")tell()};
new ResizeObserver(tell).observe(all);
onload=onhashchange=tell;
document.fonts.ready.then(tell);
`;

/**
 * What it runs so that its link leads somewhere in a sandbox, which opens no window: WordPress is asked to follow it, as
 * only its own protocol can; and where nobody would, or nobody did, the address stands in place of the link's words.
 */
const LINKS = `const links=[...document.links],
write=link=>{link.textContent=link.href};
if(origin==="null"&&!secret())links.forEach(write);
for(const link of links)link.onclick=event=>{
if(event.ctrlKey||event.metaKey)return;
if(secret())say({message:"link",value:link.href,secret:secret()});
setTimeout(()=>document.hasFocus()&&write(link),700)};
`;

/** The whole script of an embedded document. */
export const EMBEDDED_SCRIPT = `(()=>{${HEIGHT}${LINKS}})()`.replaceAll("\n", "");

/** The document of an iframe, complete in one request: styles and font inside, no script but the one for its height. */
export const embedDocument = async (model: EmbedModel): Promise<Markup> =>
  embedPage(model, await embeddedFonts([model.drawings.narrow, model.drawings.wide], model.plainTitle));

/** The same with these rules for its font, "" where it has none of its own. */
export function embedPage(model: EmbedModel, fonts: string): Markup {
  const {
    unknown,
    foot: { notices, present, sourceLabel, sources, more, credit },
  } = model;
  const { narrow, wide } = model.drawings;
  const drawings = [narrow, wide];
  const head = h("head", [
    h("meta", { charSet: "utf-8" }),
    h("meta", { name: "viewport", content: "width=device-width" }),
    h("meta", { name: "robots", content: "noindex" }),
    h("meta", { name: "color-scheme", content: "light dark" }),
    h("meta", { name: "responsive-embedded-sizing", content: "" }),
    h("title", model.plainTitle),
    h("link", { rel: "canonical", href: model.canonical }),
    h("style", fonts + titleStandIns(model.lang) + embedCss(drawings, CSS)),
  ]);
  /** A page of ours. Without scripts a sandbox's reader can't be told apart from any other, so each sees the address. */
  const link = (href: string, address: string, text: string): Element =>
    h("a", { href, target: "_blank" }, [text, h("noscript", `: ${address}`)]);
  const body = h("body", [
    h("main", [
      h("figure", { className: model.stands ? ["stands"] : [], dataFigure: model.id }, [
        h("h1", saidElements(model.title)),
        ...(model.note === null ? [] : [h("p.note", saidElements(model.note))]),
        raw(markup(narrow)),
        // Styles show it where it fits; where there are none, the first is enough.
        h("div", { hidden: true }, [raw(markup(wide))]),
        // A table takes the width of its words whatever it is told, so what hides it is a box around it.
        h("div.alt", model.table),
        h("figcaption.foot", [
          ...notices.map((notice) => h("p", [h("b", notice)])),
          ...(present === null ? [] : [h("p", [link(model.presentPage, model.presentAddress, present)])]),
          ...(unknown.figures.length === 0 ? [] : [unknowns(unknown)]),
          h("p", [`${sourceLabel} `, ...sources.flatMap(sourceElements)]),
          h("p", [link(model.page, model.canonical, more), " · ", h("i.mark"), credit]),
        ]),
      ]),
    ]),
    h("script", EMBEDDED_SCRIPT),
  ]);
  return documentMarkup(h("html", { lang: model.lang, dir: model.dir }, [head, body]));
}

/** A source among others, its title marked with its language where that isn't the page's. */
const sourceElements = (
  { title, lang, year }: EmbedModel["foot"]["sources"][number],
  index: number,
): (Element | string)[] => [
  index > 0 ? "; " : "",
  lang === undefined ? title : h("span", { lang }, title),
  year === null ? "" : ` ${year}`,
];

/** What the source leaves open, figure by figure, folded: it may be longer than the chart. */
const unknowns = ({ title, figures }: EmbedModel["unknown"]): Element =>
  h("details", [
    h("summary", title),
    ...figures.map(({ label, words }) => h("p", [h("b", `${label}:`), ` ${words}`])),
  ]);

/** A said template, each number and list in the element that programs find it by. */
const saidElements = (parts: Said): (ElementContent | string)[] =>
  parts.map((part) => {
    if (typeof part === "string") return part;
    const { id: dataMetric } = part;
    if ("names" in part) return h("span", { dataMetric }, part.names);
    const { value, precision: dataPrecision, year: dataYear, text } = part;
    return h("data", { value: String(value), dataMetric, dataPrecision, dataYear }, text);
  });
