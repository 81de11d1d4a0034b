import { type Claim, claimsByWord, plainWord } from "../../record/claims.ts";
import { valued } from "../number-words.ts";
import { anyOf, type Beside, claimRightBefore, type QuoteWords } from "../quote-words.ts";
import { precisionWords } from "./precision-words.ts";

const MONTH =
  "(?:қаңтар|ақпан|наурыз|сәуір|мамыр|маусым|шілде|тамыз|қыркүйе[кг]|қазан|қараша|желтоқсан)\\p{L}*";
const YEAR = "(?:19|20)\\d{2}";

/** The cases of a number, with or without «of them» before: -нан, -сы, -інен. */
const CASE = "(?:[ндт][ыі]ң|[ғқ]а|[гк]е|[ндт][ыі]|[дт][ае]|[ндт][ае]н|[мбп]ен|[дт][ае]й)";
const OF_THEM = "(?:[ую]?с?[ыі](?:н[ыі]ң|н[ае]н|нд[ае]|н[ае]|мен|н)?|[ае]у[іы]\\p{L}*)";

const ABLATIVE = /[ндт][ае]н\s+$/iu;
const DATIVE = /(?:[ғқн]а|[гкн]е)\s+$/iu;

/** «Бір» and «бірі» in every case, which prose has without counting. */
const ONES =
  "біреу біреуі біреуіне біреуінен бірі біріне бірінен бірін бірінің бірінде бірден бірге бірдің бірді бірде бірмен";

const claims = claimsByWord(precisionWords.after);
const AFTER = new RegExp(
  String.raw`^(?:-\p{L}+)?(?<nouns>(?:\s+\p{L}+(?:-\p{L}+)?){0,2}?)(?:\s+|(?=\+))(?<word>${anyOf(claims.keys())})(?![\p{L}-])`,
  "iu",
);
/** Words that no other meaning is likely for, so that a noun may stand between: «12 мың оқушыдан астам». */
const PLAIN_WORDS = /^(?:астам|жуық|тарта|дейін)/u;
const UNIT =
  /^(?:(?:(?:АҚШ|шаршы|пайыздық)\s+)?(?:тармақ|пайыз|процент|теңге|еуро|доллар|гектар|километр|метр|тонна|сағат|адам)\p{L}*|(?:км|га|сағ|т)-\p{L}+)$/iu;
const DEICTIC =
  /(?:осыған|бұған|соған|оған|бүгінге|қазірге|күнге|соңына|уақытқа|жылға|айға|басына|арасына)\s+$/iu;
/** After «дейін», verbs that tell a change to the number. */
const CHANGE =
  /^\s+(?:өс|арт|көбей|ұлғай|азай|төменде|қысқар|жет|түс|көтеріл|кеңей|қымбатта|арзанда)\p{L}*/iu;

/** The ending of "about" on digits, or on the noun that they count. */
const APPROXIMATE = /^(?:-|\s+(?:адам|оқушы|шәкірт|студент|бала|жас|тұрғын))[дт][ае]й(?!\p{L})/iu;

/** Kazakh words follow the case that they govern: the ablative or the dative. */
function claimAfter(last: string, after: string): Beside | null {
  const approximate = /[дт][ае]й$/iu.test(last) ? "" : APPROXIMATE.exec(after)?.[0];
  if (approximate !== undefined) return { claims: ["around"], length: approximate.length };
  const found = AFTER.exec(after);
  const { nouns = "", word = "" } = found?.groups ?? {};
  const claim = claims.get(plainWord(word));
  if (found === null || claim === undefined) return null;
  const governed = `${last}${after.slice(0, found[0].length - word.length)}`;
  const names = nouns.trim() === "" ? [] : nouns.trim().split(/\s+/u);
  const isNear = names.length === 0 || PLAIN_WORDS.test(word) || UNIT.test(nouns.trim());
  if (!isNear || DEICTIC.test(governed) || !isGoverned(governed, word, claim, names.length === 0))
    return null;
  if (claim === "up-to" && CHANGE.test(after.slice(found[0].length))) return null;
  // The press writes «жуық» of what is just below and of what is either side.
  const either: readonly Claim[] = claim === "nearly" ? ["nearly", "around"] : [claim];
  return { claims: either, length: found[0].length };
}

function isGoverned(governed: string, word: string, claim: Claim, isNext: boolean): boolean {
  if (claim === "around" || word === "+") return true;
  if (claim === "nearly" || /^дейін/iu.test(word)) return DATIVE.test(governed);
  // Newsrooms leave the ending out before «астам»: «170 мың астам».
  return ABLATIVE.test(governed) || (isNext && /^астам/iu.test(word));
}

