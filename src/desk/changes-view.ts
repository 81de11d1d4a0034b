import type { Speaker } from "../diagnostics/speaker.ts";
import { attempt } from "../narrative/speak.ts";
import type { Changes, Pair } from "../publication/changes/compare.ts";
import { addressLines, copyLines, metricText } from "../publication/changes/report-lines.ts";
import { chartContext, chartTitle, contextOf, type OpenSite } from "../site/context.ts";
import { ADDRESS_KINDS } from "../site/routes.ts";
import type { ChangesView, Lang, PairView } from "./api.ts";
import { nameOf } from "./page/schema.ts";

/** What readers will find changed, as the page shows it. @param after the state in which charts have their titles. */
export function changesView(
  { metrics, sentences, charts, addresses, copies }: Changes,
  after: OpenSite,
  speaker: Speaker,
): Omit<ChangesView, "before" | "drafts"> {
  const { say } = speaker;
  const named = (name: string, pair: Pair<string> & { readonly lang: Lang }): PairView => ({ name, ...pair });
  return {
    part: "changes",
    metrics: metrics.map(({ year, change, said }) => ({
      name: `${year} · ${nameOf({ id: change.id, metric: change.after ?? change.before }, speaker.lang)}`,
      // A plan alone may have changed, which no sentence about the figure says.
      said:
        said.length > 0
          ? said.map((pair) => named(pair.lang, pair))
          : [
              named(say({ code: "desk.in-file" }), {
                lang: speaker.lang,
                before: say(metricText(change.before)),
                after: say(metricText(change.after)),
              }),
            ],
    })),
    sentences: sentences.map((sentence) => named(sentence.place, sentence)),
    charts: charts.map(({ year, id, drawings }) => ({
      name: attempt(
        () => chartTitle(chartContext(contextOf(after, titleLang(after, speaker), year), id)),
        `${year} ${id}`,
      ),
      drawings: drawings.map((drawing) => named(drawing.lang, drawing)),
    })),
    addresses: ADDRESS_KINDS.flatMap((kind) => {
      const ofKind = addresses.filter((address) => address.kind === kind);
      const heading = say({ code: `changes.${kind}`, args: { count: ofKind.length } });
      return ofKind.length === 0 ? [] : [{ heading, lines: addressLines(ofKind, speaker) }];
    }),
    copies: copyLines(copies, speaker).map((lines) => lines.join(" · ")),
  };
}

/** The staff's language where the report has it. */
const titleLang = ({ content, languages }: OpenSite, { lang }: Speaker): Lang =>
  languages.has(lang) ? lang : content.site.defaultLanguage;
