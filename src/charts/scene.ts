import { z } from "zod";
import { own } from "../diagnostics/document.ts";
import type { ChartDefinition } from "../record/model.ts";
import { help } from "../record/schema/help.ts";
import type { Form } from "./form.ts";
import { ICON_NAMES, type IconName } from "./icons/index.ts";
import { FORMS } from "./options.ts";
import { GROUNDS } from "./theme.ts";

/** Pictograms on the ground line before a scene, at most. */
const MOST_SILHOUETTES = 4;

/** What a chart's file may say of its scene; what it leaves out, its form decides. */
export const sceneSchema = z.strictObject({
  ground: z.enum(GROUNDS).optional().meta(help("scene.ground")),
  silhouettes: z.array(z.enum(ICON_NAMES)).max(MOST_SILHOUETTES).optional().meta(help("scene.silhouettes")),
  title: z.enum(["whole", "broken"]).optional().meta(help("scene.title")),
});

/** How a chart stands in a page. */
interface Scene extends Required<Form["scene"]> {
  /** Stand on the scene's upper edge, out of the text before it. */
  readonly silhouettes: readonly IconName[];
}

/** What a form that says nothing leaves a chart. */
const PLAIN: Required<Form["scene"]> = {
  ground: "paper",
  breaksTitle: false,
  bleeds: false,
  stands: false,
  heads: false,
};

/** Pictograms that a chart's own options name, each once, in the order of its metrics. */
export function iconsIn({
  metrics,
  options,
}: Pick<ChartDefinition, "metrics" | "options">): readonly IconName[] {
  const icons: Readonly<Record<string, unknown>> = Object(options["icons"]);
  const named = new Set([options["icon"], ...metrics.map((id) => own(icons, id))]);
  return [...named].flatMap((name) => ICON_NAMES.find((known) => known === name) ?? []);
}

/** The scene of a chart: what its file says, else what suits its form. @throws on a scene that `check` refuses. */
export function sceneOf({ form, metrics, options, scene = {} }: ChartDefinition): Scene {
  const usual = { ...PLAIN, ...FORMS.find(({ name }) => name === form)?.scene };
  const { ground, silhouettes, title } = sceneSchema.parse(scene);
  return {
    ...usual,
    ground: ground ?? usual.ground,
    silhouettes: silhouettes ?? iconsIn({ metrics, options }).slice(0, 2),
    breaksTitle: title === undefined ? usual.breaksTitle : title === "broken",
  };
}
