import { inSteps, type NumberWords } from "../number-words.ts";

const TEENS =
  "одиннадцат двенадцат тринадцат четырнадцат пятнадцат шестнадцат семнадцат восемнадцат девятнадцат";
const HUNDREDS = "ьсот исот истам ьюстами истах";
const MILLIONS = "а у ом е ы ов ам ами ах";

/** The forms of a word, written one after the other. */
const endings = (stem: string, list: string): string => list.replace(/\S+/gu, `${stem}$&`);

/** Nouns for ten and a hundred of something. */
export const TENS = "десяток десятка десятку десятком десятке десятки десятков десяткам десятками десятках";
export const HUNDRED_NOUNS = "сотня сотни сотне сотню сотней сотнею сотен сотням сотнями сотнях";

/** Value and every form; ё is folded to е, so words are written with е. */
const CARDINALS: readonly (readonly [number | null, string])[] = [
  [2, "два две двух двум двумя двое двоих двоим двоими"],
  [3, "три трех трем тремя трое троих троим троими"],
  [4, "четыре четырех четырем четырьмя четверо четверых четверым четверыми"],
  [5, "пять пяти пятью пятеро пятерых пятерым пятерыми"],
  [6, "шесть шести шестью шестеро шестерых шестерым шестерыми"],
  [7, "семь семи семью семеро семерых семерым семерыми"],
  [8, "восемь восьми восемью восьмью восьмеро восьмерых восьмерым восьмерыми"],
  [9, "девять девяти девятью девятеро девятерых девятерым девятерыми"],
  [10, "десять десяти десятью десятеро десятерых десятерым десятерыми"],
  ...inSteps(TEENS, 11, 1).map(([stem, value]) => [value, endings(stem, "ь и ью")] as const),
  ...inSteps("двадцат тридцат", 20, 10).map(([stem, value]) => [value, endings(stem, "ь и ью")] as const),
  [40, "сорок сорока"],
  [50, "пятьдесят пятидесяти пятьюдесятью"],
  [60, "шестьдесят шестидесяти шестьюдесятью"],
  [70, "семьдесят семидесяти семьюдесятью"],
  [80, "восемьдесят восьмидесяти восемьюдесятью восьмьюдесятью"],
  [90, "девяносто девяноста"],
  [100, "сто ста"],
  [200, "двести двухсот двумстам двумястами двухстах"],
  [300, "триста трехсот тремстам тремястами трехстах"],
  [400, "четыреста четырехсот четыремстам четырьмястами четырехстах"],
  [500, endings("пят", HUNDREDS)],
  [600, endings("шест", HUNDREDS)],
  [700, endings("сем", HUNDREDS)],
  [800, "восемьсот восьмисот восьмистам восемьюстами восьмьюстами восьмистах"],
  [900, endings("девят", HUNDREDS)],
  [1e3, "тысяча тысячи тысяче тысячу тысячей тысячею тысячью тысяч тысячам тысячами тысячах тыс"],
  [1e6, `миллион млн ${endings("миллион", MILLIONS)}`],
  [1e9, `миллиард млрд ${endings("миллиард", MILLIONS)}`],
  [1e12, `триллион трлн ${endings("триллион", MILLIONS)}`],
  [null, TENS],
  [null, `${HUNDRED_NOUNS} сот`],
  [null, "дюжина дюжины дюжине дюжину дюжиной дюжиною дюжин дюжинам дюжинами дюжинах"],
  [null, "половина половины половине половину половиной половиною половин"],
  [null, "полтора полторы полутора полтораста полутораста треть трети"],
  [null, "четверть четверти четвертью четвертей четвертям четвертями четвертях"],
  // How many times as much, and how many together.
  [null, "вдвое втрое вчетверо впятеро вшестеро всемеро ввосьмеро вдевятеро вдесятеро"],
  [null, "вдвоем втроем вчетвером впятером вшестером всемером"],
  [null, "полмиллиона полмиллиарда полтысячи полсотни полдюжины"],
];

