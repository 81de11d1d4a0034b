import { basename } from "node:path";
import type { Finding, JsonDocument } from "../diagnostics/document.ts";
import { valueAt } from "../diagnostics/naming.ts";
import type { Problem } from "../diagnostics/problem.ts";
import { compareMessages, type MessageFault } from "../language/compare-messages.ts";
import { loadLanguage } from "../language/index.ts";
import type { Lang } from "../record/model.ts";
import type { CheckContext } from "./checkers.ts";

/** The language that the others are compared with. */
const BASE: Lang = "en";

/** Interface texts that a language lacks, has too many of, or has in a form that its grammar can't use. */
export async function messageProblems({
  languages,
  messageFiles,
}: CheckContext): Promise<readonly Problem[]> {
  const base = languages.get(BASE) ?? (await loadLanguage(BASE));
  return [...languages].flatMap(([tag, { messages }]) =>
    compareMessages(base.messages, messages, tag).flatMap((fault) => placed(fault, tag, messageFiles)),
  );
}

/** A fault at its message; a message that is missing, in the file of the same name as the base's. */
function placed(fault: MessageFault, tag: Lang, documents: readonly JsonDocument[]): readonly Problem[] {
  const { key, code, category, offset, message, hint } = fault;
  const finding: Finding = { code: `message-${code}`, message, hint };
  const holder = (lang: Lang): JsonDocument | undefined =>
    documents.find(
      ({ file, value }) => file.startsWith(`src/language/${lang}/`) && valueAt(value, [key]) !== undefined,
    );
  const own = holder(tag);
  if (own !== undefined) {
    const path = category === null || code === "plural" ? [key] : [key, category];
    return [own.problem(path, finding, offset ?? undefined)];
  }
  const model = holder(BASE);
  const file = `src/language/${tag}/messages/${model === undefined ? "" : basename(model.file)}`;
  return [{ file, line: null, column: null, severity: "error", ...finding }];
}
