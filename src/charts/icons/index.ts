import { z } from "zod";
import { own } from "../../diagnostics/document.ts";
import { help } from "../../record/schema/help.ts";
import { brigadeWorker } from "./brigade-worker.ts";
import { certificate } from "./certificate.ts";
import { classroom } from "./classroom.ts";
import { college } from "./college.ts";
import { enterprise } from "./enterprise.ts";
import { event } from "./event.ts";
import { grant } from "./grant.ts";
import { hydraulics } from "./hydraulics.ts";
import type { Icon } from "./icon.ts";
import { landscape } from "./landscape.ts";
import { learner } from "./learner.ts";
import { pupil } from "./pupil.ts";
import { student } from "./student.ts";
import { teacher } from "./teacher.ts";
import { tools } from "./tools.ts";
import { visitor } from "./visitor.ts";

/** The set, in the order it is shown: people first, then places and things. */
const ICONS = {
  pupil,
  "brigade-worker": brigadeWorker,
  student,
  learner,
  teacher,
  visitor,
  college,
  enterprise,
  classroom,
  grant,
  event,
  certificate,
  tools,
  landscape,
  hydraulics,
} satisfies Readonly<Record<string, Icon>>;

export type IconName = keyof typeof ICONS;
export const ICON_NAMES = Object.keys(ICONS) as readonly IconName[];

/** The icon of that name. */
export const iconNamed = (name: IconName): Icon => ICONS[name];

/** The icon of a metric by its id. @param fallback that of a metric which names none. */
export const iconOf = (icons: Readonly<Record<string, IconName>>, id: string, fallback: IconName): Icon =>
  iconNamed(own(icons, id) ?? fallback);

/**
 * A form's option: icons by their metric's id.
 * @param fallback the icon of a metric that has none.
 */
export const iconsOption = (fallback: IconName) =>
  z
    .record(z.string(), z.enum(ICON_NAMES))
    .default({})
    .meta(help("icons", undefined, { fallback }));
