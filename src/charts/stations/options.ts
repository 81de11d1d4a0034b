import { z } from "zod";
import { own } from "../../diagnostics/document.ts";
import { said } from "../../record/schema/fields.ts";
import { help } from "../../record/schema/help.ts";
import { defineForm } from "../form.ts";
import { iconsOption } from "../icons/index.ts";
import { refuseLongText, refuseStray } from "../refuse.ts";

const FEWEST = 2;
const MOST = 7;

/** The icon of a metric that names none. */
export const ICON = "enterprise";

/** Stations: what was done where. Side by side, no order claimed. */
export const stations = defineForm({
  name: "stations",
  kinds: ["count"],
  scene: { ground: "ice" },
  options: z.strictObject({
    places: z.record(z.string(), z.record(z.string(), said)).meta(help("stations.places")),
    icons: iconsOption(ICON),
  }),
  refuse(metrics, { places, icons }) {
    const many = metrics.length;
    if (many < FEWEST || many > MOST)
      return { code: "refused.stations.many", args: { fewest: FEWEST, most: MOST, many } };
    const stray = refuseStray(metrics, [...Object.keys(places), ...Object.keys(icons)]);
    if (stray !== null) return stray;
    for (const { id, label } of metrics) {
      const place = own(places, id);
      if (place === undefined) return { code: "refused.stations.no-place", args: { id } };
      // A text begins with the site's languages, and a place that has one of them was told what others it lacks.
      const [tag] = Object.keys(label);
      if (tag !== undefined && place[tag] === undefined)
        return { code: "refused.stations.untold", args: { id, tag } };
      const long = refuseLongText(place, { code: "refused.long.place", args: { id } });
      if (long !== null) return long;
    }
    return null;
  },
});
