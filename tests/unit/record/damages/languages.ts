import { type Damage, record } from "./damage.ts";

export const languages: readonly Damage[] = [
  record(
    "a translation left out",
    '"label": { "en": "Walkers", "ru": "Пешеходы" }',
    '"label": ▲{ "en": "Walkers" }',
    "translation-missing",
    '`label` of `walkers` has no text in Russian (ru). Add "ru": "…".',
  ),
  record(
    "a translation under a mistyped language",
    '"label": { "en": "Walkers"',
    '"label": ▲{ "eng": "Walkers"',
    "translation-missing",
    "`label` of `walkers` has no text in English (en). Is it `eng`? Call it `en`.",
  ),
  record(
    "a title without a translation",
    '"title": { "en": "Year of Bridges", "ru": "Год мостов" }',
    '"title": ▲{ "ru": "Год мостов" }',
    "translation-missing",
  ),
  record(
    "an item without a translation",
    '{ "en": "Long Bridge", "ru": "Длинный мост" }',
    '▲{ "en": "Long Bridge" }',
    "translation-missing",
  ),
  record(
    "a noun without a language",
    '"en": { "one": "walker", "other": "walkers" },\n',
    "",
    "translation-missing",
  ),
  record(
    "a noun form left out",
    '{ "one": "пешеход", "few": "пешехода", "many"',
    '▲{ "one": "пешеход", "many"',
    "noun-form-missing",
    '`noun.ru` of `walkers` has no form `few`. Add "few": "…"; Russian (ru) needs one, few, many, other.',
  ),
  record(
    "a noun form mistyped",
    '"en": { "one": "walker", "other"',
    '"en": { "one": "walker", ▲"othre"',
    "field-unknown",
    "There is no field `othre` in `noun.en` of `walkers`. Did you mean `other`?",
  ),
  record(
    "a form that the language hasn't",
    '"ru": { "one": "пешеход", "few"',
    '"ru": { "one": "пешеход", ▲"datt": "пешеходам", "few"',
    "field-unknown",
    "There is no field `datt` in `noun.ru` of `walkers`. Did you mean `dat`?",
  ),
  record(
    "a value that a noun's form hasn't",
    '"other": "пешехода" }',
    '"other": "пешехода", "animate": ▲"maybe" }',
    "value-unknown",
    '`noun.ru.animate` of `walkers` can\'t be "maybe". Write `yes` or `no`.',
  ),
  record(
    "a language that the site hasn't",
    '"ru": "Пешеходы" }',
    '"ru": "Пешеходы", "kk": ▲"Жаяу жүргіншілер" }',
    "translation-superfluous",
    "Texts in Kazakh (kk) aren't shown: it isn't one of the site's languages (1 in this file). Add \"kk\" to `languages` in data/site.json, or delete these texts.",
  ),
  record("a blank after a text", '"ru": "Пешеходы" }', '"ru": ▲"Пешеходы " }', "text-blank"),
  record(
    "a source without its own title",
    '"title": { "en": "The town counts',
    '"title": ▲{ "ru": "The town counts',
    "translation-missing",
  ),
];
