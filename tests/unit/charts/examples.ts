import type { Count } from "../../../src/record/model.ts";
import { list } from "./lists.ts";
import { breakdown } from "./parts.ts";
import { series } from "./series.ts";
import { count, share } from "./voices.ts";

/** Counts with labels as long as those of a real report. */
export const LEARNERS = count("learners", 28_000, "around", {
  en: "Students learning to navigate the Electronic Labor Exchange",
  kk: "«Электрондық еңбек биржасы» платформасын меңгеріп жүрген білім алушылар",
  ru: "Учащиеся, осваивающие платформу «Электронная биржа труда»",
});
export const TOURS = count("tours", 12_000, "over", {
  en: "Pupils on tours of local enterprises",
  kk: "Жергілікті кәсіпорындарға экскурсияға барған оқушылар",
  ru: "Школьники на экскурсиях по местным предприятиям",
});
export const BRIGADES = count("brigades", 5_000, "over", {
  en: "Young people in youth labour brigades",
  kk: "Жастар еңбек жасақтарына қосылған жастар",
  ru: "Участники молодёжных трудовых отрядов",
});
export const ATTENDEES = count("attendees", 1_300, "nearly", {
  en: "People at the event that wrapped up the year",
  kk: "Жылды қорытындылаған іс-шараға қатысушылар",
  ru: "Участники итогового мероприятия года",
});
export const PEOPLE: readonly Count[] = [LEARNERS, TOURS, BRIGADES, ATTENDEES];

export const COLLEGES = count("colleges", 32, "exact", {
  en: "Colleges of the city",
  kk: "Қаладағы колледждер",
  ru: "Колледжи города",
});
export const ACCREDITED = count("accredited", 4, "exact", {
  en: "State colleges with international accreditation",
  kk: "Халықаралық аккредиттеуден өткен мемлекеттік колледждер",
  ru: "Государственные колледжи с международной аккредитацией",
});
export const GRANTS = count("grants", 10_000, "exact", {
  en: "State-funded grants awarded",
  kk: "Бөлінген мемлекеттік гранттар",
  ru: "Выделенные государственные гранты",
});
export const CLASSES = count("classes", 100, "exact", {
  en: "Specialised classes opened in schools",
  kk: "Мектептерде ашылған мамандандырылған сыныптар",
  ru: "Профильные классы, открытые в школах",
});
export const EVENTS = count("events", 100, "over", {
  en: "Events that promoted skilled work",
  kk: "Еңбекті дәріптеген іс-шаралар",
  ru: "Мероприятия о ценности профессионального труда",
});
export const ALL_COUNTS: readonly Count[] = [...PEOPLE, COLLEGES, ACCREDITED, GRANTS, CLASSES, EVENTS];

export const ONE_IN_FIVE = share("students", 1, 5, "exact", {
  en: "Saw vocational training as a route to stability and career growth",
  kk: "Кәсіптік білімді тұрақтылық пен мансапқа апарар жол деп біледі",
  ru: "Видят в профессиональном образовании путь к стабильности и карьере",
});

const SCHOOL = { en: "School", kk: "Мектеп", ru: "Школа" };
const ENTERPRISE = { en: "Enterprise", kk: "Кәсіпорын", ru: "Предприятие" };
const BRIGADE = { en: "Brigade", kk: "Жасақ", ru: "Отряд" };

export const ROLES = list("roles", false, [
  { en: "Museum guide", kk: "Мұражай жолбасшысы", ru: "Экскурсовод" },
  { en: "Teaching assistant", kk: "Педагог-ассистент", ru: "Помощник преподавателя" },
]);
export const TRADES = list("trades", true, [{ en: "Welding", kk: "Дәнекерлеу", ru: "Сварочное дело" }]);

export const BY_MONTH = series(
  "tours-by-month",
  {
    "2025-09": [1_200],
    "2025-10": [3_400, "over"],
    "2025-11": [null],
    "2025-12": [2_900, "around"],
    "2026-01": [{ from: 500, to: 700 }],
    "2026-02": [1_800],
    "2026-04": [2_100, "nearly"],
    "2026-05": [300],
  },
  { noun: TOURS.noun },
  {
    en: "Pupils on tours by month",
    kk: "Айлар бойынша экскурсияға барған оқушылар",
    ru: "Школьники на экскурсиях по месяцам",
  },
);

export const BY_FIELD = breakdown("grants-by-field", [
  ["construction", 2_450, "exact", { en: "Construction", kk: "Құрылыс", ru: "Строительство" }],
  ["services", 1_800, "exact", { en: "Services", kk: "Қызмет көрсету", ru: "Услуги" }],
  ["medicine", 150, "exact", { en: "Medicine", kk: "Медицина", ru: "Медицина" }],
  ["other", 5_600, "exact", { en: "Other", kk: "Басқалары", ru: "Прочие" }],
]);

/** A chart of every form. */
export const EXAMPLES = [
  [
    "rows",
    PEOPLE,
    {
      icons: { learners: "learner", tours: "pupil", brigades: "brigade-worker", attendees: "visitor" },
      highlight: "learners",
    },
  ],
  ["part-of-whole", [ACCREDITED, COLLEGES], { icon: "college" }],
  ["one-in-n", [ONE_IN_FIVE], { icon: "student" }],
  ["scale", ALL_COUNTS, {}],
  ["dots", [GRANTS], {}],
  ["grid", [CLASSES, EVENTS], { icons: { classes: "classroom", events: "event" } }],
  [
    "stations",
    [CLASSES, TOURS, BRIGADES],
    {
      places: { classes: SCHOOL, tours: ENTERPRISE, brigades: BRIGADE },
      icons: { classes: "classroom", tours: "pupil", brigades: "brigade-worker" },
    },
  ],
  ["names", [ROLES, TRADES], { icons: { roles: "teacher", trades: "tools" } }],
  ["change", [GRANTS], {}],
  ["bars", PEOPLE, {}],
  ["columns", [BY_MONTH], {}],
  ["line", [BY_MONTH], {}],
  ["stack", [BY_FIELD], {}],
  ["number", [TOURS], {}],
  ["percent", [ONE_IN_FIVE], {}],
  ["slopes", [GRANTS, TOURS], {}],
] as const;
