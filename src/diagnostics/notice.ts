import { toHtml } from "hast-util-to-html";
import { h } from "hastscript";
import { inWords, type Problem } from "./problem.ts";
import type { Speaker } from "./speaker.ts";
import { placeOf } from "./terminal.ts";

const STYLE =
  "margin:2rem clamp(1rem,5vw,4rem);padding:.75rem 1rem;border:1px dashed currentcolor;font:.875rem/1.5 system-ui,sans-serif";

/** What the preview shows below a page whose content has warnings; "" where there are none. Readers never see it. */
export function problemNotice(warnings: readonly Problem[], speaker: Speaker): string {
  if (warnings.length === 0) return "";
  return toHtml(
    h("details", { id: "warnings", lang: speaker.lang, dir: "ltr", style: STYLE }, [
      h("summary", speaker.say({ code: "notice-title", args: { count: warnings.length } })),
      h(
        "ul",
        inWords(warnings, speaker).map((warning) =>
          h("li", [h("code", placeOf(warning)), ` ${warning.message} ${warning.hint}`.trimEnd()]),
        ),
      ),
    ]),
  );
}
