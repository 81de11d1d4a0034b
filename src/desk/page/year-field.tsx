import type { Path } from "../../diagnostics/document.ts";
import type { ContentView, DeskProblem } from "../api.ts";
import { LanguageFields } from "./language-fields.tsx";
import { problemsAt, Wrong } from "./problems.tsx";
import { useDesk } from "./use-desk.ts";

export interface Part {
  readonly content: ContentView;
  readonly path: Path;
}

/** What isn't known is asked for by the field's own name. */
export const isTold = ({ severity }: DeskProblem): boolean => severity !== "notice";

/** What is wrong with a field. */
export function WrongAt({ content, path }: Part) {
  const { problems } = useDesk();
  const told = problemsAt(problems, content.file, path).filter(isTold);
  return <Wrong problems={told} />;
}

/** A text in each of these languages. */
export function Field({
  content,
  path,
  texts: words,
  langs,
}: Part & { readonly texts: Readonly<Record<string, string>>; readonly langs: readonly string[] }) {
  const { store, problems } = useDesk();
  return (
    <LanguageFields
      langs={langs}
      texts={words}
      isWrong={(lang) => problemsAt(problems, content.file, [...path, lang]).some(isTold)}
      typed={(lang, value) => store.type({ file: content.file, path: [...path, lang], value })}
      below={(lang) => <WrongAt content={content} path={[...path, lang]} />}
    />
  );
}
