import { brigadeWorker } from "./brigade-worker.ts";
import { certificate } from "./certificate.ts";
import { classroom } from "./classroom.ts";
import { college } from "./college.ts";
import { enterprise } from "./enterprise.ts";
import { event } from "./event.ts";
import { grant } from "./grant.ts";
import type { Pictogram, PictogramName } from "./icon.ts";
import { PICTOGRAM_NAMES } from "./icon.ts";
import { learner } from "./learner.ts";
import { pupil } from "./pupil.ts";
import { student } from "./student.ts";
import { teacher } from "./teacher.ts";
import { tools } from "./tools.ts";
import { visitor } from "./visitor.ts";

export type { Pictogram, PictogramName } from "./icon.ts";
export { BOX_HEIGHT, PICTOGRAM_NAMES } from "./icon.ts";

const DRAWN: Readonly<Record<PictogramName, Pictogram>> = {
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

/** The pictogram of that name. */
export const pictogram = (name: PictogramName): Pictogram => DRAWN[name];

/** The whole set, people first. */
export const PICTOGRAMS: readonly Pictogram[] = PICTOGRAM_NAMES.map(pictogram);
