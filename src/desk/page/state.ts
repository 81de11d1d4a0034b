import type { Speaker } from "../../diagnostics/speaker.ts";
import type {
  ChangesView,
  ContentView,
  DeskProblem,
  DoneView,
  DrawnChart,
  FormView,
  Lang,
  LeftOutView,
  ProgressView,
  PublishingView,
} from "../api.ts";
import type { FormsView, WaysView } from "../text-api.ts";

/** What the page is about. */
export const TABS = ["figures", "texts", "charts", "year", "publish"] as const;
type Tab = (typeof TABS)[number];

/** Everything that the page shows. */
export interface State {
  readonly speaker: Speaker;
  readonly tab: Tab;
  readonly year: number;
  /** The figure that is open, by its id. */
  readonly figure: string | null;
  /** The chart that is open, by its id. */
  readonly chart: string | null;
  /** All its fields are shown, in the place of the table. */
  readonly isFormOpen: boolean;
  /** The report's language that charts are drawn in. */
  readonly drawnIn: Lang;
  /** Charts that a part of the page wants drawn, by their ids. */
  readonly wanted: readonly string[];
  readonly content: ContentView | null;
  readonly charts: ReadonlyMap<string, DrawnChart>;
  readonly problems: readonly DeskProblem[];
  readonly leftOut: readonly LeftOutView[];
  /** How the figure reads that is being put into a text. */
  readonly ways: WaysView | null;
  /** What the figures of the chart that is open look like in each form. */
  readonly forms: FormsView | null;
  /** The form of figures, in the staff's language; null before it was asked for. */
  readonly form: FormView | null;
  /** Counts what was undone or taken from elsewhere: what is typed in a field before isn't shown any more. */
  readonly epoch: number;
  readonly publishing: PublishingView | null;
  /** What readers will find changed; null until it was asked for, and after an edit. */
  readonly changes: ChangesView | null;
  /** How far something is that takes a while; null where nothing is done. */
  readonly progress: ProgressView | null;
  /** How many such things are being done: meanwhile nothing else of the kind can be asked for. */
  readonly working: number;
  /** How the last such things ended, the latest last. */
  readonly done: readonly DoneView[];
  /** Why the last thing asked for wasn't done. */
  readonly refused: string | null;
  /** "lost" while the desk doesn't answer; "strange" where it doesn't know this page; "ended" once it has said so. */
  readonly connection: "open" | "lost" | "strange" | "ended";
}
