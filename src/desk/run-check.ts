import { loadFiles, siteAddress } from "../record/load.ts";
import { type ReadContent, readContent } from "../record/read.ts";
import { CHECKERS } from "./checkers.ts";
import { loadLanguages } from "./languages.ts";
import { readMessageFiles } from "./message-files.ts";
import { loadNarratives } from "./narratives.ts";

/** Checks everything that staff edit, in one pass. `content` is null where there is an error. */
export async function runCheck(root: string): Promise<Pick<ReadContent, "content" | "sound" | "problems">> {
  const [files, narratives, messageFiles] = await Promise.all([
    loadFiles(root),
    loadNarratives(root),
    readMessageFiles(root),
  ]);
  const { languages, problems: unspoken } = await loadLanguages(files);
  const nounForms = new Map([...languages].map(([tag, { language }]) => [tag, language.nounForms]));
  const { sound, documents, problems: faults } = readContent(files, { nounForms, address: siteAddress() });

  const problems = [...messageFiles.problems, ...unspoken, ...faults];
  if (sound !== null) {
    const context = {
      root,
      content: sound,
      documents,
      narratives,
      messageFiles: messageFiles.documents,
      languages,
    };
    problems.push(...(await Promise.all(CHECKERS.map((check) => check(context)))).flat());
  }
  const faulty = problems.some(({ severity }) => severity === "error");
  return { content: faulty ? null : sound, sound, problems };
}