export const quoteWords: QuoteWords = {
  decimal: ",",
  noFigures: [
    new RegExp(
      `(?<!\\d)${YEAR}(?:\\s?(?:[–/-]|және|мен|пен|бен)\\s?(?:${YEAR}|\\d{2}))?\\s*(?:-?(?:жыл|жж|ж\\.|оқу\\s+жыл)\\p{L}*)`,
      "giu",
    ),
    new RegExp(
      `(?<![\\d,.])\\d{1,2}(?:\\s*(?:[–-]|пен|бен|мен)\\s*\\d{1,2})?\\s*-?\\s*${MONTH}|(?<!\\p{L})${MONTH}\\s+${YEAR}(?!\\d)`,
      "giu",
    ),
    // Ages: «жас» alone is also a young person.
    /\d+(?:(?:\s*[–-]\s*|\s+(?:пен|бен|мен)\s+|-?\p{L}*\s+)\d+)?\s+жас(?:тағы|тан|қа|ар|ында|таға|\s+аралығ|\s+арасынд)\p{L}*/giu,
    /(?<!\d)(?:[1-9]|1[012])\s?[–,-]\s?(?:[1-9]|1[012])\s?-?\s?сынып\p{L}*/giu,
    /(?<!\p{L})(?<!пайыздық\s+)(?:бап|тармақ|бұйрық|бет)\p{L}*\s+\d+/giu,
  ],
  ordinalMark: new RegExp(`^-(?!(?:${OF_THEM}|${CASE})(?!\\p{L}))\\p{L}+`, "iu"),
  every: /(?<!\p{L})(?:әрбір|әр)\s+$/iu,
  fractions: new Map([
    ...valued("жартысы жартысын жартысына жартысынан жартысының", 2),
    ...valued("ширегі ширегін ширегіне ширегінен", 4),
  ]),
  halves: new Set(["жарты", "жарым"]),
  others: new Map([["нөл", 0], ...valued(ONES, 1)]),
  multiples: new Map(),
  joints: /^(?!)/u,
  letters: new Map(),
  vagueLead: /(?<!\p{L})(?:бірнеше|талай|жүздеген|ондаған|мыңдаған)\s+$/iu,
  vagueAlone: /^(?!)/u,
  rise: /(?<!\p{L})(?:өс(?:ті|кен|іп|ім|у|еді)|арт(?:ты|қан|ып|уы)|көбей|ұлғай|молай)\p{L}*/iu,
  fall: /(?<!\p{L})(?:(?:азай|төменде|кемі(?:ді|ген|п|уі)|қысқар|құлдыра)\p{L}*|кем(?!\p{L}|\s+емес))/iu,
  shareOf: ({ lower, gap, upper, after }) => {
    if (gap === "/") return "ratio";
    const isWhole =
      /^(?:-\p{L}+)?(?:\s+\p{L}+){0,3}\s+$/u.test(gap) &&
      /(?:[ндт][ыі]ң|[ндт][ае]н)\s+$/u.test(`${lower}${gap}`.toLowerCase());
    const isPart = /\d$/u.test(upper)
      ? new RegExp(`^-${OF_THEM}(?!\\p{L})`, "iu").test(after)
      : /^(?:бірі|біреуі|екісі|үші|төрті|бесі|алтысы|жетісі|сегізі|тоғызы|екеуі|үшеуі|төртеуі|бесеуі|алтауы|жетеуі)/iu.test(
          upper,
        ) || /^\s+бөлі[кг]/iu.test(after);
    return isWhole && isPart ? "whole first" : null;
  },
  isRange: ({ lower, gap, upper, after }) =>
    (/^(?:-\p{L}+)?(?:\s+\p{L}+){0,2}\s+$/u.test(gap) &&
      ABLATIVE.test(`${lower}${gap}`) &&
      claimAfter(upper, after)?.claims[0] === "up-to") ||
    (/^\s+(?:пен|бен|мен)\s+$/iu.test(gap) &&
      /^(?:-?\p{L}*)?(?:\s+\p{L}+){0,2}\s+(?:арасынд|аралығынд)/iu.test(after)),
  claimBefore: claimRightBefore(precisionWords, String.raw`алғанда(?!\p{L})|әр(?:бір)?(?!\p{L})|₸`, null),
  claimAfter,
};
