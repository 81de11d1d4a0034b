import { toHtml } from "hast-util-to-html";
import { h } from "hastscript";
import type { Problem } from "./problem.ts";
import { placeOf } from "./terminal.ts";

const STYLE =
  "margin:2rem clamp(1rem,5vw,4rem);padding:.75rem 1rem;border:1px dashed currentcolor;font:.875rem/1.5 system-ui,sans-serif";

/** What the preview shows below a page whose content has warnings; "" where there are none. Readers never see it. */
export function problemNotice(warnings: readonly Problem[]): string {
  if (warnings.length === 0) return "";
  return toHtml(
    h("details", { id: "warnings", lang: "en", dir: "ltr", style: STYLE }, [
      h("summary", `Preview only: ${warnings.length} ${warnings.length === 1 ? "warning" : "warnings"}`),
      h(
        "ul",
        warnings.map((warning) =>
          h("li", [h("code", placeOf(warning)), ` ${warning.message} ${warning.hint}`.trimEnd()]),
        ),
      ),
    ]),
  );
}
