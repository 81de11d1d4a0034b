import { nameOf } from "./schema.ts";
import { useDesk } from "./use-desk.ts";

interface FigureTicksProps {
  readonly ticked: readonly string[];
  readonly tick: (id: string, isTicked: boolean) => void;
}

/** The year's figures, of which a chart shows those that are ticked; these come first, in its order. */
export function FigureTicks({ ticked, tick }: FigureTicksProps) {
  const { content, speaker, drawnIn } = useDesk();
  const shown = ticked.flatMap((id) => content.figures.find((figure) => figure.id === id) ?? []);
  const others = content.figures.filter(({ id }) => !ticked.includes(id));
  return (
    <ul class="ticks">
      {[...shown, ...others].map((figure) => (
        <li key={figure.id}>
          <label>
            <input
              type="checkbox"
              checked={ticked.includes(figure.id)}
              onChange={({ currentTarget }) => tick(figure.id, currentTarget.checked)}
            />
            <span>{nameOf(figure, speaker.lang)}</span>
            <strong lang={drawnIn}>{figure.said[drawnIn] ?? "…"}</strong>
          </label>
        </li>
      ))}
    </ul>
  );
}
