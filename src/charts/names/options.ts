import { z } from "zod";
import { own } from "../../diagnostics/document.ts";
import type { Phrase } from "../../diagnostics/phrase.ts";
import type { List } from "../../record/model.ts";
import { help } from "../../record/schema/help.ts";
import { defineForm } from "../form.ts";
import { ICON_NAMES } from "../icons/index.ts";
import { refuseLetters, refuseLongText, refuseStray } from "../refuse.ts";

const MOST_GROUPS = 4;
const MOST_NAMES = 40;
/** Letters of all names together. */
const MOST_LETTERS = 1000;

/** Named things: which. */
export const names = defineForm({
  name: "names",
  kinds: ["list"],
  scene: {},
  options: z.strictObject({
    icons: z.record(z.string(), z.enum(ICON_NAMES)).default({}).meta(help("names.icons")),
    itemIcons: z
      .record(z.string(), z.array(z.enum(ICON_NAMES).nullable()))
      .default({})
      .meta(help("names.item-icons")),
  }),
  refuse(lists, { icons, itemIcons }) {
    if (lists.length === 0 || lists.length > MOST_GROUPS)
      return { code: "refused.names.groups", args: { most: MOST_GROUPS } };
    const stray = refuseStray(lists, [...Object.keys(icons), ...Object.keys(itemIcons)]);
    if (stray !== null) return stray;
    for (const { id, items } of lists) {
      const many = own(itemIcons, id)?.length ?? 0;
      if (many > items.length)
        return { code: "refused.names.icons", args: { id, many, items: items.length } };
    }
    const many = lists.reduce((sum, { items }) => sum + items.length, 0);
    if (many > MOST_NAMES) return { code: "refused.names.many", args: { many, most: MOST_NAMES } };
    return refuseLongNames(lists);
  },
});

/** The refusal of a name, or of all of them together, that make more lines than a chart has room for; or null. */
function refuseLongNames(lists: readonly List[]): Phrase | null {
  for (const { id, items } of lists)
    for (const item of items) {
      const long = refuseLongText(item, { code: "refused.long.name", args: { id } });
      if (long !== null) return long;
    }
  const names = lists.flatMap(({ items }) => items);
  return refuseLetters(names, MOST_LETTERS, "refused.names.letters");
}
