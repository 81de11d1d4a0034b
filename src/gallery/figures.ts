import type { List, PlainCount, Precision, Ratio, Share, Text } from "../record/model.ts";

/** Invented things, counted nowhere: they fill charts in development and in tests, and are never published. */
export const THING = {
  en: { one: "thing", other: "things" },
  kk: { other: "зат", gen: "заттың" },
  ru: { one: "предмет", few: "предмета", many: "предметов", other: "предмета", gender: "m" },
};
const PERSON = {
  en: { one: "person", other: "people" },
  kk: { other: "адам", gen: "адамның" },
  ru: { one: "житель", few: "жителя", many: "жителей", other: "жителя", gender: "m" },
};

/** Labels from a word or two up to more than a line, in every language. */
export const LABELS = {
  short: { en: "Parks", kk: "Саябақ", ru: "Парки" },
  other: { en: "Bridges", kk: "Көпір", ru: "Мосты" },
  third: { en: "Trees", kk: "Ағаш", ru: "Деревья" },
  middle: { en: "Visitors to the museum", kk: "Музейге келушілер", ru: "Посетители музея" },
  long: {
    en: "Residents who took part in the spring clean-up of parks and river banks in every district",
    kk: "Барлық аудандағы саябақтар мен өзен жағалауларын көктемгі тазалауға қатысқан тұрғындар",
    ru: "Жители, принявшие участие в весенней уборке парков и речных берегов во всех районах",
  },
  words: {
    en: "Electroencephalographically counterrevolutionaries",
    kk: "Қанағаттандырылмағандықтарыңыздан мамандандырылғандарымыздың",
    ru: "Достопримечательностями высококвалифицированнейшего",
  },
} as const satisfies Readonly<Record<string, Text>>;
export type LabelName = keyof typeof LABELS;

export const described = (id: string, label: LabelName) => ({
  id,
  label: LABELS[label],
  definition: LABELS[label],
  source: "gallery",
  quote: "",
});

export const count = (
  id: string,
  value: number,
  label: LabelName = "short",
  precision: Precision = "exact",
): PlainCount => ({ ...described(id, label), kind: "count", value, precision, noun: THING });

export const share = (
  id: string,
  value: Ratio,
  label: LabelName = "middle",
  precision: Precision = "exact",
): Share => ({ ...described(id, label), kind: "share", value, precision, noun: PERSON });

export const list = (id: string, items: readonly Text[], label: LabelName, complete: boolean): List => ({
  ...described(id, label),
  kind: "list",
  items,
  complete,
});
