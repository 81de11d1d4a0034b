import { CHART, SITE } from "../town.ts";
import { type Damage, record } from "./damage.ts";

const other = (
  file: string,
  name: string,
  from: string | RegExp,
  to: string,
  code: string,
  says?: string,
): Damage => ({
  ...record(name, from, to, code, says),
  file,
});

export const files: readonly Damage[] = [
  other(
    SITE,
    "a default language that isn't listed",
    '"defaultLanguage": "en"',
    '"defaultLanguage": ▲"kk"',
    "language-unknown",
  ),
  other(SITE, "a language listed twice", '["en", "ru"]', '["en", "ru", ▲"en"]', "id-duplicate"),
  other(
    SITE,
    "an address with a slash at its end",
    '"https://town.example"',
    '▲"https://town.example/"',
    "text-form",
  ),
  other(SITE, "a base path without its slash", '"/report"', '▲"report"', "text-form"),
  other(SITE, "a contact that is neither", '"desk@town.example"', '▲"the desk"', "wrong-type"),
  other(SITE, "languages as a text", '["en", "ru"]', '▲"en, ru"', "wrong-type"),
  other(
    SITE,
    "a comma too many in the settings",
    '"defaultLanguage": "en",',
    '"defaultLanguage": "en",▲,',
    "json-syntax",
  ),
  other(
    CHART,
    "a chart of what isn't there",
    '"walkers"]',
    '▲"walker"]',
    "metric-unknown",
    "The chart shows `walker`, which isn't a figure of the record. Did you mean `walkers`?",
  ),
  other(
    CHART,
    "a chart that names no figures",
    '["bridges", "walkers"]',
    "▲[]",
    "list-length",
    '`metrics` holds 0; it needs at least 1. Write it like this: ["accredited-colleges", "colleges"]  Ids of the figures that it shows, in the order in which the form takes them.',
  ),
  other(CHART, "a chart whose file has another name", '"id": "scale"', '"id": ▲"scales"', "file-name"),
  other(
    CHART,
    "a chart without a title",
    '  "title": { "en": "{walkers start} on {bridges}", "ru": "Пешеходы: {walkers}" },\n',
    "",
    "field-missing",
  ),
  other(CHART, "a chart with an order in words", '"order": 1', '"order": ▲"first"', "wrong-type"),
];
