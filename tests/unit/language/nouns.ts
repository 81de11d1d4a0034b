import type { NounForms } from "../../../src/record/model.ts";

export const pupilEn: NounForms = { one: "pupil", other: "pupils" };

export const pupilKk: NounForms = { other: "оқушы", gen: "оқушының", dat: "оқушыға" };

export const studentRu: NounForms = {
  gender: "m",
  animate: "yes",
  one: "студент",
  few: "студента",
  many: "студентов",
  other: "студента",
  "dat-one": "студенту",
  dat: "студентам",
};

export const schoolRu: NounForms = {
  gender: "f",
  animate: "no",
  one: "школа",
  few: "школы",
  many: "школ",
  other: "школы",
  "acc-one": "школу",
};
