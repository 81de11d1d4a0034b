/** An event of a trace; times in microseconds. */
export interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  /** On the processor. */
  readonly tdur?: number;
  readonly args: { readonly name?: string };
}

export const CATEGORIES = [
  "-*",
  "toplevel",
  "loading",
  "devtools.timeline",
  "disabled-by-default-devtools.timeline",
  "__metadata",
];

/** What the main thread works on, by the names of events; what stands in another's time isn't counted twice. */
const WORK: Readonly<Record<string, readonly string[]>> = {
  parse: ["ParseHTML", "ParseAuthorStyleSheet"],
  script: [
    "EvaluateScript",
    "v8.compile",
    "v8.compileModule",
    "v8.evaluateModule",
    "FunctionCall",
    "MinorGC",
    "MajorGC",
  ],
  style: ["UpdateLayoutTree"],
  layout: ["Layout"],
  paint: ["PrePaint", "Paint", "Layerize", "Commit"],
};
export const KINDS = [...Object.keys(WORK), "other"];

/** Ms of the main thread: the sum of its tasks, and what they did, by kind. */
export interface MainThread {
  readonly all: number;
  readonly kinds: Readonly<Record<string, number>>;
}

const spent = ({ tdur, dur = 0 }: TraceEvent): number => (tdur ?? dur) / 1000;

/** Ms on the processor in which threads beside the main one made pixels of what it painted; not slowed. */
export const rasterOf = (events: readonly TraceEvent[]): number =>
  events.filter(({ name }) => name === "RasterTask").reduce((sum, event) => sum + spent(event), 0);

/** The work of the main threads of all documents, in time on the processor: what waits for it is not counted. */
export function mainThreadOf(events: readonly TraceEvent[]): MainThread {
  const thread = ({ pid, tid }: TraceEvent): string => `${pid} ${tid}`;
  const threads = new Set(
    events.filter(({ name, args }) => name === "thread_name" && args.name === "CrRendererMain").map(thread),
  );
  const work = events
    .filter((event) => event.ph === "X" && threads.has(thread(event)))
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  const kinds: Record<string, number> = Object.fromEntries(KINDS.map((kind) => [kind, 0]));
  const add = (kind: string, ms: number): void => {
    kinds[kind] = (kinds[kind] ?? 0) + ms;
  };
  let all = 0;
  const stacks = new Map<string, { readonly end: number; readonly kind: string }[]>();
  for (const event of work) {
    const stack = stacks.get(thread(event)) ?? [];
    stacks.set(thread(event), stack);
    while ((stack.at(-1)?.end ?? Number.POSITIVE_INFINITY) <= event.ts) stack.pop();
    const outer = stack.at(-1)?.kind;
    const own = Object.keys(WORK).find((kind) => WORK[kind]?.includes(event.name));
    if (outer === undefined && event.name !== "RunTask") continue;
    const kind = own ?? outer ?? "other";
    if (outer === undefined) all += spent(event);
    else add(outer, -spent(event));
    add(kind, spent(event));
    stack.push({ end: event.ts + (event.dur ?? 0), kind });
  }
  return { all, kinds };
}
