import type { Page } from "playwright-core";

/** Where the focus stands: which stop of the page that is, and whether it is seen there. */
interface Focus {
  /** Its place among the stops; -1 where it stands on none of them. */
  readonly stop: number;
  readonly element: string;
  readonly seen: boolean;
}

/** Everything shown that can be used, in the order of the document. */
const STOPS = "a[href], summary, button, input, select, textarea, iframe, [tabindex]";

function stopsIn(selector: string): readonly string[] {
  return [...document.querySelectorAll(selector)]
    .filter((element) => element.checkVisibility({ visibilityProperty: true }))
    .map((element) => element.outerHTML.slice(0, 100));
}

/** Where the focus stands; null where it left the page. */
function focusIn(selector: string): Focus | null {
  const active = document.activeElement;
  if (active === null || active === document.body) return null;
  const { outlineStyle, outlineWidth } = getComputedStyle(active);
  const { width, height } = active.getBoundingClientRect();
  // A frame's document shows the focus itself; "auto" is the browser's own ring.
  const ringed = outlineStyle === "auto" || (outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2);
  return {
    stop: [...document.querySelectorAll(selector)]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .indexOf(active),
    element: active.outerHTML.slice(0, 100),
    seen: active.tagName === "IFRAME" || (ringed && width > 1 && height > 1),
  };
}

/**
 * What is wrong with a walk through an open page by the Tab key alone: what can't be reached or comes out of its order,
 * a focus that isn't seen, and a place that it doesn't leave.
 */
export async function keyboardFaults(page: Page): Promise<readonly string[]> {
  const stops = await page.evaluate(stopsIn, STOPS);
  const faults: string[] = [];
  let next = 0;
  let before: Focus | null = null;
  // Frames have stops of their own, which can't be counted from here.
  for (let presses = 0; presses < 2 * stops.length + 50; presses++) {
    await page.keyboard.press("Tab");
    const focus: Focus | null = await page.evaluate(focusIn, STOPS);
    if (focus === null || (focus.stop === 0 && next > 0)) break;
    const inFrame = focus.element.startsWith("<iframe") && focus.stop === before?.stop;
    before = focus;
    if (inFrame) continue;
    if (!focus.seen) faults.push(`the focus isn't seen: ${focus.element}`);
    if (focus.stop !== next) faults.push(`${focus.element} comes after ${stops[next - 1] ?? "nothing"}`);
    if (focus.stop < next) break;
    next = focus.stop + 1;
  }
  return [...faults, ...stops.slice(next).map((element) => `isn't reached: ${element}`)];
}
