import { type NumberWord, spell } from "./spell.ts";

/** Ordinals of every number word; CLDR has none. */
const ORDINALS: Readonly<Record<NumberWord, string>> = {
  нөл: "нөлінші",
  бір: "бірінші",
  екі: "екінші",
  үш: "үшінші",
  төрт: "төртінші",
  бес: "бесінші",
  алты: "алтыншы",
  жеті: "жетінші",
  сегіз: "сегізінші",
  тоғыз: "тоғызыншы",
  он: "оныншы",
  жиырма: "жиырмасыншы",
  отыз: "отызыншы",
  қырық: "қырқыншы",
  елу: "елуінші",
  алпыс: "алпысыншы",
  жетпіс: "жетпісінші",
  сексен: "сексенінші",
  тоқсан: "тоқсаныншы",
  жүз: "жүзінші",
  мың: "мыңыншы",
  миллион: "миллионыншы",
  миллиард: "миллиардыншы",
  триллион: "триллионыншы",
};

/** A whole number's ordinal in words: 12 is «он екінші». Only the last word takes the ending. */
export function ordinal(value: number): string {
  const words = spell(value);
  return words.map((word, index) => (index === words.length - 1 ? ORDINALS[word] : word)).join(" ");
}
