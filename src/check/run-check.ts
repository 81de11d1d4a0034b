import { loadLanguages } from "../language/load-languages.ts";
import { loadNarratives } from "../narrative/load.ts";
import { withoutDraftErrors, withoutDrafts } from "../record/drafts.ts";
import { loadFiles, siteAddress } from "../record/load.ts";
import { type ReadContent, readContent } from "../record/read.ts";
import { CHECKERS } from "./checkers.ts";
import { readMessageFiles } from "./message-files.ts";

/**
 * Checks everything that staff edit, in one pass. `content` is null where there is an error.
 * @param shown "all": drafts are checked as if they were public; else they are left out, and their faults stop nothing.
 */
export async function runCheck(
  root: string,
  shown: "all" | "public" = "public",
): Promise<Omit<ReadContent, "documents">> {
  const [files, narratives, messageFiles] = await Promise.all([
    loadFiles(root),
    loadNarratives(root),
    readMessageFiles(root),
  ]);
  const { languages, problems: unspoken } = await loadLanguages(files);
  const nounForms = new Map([...languages].map(([tag, { language }]) => [tag, language.nounForms]));
  const read = readContent(files, {
    nounForms,
    address: siteAddress(),
    shown: shown === "all" ? "all" : [],
  });
  const { sound, documents, drafts } = read;

  const found = [...messageFiles.problems, ...unspoken, ...read.problems];
  if (sound !== null) {
    const context = {
      root,
      content: sound,
      documents,
      narratives,
      messageFiles: messageFiles.documents,
      languages,
    };
    found.push(...(await Promise.all(CHECKERS.map((check) => check(context)))).flat());
  }
  const problems = withoutDraftErrors(found, drafts);
  const faulty = problems.some(({ severity }) => severity === "error");
  const content = faulty || sound === null ? null : withoutDrafts(sound, drafts);
  return { content, sound, drafts, problems };
}
