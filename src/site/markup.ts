import type { ElementContent } from "hast";
import { toHtml } from "hast-util-to-html";

/** Elements as HTML to copy or to answer with: all text escaped, with the entities that people know. */
export const markup = (...nodes: readonly ElementContent[]): string =>
  toHtml(
    { type: "root", children: [...nodes] },
    { characterReferences: { useNamedReferences: true } },
  ).toWellFormed();
