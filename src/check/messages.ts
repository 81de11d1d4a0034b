import { basename } from "node:path";
import { type JsonDocument, valueAt } from "../diagnostics/document.ts";
import { type Finding, ofFile, type Problem } from "../diagnostics/problem.ts";
import { loadLanguage } from "../language/index.ts";
import { compareMessages, type MessageFault } from "../language/messages.ts";
import type { Lang } from "../record/model.ts";
import type { CheckContext } from "./context.ts";

/** The language that the others are compared with. */
const BASE: Lang = "en";

/** Interface texts that a language lacks, has too many of, or has in a form that its grammar can't use. @throws where English can't be loaded. */
export async function messageProblems({ languages, documents }: CheckContext): Promise<readonly Problem[]> {
  const base = languages.get(BASE) ?? (await loadLanguage(BASE));
  return [...languages].flatMap(([tag, { messages }]) =>
    compareMessages(base.messages, messages, tag).map((fault) => placed(fault, tag, [...documents.values()])),
  );
}

/** A fault at its message; a message that is missing, in the file of the same name as the base's. */
function placed(fault: MessageFault, tag: Lang, documents: readonly JsonDocument[]): Problem {
  const { key, code, args, category, offset } = fault;
  const finding: Finding = { code, args };
  const holder = (lang: Lang): JsonDocument | undefined =>
    documents.find(
      ({ file, value }) => file.startsWith(`src/language/${lang}/`) && valueAt(value, [key]) !== undefined,
    );
  const own = holder(tag);
  if (own !== undefined)
    return own.problem(
      category === null || code.startsWith("message-plural") ? [key] : [key, category],
      finding,
      offset ?? undefined,
    );
  return ofFile(`src/language/${tag}/messages/${basename(holder(BASE)?.file ?? "")}`, finding);
}
