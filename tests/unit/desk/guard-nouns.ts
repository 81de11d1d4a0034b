/** Counted nouns as a record holds them, by language. */
export const NOUNS: Readonly<Record<string, readonly string[]>> = {
  en: [
    "college",
    "colleges",
    "pupil",
    "pupils",
    "class",
    "classes",
    "young person",
    "young people",
    "student",
    "students",
  ],
  kk: ["колледж", "оқушы", "сынып", "жас", "студент"],
  ru: [
    "колледж",
    "колледжа",
    "колледжей",
    "школьник",
    "школьника",
    "школьников",
    "класс",
    "класса",
    "классов",
  ],
};
