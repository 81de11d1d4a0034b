import { h } from "hastscript";
import { documentMarkup, htmlMarkup, type Markup } from "../charts/markup.ts";
import { inWords, type Problem, placeOf } from "../diagnostics/problem.ts";
import type { Speaker } from "../diagnostics/speaker.ts";

const STYLE = `body{margin:0;padding:2rem clamp(1rem,5vw,4rem);background:#fff;color:#0f1c24;font:1.125rem/1.5 system-ui,sans-serif}
h1{font-size:1.75rem;line-height:1.2}li{margin:0 0 1.5rem;max-width:46rem}ul{padding:0;list-style:none}
code{font:.95rem/1.5 ui-monospace,monospace;background:#eef2f4;padding:.15em .4em}
@media(prefers-color-scheme:dark){body{background:#0f1c24;color:#fff}code{background:#22343f}}`;

/** What the preview shows in place of the report while the content has errors; it reloads when they are mended. */
export function problemPage(problems: readonly Problem[], speaker: Speaker): Markup {
  const told = inWords(problems, speaker);
  const page = h("html", { lang: speaker.lang }, [
    h("head", [
      h("meta", { charSet: "utf-8" }),
      h("meta", { name: "viewport", content: "width=device-width" }),
      h("title", speaker.say({ code: "page-title" })),
      h("style", STYLE),
      h("script", { type: "module", src: "/@vite/client" }),
    ]),
    h("body", [
      h("h1", speaker.say({ code: "page-heading", args: { count: told.length } })),
      h("p", speaker.say({ code: "page-remedy" })),
      h(
        "ul",
        told.map((problem) =>
          h("li", [
            h("code", placeOf(problem)),
            h("br"),
            h("strong", problem.message),
            h("br"),
            problem.hint,
          ]),
        ),
      ),
    ]),
  ]);
  return documentMarkup(page);
}

const NOTICE_STYLE =
  "margin:2rem clamp(1rem,5vw,4rem);padding:.75rem 1rem;border:1px dashed currentcolor;font:.875rem/1.5 system-ui,sans-serif";

/** What the preview shows below a page whose content has warnings; null where there are none. Readers never see it. */
export function problemNotice(warnings: readonly Problem[], speaker: Speaker): Markup | null {
  if (warnings.length === 0) return null;
  const told = inWords(warnings, speaker);
  return htmlMarkup(
    h("details", { id: "warnings", lang: speaker.lang, dir: "ltr", style: NOTICE_STYLE }, [
      h("summary", speaker.say({ code: "notice-title", args: { count: told.length } })),
      h(
        "ul",
        told.map((warning) =>
          h("li", [h("code", placeOf(warning)), ` ${warning.message} ${warning.hint}`.trimEnd()]),
        ),
      ),
    ]),
  );
}