const ORDINAL_STEMS: readonly (readonly [string, number])[] = [
  ...inSteps("перв втор", 1, 1),
  ...inSteps("четверт пят шест седьм восьм девят десят", 4, 1),
  ...inSteps(TEENS, 11, 1),
  ...inSteps("двадцат тридцат сороков пятидесят шестидесят семидесят восьмидесят девяност", 20, 10),
  ...inSteps("сот двухсот трехсот четырехсот пятисот шестисот семисот восьмисот девятисот", 100, 100),
  ...inSteps("тысячн двухтысячн трехтысячн четырехтысячн пятитысячн шеститысячн", 1e3, 1e3),
  ...inSteps("семитысячн восьмитысячн девятитысячн десятитысячн", 7e3, 1e3),
  ["стотысячн", 1e5],
  ["миллионн", 1e6],
  ["миллиардн", 1e9],
];
const ENDINGS = "ый ой ого ому ым ом ая ую ою ое ые ых ыми".split(" ");
const THIRD =
  "третий третьего третьему третьим третьем третья третьей третью третье третьи третьих третьими".split(" ");

/** A noun's form without its ending, for the oblique cases that the record doesn't hold. */
const stemOf = (form: string): string => form.replace(/(?:[ыи]х|[аеиоуыэюяйь]{1,2})$/u, "");

/** Endings of nouns, and of adjectives, which many nouns are declined as: «учащийся», «рабочий». */
const DECLENSION: ReadonlySet<string> = new Set([
  ..."а я о е и ы у ю ь й ой ей ою ею ом ем ью ов ев ам ям ами ями ьми ах ях".split(" "),
  ..."ие ия ию ий ии ием ией иею иям иями иях ье ья ью ьем ьям ьями ьях".split(" "),
  ..."ый ая яя ое ее ые ого его ому ему ым им ую юю ых их ыми ими".split(" "),
  "",
]);

/** The end of a participle made of a reflexive verb, after which nothing changes. */
const REFLEXIVE = /ся$/u;

export const numberWords: NumberWords = {
  cardinals: new Map(
    CARDINALS.flatMap(([value, forms]) => forms.split(" ").map((form) => [form, value] as const)),
  ),
  // «Одни» is left out: it means "some".
  ones: new Set("один одна одно одного одному одним одном одной одну одною".split(" ")),
  ordinals: new Map([
    ...ORDINAL_STEMS.flatMap(([stem, value]) => ENDINGS.map((ending) => [stem + ending, value] as const)),
    ...THIRD.map((form) => [form, 3] as const),
  ]),
  // Tens and hundreds stay in the nominative before an ordinal: «двадцать первого».
  // An ordinal in the plural counts nothing itself: «двадцать первых» are twenty.
  makesOrdinal: (cardinal, _gap, ordinal) =>
    /^(?:(?:два|три)дцать|сорок|.+десят|девяносто|.*сто|двести|.+ста|.+сот|тысяча)$/u.test(cardinal) &&
    !/[ыи]х$/u.test(ordinal),
  joins: (_before, gap) => ["из", "из каждых", "целая", "целых", "с"].includes(gap),
  isShare: ({ before, word }) => !word.startsWith("перв") && /(?<!\p{L})кажд\p{L}+\s+$/iu.test(before),
  percent: /процент(?:н\p{L}+\s+пункт)?(?:а|у|ом|е|ы|ов|ам|ами|ах)?(?!\p{L})|п\.\s?п\./u,
  fold: (word) => word.replaceAll("ё", "е"),
  inflects: (word, noun) => {
    if (word === noun) return true;
    // «Классов» is no stem: «классовый» is another word.
    if (/[ое]в$/u.test(noun) || REFLEXIVE.test(word) !== REFLEXIVE.test(noun)) return false;
    const stem = stemOf(noun.replace(REFLEXIVE, ""));
    return (
      stem.length > 2 &&
      word.startsWith(stem) &&
      DECLENSION.has(word.slice(stem.length).replace(REFLEXIVE, ""))
    );
  },
  harmless: ({ before, word, after }) =>
    // «Семью» is also a form of «семья»: seven governs a plural in -ами, -ями, -ыми, -ими.
    (word === "семью" && !/^\s+\p{L}+[аяыи]ми(?!\p{L})/iu.test(after)) ||
    // «Четверть» is also a quarter of the school year.
    (/^четверт(?:ь|и|ью|ей|ям|ями|ях)$/u.test(word) &&
      /(?<!\p{L})(?:перв|втор|трет|четв[её]рт|учебн)\p{L}*\s+$/iu.test(before)) ||
    (word.startsWith("половин") && /(?<!\p{L})(?:перв|втор|друг|лучш)\p{L}*\s+$/iu.test(before)),
  // Russian "he" and "demon" are spelled like Kazakh ten and five.
  homographs: new Set(["он", "бес"]),
};
