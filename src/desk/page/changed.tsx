import { useLayoutEffect } from "preact/hooks";
import type { PairView } from "../api.ts";
import { Drawing } from "./drawing.tsx";
import { useDesk } from "./use-desk.ts";

/** What readers will find changed: figures and sentences as they are said, charts as they are drawn. */
export function Changed() {
  const { store, changes, content, speaker, say } = useDesk();
  const version = content.version;
  // Before the page is painted: what this will move must not be pressed meanwhile.
  useLayoutEffect(() => void store.ask("compare", {}), [store, version]);
  if (changes === null) return null;
  const { metrics, sentences, charts, addresses, copies, before, drafts } = changes;
  const isNothing = [metrics, sentences, charts, addresses].every((list) => list.length === 0);
  return (
    <section>
      <h2>{say({ code: isNothing ? "desk.unchanged" : "desk.changed" })}</h2>
      <p>{say({ code: "changes.compared.page", args: { before } })}</p>
      {drafts.map((year) => (
        <p key={year}>{say({ code: "desk.draft-unseen", args: { year: String(year) } })}</p>
      ))}
      {metrics.map(({ name, said }) => (
        <Pairs key={name} title={name} pairs={said} />
      ))}
      {sentences.length > 0 && (
        <Pairs
          title={say({ code: "changes.heading.sentences", args: { count: sentences.length } })}
          pairs={sentences}
        />
      )}
      {charts.map(({ name, drawings }) => (
        <figure key={name} class="chart-pair">
          <figcaption>{name}</figcaption>
          {drawings
            .filter(
              ({ lang }, index) => lang === speaker.lang || (index === 0 && !hasOwn(drawings, speaker.lang)),
            )
            .map(({ lang, before: was, after: is }) => (
              <div key={lang} class="pair" lang={lang}>
                <Drawing svg={was} />
                <Drawing svg={is} />
              </div>
            ))}
        </figure>
      ))}
      {copies.length > 0 && <Lines title={say({ code: "changes.copies" })} lines={copies} />}
      {addresses.map(({ heading, lines }) => (
        <Lines key={heading} title={heading} lines={lines} />
      ))}
    </section>
  );
}

const hasOwn = (pairs: readonly PairView[], tag: string): boolean => pairs.some(({ lang }) => lang === tag);

/** What was said beside what is said now. */
function Pairs({ title, pairs }: { readonly title: string; readonly pairs: readonly PairView[] }) {
  return (
    <table class="pairs">
      <caption>{title}</caption>
      <tbody>
        {pairs.map(({ name, lang, before, after }) => (
          <tr key={`${name} ${lang} ${before} ${after}`}>
            <th scope="row">{name}</th>
            <td lang={lang}>{before !== null && <del>{before}</del>}</td>
            <td lang={lang}>{after !== null && <ins>{after}</ins>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A list that few want to read. */
function Lines({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  return (
    <details>
      <summary>{title}</summary>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </details>
  );
}
