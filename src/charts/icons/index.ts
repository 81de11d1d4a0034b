import { brigadeWorker } from "./brigade-worker.ts";
import { certificate } from "./certificate.ts";
import { classroom } from "./classroom.ts";
import { college } from "./college.ts";
import { enterprise } from "./enterprise.ts";
import { event } from "./event.ts";
import { grant } from "./grant.ts";
import { ICON_NAMES, type Icon, type IconName } from "./icon.ts";
import { learner } from "./learner.ts";
import { pupil } from "./pupil.ts";
import { student } from "./student.ts";
import { teacher } from "./teacher.ts";
import { tools } from "./tools.ts";
import { visitor } from "./visitor.ts";

const DRAWN: Readonly<Record<IconName, Icon>> = {
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
};

/** The icon of that name. */
export const iconNamed = (name: IconName): Icon => DRAWN[name];

/** The whole set, people first. */
export const ICONS: readonly Icon[] = ICON_NAMES.map(iconNamed);
