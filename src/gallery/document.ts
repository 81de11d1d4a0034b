import type { Element } from "hast";
import { toHtml } from "hast-util-to-html";
import { h } from "hastscript";
import { pageCss } from "../charts/css.ts";
import type { LoadedLanguage } from "../language/index.ts";
import type { Lang } from "../record/model.ts";
import { DRESSES, dressCss } from "./dresses.ts";
import { type Specimen, type SpecimenSet, specimenSets } from "./gallery.ts";

/** Both sizes at their own width where there is room; else the one that a page would show. */
const LAYOUT = `main{padding-block:1rem}.specimen{margin-block:2.5rem}.specimen>p{max-width:48em}
@media(min-width:80em){.specimen .drawing{container-type:normal;display:grid;grid-template-columns:720px 340px;gap:60px;align-items:start}
.specimen .drawing>svg{display:block}}
.dresses{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,380px),1fr));gap:1rem}.dresses>div{padding:20px}
.dresses svg{display:block;width:100%;max-width:340px;height:auto}`;

/**
 * A page for developers: every form with every specimen, and the first of each in every dress.
 * @param languages of the site, to change between. @param styles the site's rules with those of its fonts.
 */
export function specimenDocument(loaded: LoadedLanguage, languages: readonly Lang[], styles: string): string {
  const sets = specimenSets(loaded);
  const page = h(
    "html",
    { lang: loaded.language.tag, dir: loaded.language.dir },
    h(
      "head",
      h("meta", { charset: "utf-8" }),
      h("meta", { name: "viewport", content: "width=device-width" }),
      h("meta", { name: "robots", content: "noindex" }),
      h("title", "Specimens"),
      h("style", pageCss() + styles + LAYOUT + dressCss()),
    ),
    h(
      "body",
      h(
        "main.wrap",
        h("h1", "Specimens"),
        h(
          "p",
          languages.map((lang) => [h("a", { href: `../${lang}/`, hreflang: lang }, lang), " "]),
        ),
        sets.map(section),
      ),
    ),
  );
  return `<!doctype html>${toHtml(page)}`;
}

const section = ({ form, specimens, refusals }: SpecimenSet): Element =>
  h(
    "section",
    { id: form },
    h("h2", form),
    specimens.map(chart),
    specimens.slice(0, 1).map(dresses),
    h(
      "details",
      h("summary", `${form}: refused`),
      h(
        "ul",
        refusals.map(({ name, message }) => h("li", `${name}: ${message}`)),
      ),
    ),
  );

const chart = ({ id, name, finding, table, draw }: Specimen): Element =>
  h(
    "figure.specimen",
    { id, dataFigure: id },
    h("h3", name),
    h("p.sub", finding),
    h("div.drawing", draw("wide"), draw("narrow")),
    h("details", h("summary", `${id}: table`), table),
  );

const dresses = ({ id, draw }: Specimen): Element =>
  h(
    "div.dresses",
    DRESSES.map(({ name }) =>
      h("div", { className: [`dress-${name}`], dataDress: `${id}-${name}` }, draw("narrow", `${id}-${name}`)),
    ),
  );
