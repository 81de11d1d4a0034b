import type { MdastNode } from "satteri";
import type { SourceFile } from "../diagnostics/document.ts";
import type { Voice } from "../language/voice.ts";
import type { Lang } from "../record/model.ts";
import { type Narrative, narrativeOf, readNarrative } from "./narrative.ts";
import * as speaking from "./speak.ts";

/** A narrative file as it can be said in a voice. */
export interface ProseFile {
  /** Path from the project's root. */
  readonly path: string;
  /** The head's texts, which are templates, by name. */
  readonly head: Readonly<Record<string, string>>;
  /** The head's ids, by name: the poster, the band. */
  readonly ids: Readonly<Record<string, readonly string[]>>;
  readonly tree: MdastNode;
  readonly narrative: Narrative;
}

/** The narrative of one year in one language, the opening first, sections in their order. */
export function proseOf(narratives: readonly SourceFile[], year: number, lang: Lang): readonly ProseFile[] {
  const { opening, sections } = narrativeOf(narratives.map(readNarrative), year, lang);
  return [...(opening === null ? [] : [opening]), ...sections].flatMap((narrative) => {
    const { path, head, tree } = narrative;
    return tree === null ? [] : [{ path, head: head.texts, ids: head.ids, tree, narrative }];
  });
}

/** A head's texts with their figures said; what can't be said stays a template. */
export const saidHead = ({ narrative }: ProseFile, voice: Voice): ReturnType<typeof speaking.saidHead> =>
  speaking.saidHead(narrative, voice);
