import { type Context, siteName } from "../context.ts";
import { shell } from "./shell.ts";

/** What the statement says of its tests; a test holds it to what is installed and asked for. */
export const TESTED = {
  date: "2026-11-26",
  axe: "4.14.1",
  chromium: 153,
  /** By hand, from packages of Debian. */
  lookedAt: { gecko: "153.7", webkit: "2.50" },
  /** Of the size that a reader's browser has. */
  size: 200,
  /** Of words to their ground, to one: what one rule asks for, and what all keep. */
  contrast: { enhanced: 7, least: 4.5 },
  /** Of windows, in CSS pixels. */
  widths: { narrow: 320, wide: 1280 },
  /** The oldest that styles are written for. */
  oldest: { chromium: 80, firefox: 78, safari: 13 },
} as const;

/** The accessibility statement: what holds, what was tested, what isn't so, browsers, whom to tell. @param latest year's context. */
export function accessibilityModel(latest: Context) {
  const { site, voice } = latest;
  const { date, axe, chromium, lookedAt, size, contrast, widths, oldest } = TESTED;
  const title = voice.message("access.title");
  const named = (versions: Readonly<Record<string, number>>): Readonly<Record<string, string>> =>
    Object.fromEntries(Object.entries(versions).map(([name, version]) => [name, String(version)]));
  const toOne = (contrast: number): string => `${voice.language.number(contrast)}\u00a0:\u00a01`;
  return {
    shell: shell(latest, {
      title: `${title}: ${siteName(latest)}`,
      description: voice.message("access.intro", { name: siteName(latest) }),
      route: "accessibility",
    }),
    title,
    intro: voice.message("access.intro", { name: siteName(latest) }),
    holds: (["script", "keyboard", "charts", "colours"] as const).map((what) =>
      voice.message(`access.holds.${what}`),
    ),
    tested: [
      voice.message("access.tested.axe", {
        axe,
        chromium: String(chromium),
        ...named(widths),
        enhanced: toOne(contrast.enhanced),
        least: toOne(contrast.least),
      }),
      voice.message("access.tested.keyboard"),
      voice.message("access.tested.size", {
        percent: voice.language.measure(size, "exact", "percent"),
        ...named(widths),
      }),
      voice.message("access.tested.colours"),
      voice.message("access.tested.plain"),
    ],
    open: (["readers", "browsers", "labels", "poster"] as const).map((what) =>
      voice.message(`access.open.${what}`, { ...lookedAt, oldest: String(oldest.chromium) }),
    ),
    browsers: voice.message("access.browsers.text", named(oldest)),
    contact: site.contact,
    date: voice.message("access.date", { date: voice.language.period(date) }),
  };
}
