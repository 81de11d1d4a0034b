import { s } from "hastscript";
import { FORMATS, LETTERS } from "../charts/format.ts";
import { BOX_HEIGHT } from "../charts/icons/icon.ts";
import { iconNamed } from "../charts/icons/index.ts";
import { ONCE, repeated } from "../charts/repeat.ts";
import { place, round } from "../charts/shapes.ts";
import { lineHeight } from "../charts/text.ts";
import { SCHEMES } from "../charts/theme.ts";
import { INNER, LEAST, linesAt, MARGIN, signed, whole } from "./card.ts";
import { type Context, creditLine, publisherName, siteName } from "./context.ts";
import { SHARE_IMAGE, type Sheet } from "./sheet.ts";

const GROUND = "sky";
/** Sizes of the site's name, the last where nothing larger has room. */
const NAMES = [104, 92, 80, 68, 56, 44] as const;
const MOST_LINES = 3;
const PEOPLE = ["student", "teacher", "brigade-worker", "learner", "pupil", "visitor"] as const;
/** Height of the people's box, one unit of which is below the ground: they stand on the card's lower edge. */
const TALL = 180;

/** The picture that is shown where a page is shared that has no chart of its own: the site's name, whom to name, its people. */
export function siteCard(context: Context): Sheet {
  const name = siteName(context);
  const size = NAMES.find((each) => linesAt(name, each, INNER).length <= MOST_LINES) ?? NAMES[5];
  const { note } = FORMATS.broad.type;
  const heading = whole(name, size, INNER, MARGIN);
  const isNamed = publisherName(context) === null;
  const credit = s("g", [...signed(isNamed ? context.site.licence.name : creditLine(context), 0, GROUND)]);
  const factor = LEAST / note.size;
  const element = s(
    "svg",
    { className: [LETTERS.broad], viewBox: `0 0 ${SHARE_IMAGE.width} ${SHARE_IMAGE.height}` },
    [
      s("rect", { ...SHARE_IMAGE, fill: SCHEMES.light.grounds[GROUND].ground }),
      ...heading.elements,
      place(credit, MARGIN, heading.bottom + lineHeight(note) / 2, factor),
      ...people(),
    ],
  );
  return { ...SHARE_IMAGE, ground: GROUND, element };
}

/** They stand side by side, as far from each other as the card is wide. */
function people() {
  const scale = TALL / BOX_HEIGHT;
  const icons = PEOPLE.map(iconNamed);
  const taken = icons.reduce((sum, { width }) => sum + width * scale, 0);
  const gap = (INNER - taken) / (icons.length - 1);
  let x = MARGIN;
  return icons.map((icon) => {
    const path = s("path", { className: ["p-fig"], d: repeated(icon.path, ONCE, 1), fillRule: "evenodd" });
    const figure = place(path, x, round(SHARE_IMAGE.height - TALL + scale), scale);
    x += icon.width * scale + gap;
    return figure;
  });
}
