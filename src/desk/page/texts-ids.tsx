import type { BlockView, TextView } from "../text-api.ts";
import { chartTitle } from "./chart-view.tsx";
import { FigureTicks } from "./figure-ticks.tsx";
import { useDesk } from "./use-desk.ts";

interface IdsFieldProps {
  readonly block: BlockView;
  /** The same text in every language: each shows the same charts and figures. */
  readonly texts: readonly TextView[];
  readonly label: string;
}

/** Which chart opens the report, or which figures are told in its band. */
export function IdsField({ block, texts, label }: IdsFieldProps) {
  const { store, content, speaker } = useDesk();
  const put = (written: string): void =>
    void store.edit(
      ...texts.flatMap(({ file, blocks }) =>
        blocks
          .filter(({ field }) => field === block.field)
          .map((own) => ({ file, at: own.at, was: own.written, text: written })),
      ),
    );
  if (block.field === "poster")
    return (
      <select
        aria-label={label}
        value={block.ids[0] ?? ""}
        onChange={({ currentTarget }) => put(currentTarget.value)}
      >
        {content.charts.map((chart) => (
          <option key={chart.id} value={chart.id}>
            {chartTitle(chart, speaker.lang)}
          </option>
        ))}
      </select>
    );
  return (
    <FigureTicks
      ticked={block.ids}
      tick={(id, isTicked) =>
        put(`[${(isTicked ? [...block.ids, id] : block.ids.filter((each) => each !== id)).join(", ")}]`)
      }
    />
  );
}
