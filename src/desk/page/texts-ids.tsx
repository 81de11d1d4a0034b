import type { BlockView, TextView } from "../text-api.ts";
import { chartTitle } from "./chart-view.tsx";
import { FigureTicks } from "./figure-ticks.tsx";
import { Choice } from "./inputs.tsx";
import { useDesk } from "./use-desk.ts";

interface IdsFieldProps {
  readonly block: BlockView;
  /** The same text in every language: each shows the same charts and figures. */
  readonly texts: readonly TextView[];
  readonly label: string;
}

/** Which chart opens the report, or which figures are told in its band. */
export function IdsField({ block, texts, label }: IdsFieldProps) {
  const { store, content, lang } = useDesk();
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
      <Choice
        label={label}
        value={block.ids[0]}
        options={content.charts.map((chart) => ({ value: chart.id, text: chartTitle(chart, lang) }))}
        chosen={put}
      />
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
