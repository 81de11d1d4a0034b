import { createVoice } from "../../language/create-voice.ts";
import type { LoadedLanguage } from "../../language/index.ts";
import { attempt } from "../../narrative/speak.ts";
import type { Edition, Lang } from "../../record/model.ts";
import type { OpenSite } from "../../site/context.ts";

/** A state of the site, which may be an old one with faults: charts that it can't draw are left out. */
export const drawableSite = ({ content, languages, ...rest }: OpenSite): OpenSite => ({
  ...rest,
  languages,
  content: { ...content, editions: content.editions.map((edition) => drawable(edition, languages)) },
});

/** The edition with the charts that can be drawn and titled in every language. */
const drawable = (edition: Edition, languages: ReadonlyMap<Lang, LoadedLanguage>): Edition => ({
  ...edition,
  figures: edition.figures.filter(({ metrics, title, note }) =>
    [...languages.values()].every(({ language, messages }) => {
      const voice = createVoice(language, messages, edition.record);
      return attempt(() => {
        for (const id of metrics) voice.metric(id);
        for (const text of [title, note]) voice.plain(voice.text(text));
        return true;
      }, false);
    }),
  ),
});
