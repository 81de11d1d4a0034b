import { describe, expect, test } from "vitest";
import { encoded, INTO, imported, type MadeSheet, SERIES, workbook } from "../../support/tables.ts";

const FIELDS = { qurylys: 2450, "qyzmet-korsetu": 1800, kolik: 950 };
const rows = (...lines: readonly string[]): string => `${lines.join("\r\n")}\r\n`;
const sheet = (made: MadeSheet) => workbook(made);
const utf8 = (...lines: readonly string[]) => encoded(rows(...lines), "utf-8");
const RU = { labels: "ru" };
const PERCENT = { ...INTO, unit: "percent" } as const;

describe("a table as an office makes it is read right:", () => {
  test("1. semicolons, UTF-8 with a mark, blanks between thousands", () => {
    const text = rows("Сала;Гранттар", "Құрылыс;2 450", "Қызмет көрсету;1\u00a0800", "Көлік;950");
    expect(imported(encoded(text, "utf-8 with a mark"))).toMatchObject({
      figures: FIELDS,
      labels: ["Құрылыс", "Қызмет көрсету", "Көлік"],
    });
  });

  test("2. tabs, UTF-16 as Excel's Unicode text has it", () => {
    const text = rows("Сала\tГранттар", "Құрылыс\t2 450", "Қызмет көрсету\t1 800", "Көлік\t950");
    expect(imported(encoded(text, "utf-16"))).toMatchObject({ figures: FIELDS });
  });

  test("3. Windows-1251, with a total and a note under it", () => {
    const text = rows(
      "Отрасль;Гранты",
      "Строительство;2 450",
      "Услуги;1 800",
      "ИТОГО:;4 250",
      "",
      "Источник: отдел образования",
    );
    expect(imported(encoded(text, "windows-1251"), INTO, RU)).toMatchObject({
      figures: { stroitelstvo: 2450, uslugi: 1800 },
      notices: [
        "Read from B: Гранты.",
        "Left out, remarks under the table: A6.",
        "Left out, a total: A4 (ИТОГО:).",
      ],
    });
  });

  test("4. XLSX with a title merged over it, merged headings in two rows, numbered rows and columns", () => {
    const made = sheet({
      rows: [
        ["Білім гранттары туралы ақпарат"],
        ["№ р/с", "Сала", "Гранттар", null],
        [null, null, "бөлінді", "2026 жоспар"],
        [1, 2, 3, 4],
        [1, "Құрылыс", 2450, "х"],
        [2, "Қызмет көрсету", 1800, "х"],
        [3, "Көлік", 950, "х"],
        [null, "Барлығы", 5200, null],
      ],
      merges: ["A1:D1", "A2:A3", "B2:B3", "C2:D2"],
    });
    expect(imported(made)).toMatchObject({
      figures: FIELDS,
      notices: [
        "Row 4 only numbers the columns, and was left out.",
        "Read from C: Гранттар / бөлінді.",
        "Left out, a total: B8 (Барлығы).",
      ],
    });
  });

  test("5. decimals with a comma, per cents with their sign", () => {
    const made = utf8("Колледж;Доля", "Политехнический;87,5%", "Медицинский;91 %", "Строительный;78,25%");
    expect(imported(made, PERCENT, RU)).toMatchObject({
      figures: { politekhnicheskii: 87.5, meditsinskii: 91, stroitelnyi: 78.25 },
    });
  });

  test("6. XLSX with per cents as its format", () => {
    const cell = (v: number) => ({ t: "n", v, z: "0.0%" });
    const made = sheet({
      rows: [
        ["Колледж", "Доля"],
        ["Медицинский", cell(0.875)],
        ["Строительный", cell(0.07)],
      ],
    });
    expect(imported(made, PERCENT, RU)).toMatchObject({ figures: { meditsinskii: 87.5, stroitelnyi: 7 } });
  });

  test("7. formulas with their values, numbers as text, sums that computers reckon", () => {
    const made = sheet({
      rows: [
        ["Field", "Grants"],
        ["Construction", { t: "n", v: 2450, f: "2000+450" }],
        ["Services", { t: "s", v: "1 800" }],
        ["Transport", 0.1 + 0.2],
      ],
    });
    expect(imported(made)).toMatchObject({ figures: { construction: 2450, services: 1800, transport: 0.3 } });
  });

  test("8. months of a series with two missing, in XLSX dates", () => {
    const month = (v: number) => ({ t: "n", v, z: "mmm yyyy" });
    const made = sheet({
      rows: [
        ["Месяц", "Учащихся"],
        [month(45901), 120],
        [month(45931), "н/д"],
        [month(45962), null],
        [month(45992), 140],
      ],
    });
    expect(imported(made, SERIES)).toMatchObject({
      figures: { "2025-09": 120, "2025-10": null, "2025-11": null, "2025-12": 140 },
      notices: ["Read from B: Учащихся.", "No figure in B3, B4: the series has null there, a gap."],
    });
  });

  test("9. months in words, in three languages", () => {
    const made = utf8(
      "Ай;Саны",
      "2025 жылғы қыркүйек;1",
      "октябрь 2025 г.;2",
      "November 2025;3",
      "дек. 2025;4",
      "01.2026;5",
      "2026-02;–",
    );
    expect(imported(made, SERIES)).toMatchObject({
      figures: { "2025-09": 1, "2025-10": 2, "2025-11": 3, "2025-12": 4, "2026-01": 5, "2026-02": null },
    });
  });

  test("10. school years, and quarters, the latest first", () => {
    const years = utf8("Учебный год;Учащихся", "2025-2026 уч. год;300", "2024/2025;200", "2023/24;100");
    expect(imported(years, SERIES)).toMatchObject({
      figures: { "2023/24": 100, "2024/25": 200, "2025/26": 300 },
    });
    const quarters = utf8(
      "Квартал;Учащихся",
      "III квартал 2025 года;3",
      "2 кв. 2025;2",
      "2025 жылғы 1-тоқсан;1",
      "2025-Q4;4",
    );
    expect(imported(quarters, SERIES)).toMatchObject({
      figures: { "2025-Q1": 1, "2025-Q2": 2, "2025-Q3": 3, "2025-Q4": 4 },
    });
  });

  test("11. periods from left to right", () => {
    const made = sheet({
      rows: [
        ["Показатель", "сентябрь 2025", "октябрь 2025", "ноябрь 2025"],
        ["Учащихся", 5, "…", 7],
      ],
    });
    expect(imported(made, SERIES)).toMatchObject({
      figures: { "2025-09": 5, "2025-10": null, "2025-11": 7 },
      notices: ["Read from 2: Учащихся.", "No figure in C2: the series has null there, a gap."],
    });
  });

  test("12. names from left to right", () => {
    const made = sheet({
      rows: [
        ["Гранты", "Construction", "Services"],
        ["всего", 5, 7],
      ],
    });
    expect(imported(made)).toMatchObject({ figures: { construction: 5, services: 7 } });
  });

  test("13. a sheet formatted to its last cell, hidden sheets and columns told", () => {
    const made = workbook(
      {
        name: "2025",
        rows: [
          ["Field", "Grants", "Draft"],
          ["Construction", 5, 99],
          ["Services", 7, 98],
        ],
        hiddenColumns: [2],
      },
      {
        name: "Old",
        rows: [
          ["Field", "Grants"],
          ["Construction", 1],
        ],
        isHidden: true,
      },
    );
    expect(imported(made)).toMatchObject({
      figures: { construction: 5, services: 7 },
      notices: [
        "Hidden sheets were not read: Old.",
        "Hidden columns were not read: C.",
        "Read from B: Grants.",
      ],
    });
  });

  test("14. commas, quotation marks and line ends within cells", () => {
    const made = encoded(
      'Field,"Grants, all"\n"Construction, and\nrepair","2,450,100"\n"ТОО ""Өрлеу""",7\n',
      "utf-8",
    );
    expect(imported(made, INTO, { labels: "en" })).toMatchObject({
      figures: { "construction-and-repair": 2450100, "too-orleu": 7 },
      labels: ["Construction, and repair", 'ТОО "Өрлеу"'],
    });
  });
});

describe("a table that can be read in two ways is asked about:", () => {
  test.each([
    [
      "15. thousands or decimals",
      utf8("Сала;Саны", "Құрылыс;1.234", "Көлік;5.678"),
      INTO,
      "decimal",
      ["comma", "point"],
      "B2: “1.234” can be 1234 (a comma before decimals) or 1.234",
    ],
    [
      "16. thousands or decimals, with a comma",
      utf8("Сала;Саны", "Құрылыс;1,234"),
      INTO,
      "decimal",
      ["comma", "point"],
      "B2: “1,234” can be 1.234",
    ],
    [
      "17. two columns of figures",
      utf8("Сала;2024;2025;Үлесі", "Құрылыс;1;2;а", "Көлік;3;4;б"),
      { ...INTO },
      "heading",
      ["1", "none"],
      "Row 1 can be a heading",
    ],
    [
      "18. day and month",
      utf8("Күні;Саны", "01.02.2025;5", "01.03.2025;6"),
      SERIES,
      "dates",
      ["day-month", "month-day"],
      "A2: “01.02.2025”",
    ],
    [
      "19. months without a year",
      utf8("Ай;Саны", "қыркүйек;5", "қазан;6"),
      SERIES,
      "first-year",
      [],
      "A2: “қыркүйек” has no year",
    ],
    [
      "20. several sheets",
      workbook({ name: "I", rows: [["a", 1]] }, { name: "II", rows: [["a", 2]] }),
      INTO,
      "sheet",
      ["I", "II"],
      "I, II",
    ],
    [
      "21. a row that equals the sum of the rest",
      utf8("Сала;Саны", "Құрылыс;1", "Көлік;2", "Қала;3"),
      INTO,
      "totals",
      ["skip", "keep"],
      "A4 (Қала): 3",
    ],
    [
      "22. a total that is no sum",
      utf8("Сала;Саны", "Құрылыс;1", "Көлік;2", "Барлығы;4"),
      INTO,
      "totals",
      ["skip", "keep"],
      "A4 (Барлығы) says 4, but the other rows add up to 3",
    ],
    [
      "23. Russian or Kazakh names",
      utf8("Сала;Саны", "Сауда;1", "Транспорт;2"),
      INTO,
      "labels",
      ["en", "kk", "ru"],
      "“Сауда”",
    ],
    [
      "24. parts without a figure",
      utf8("Сала;Саны", "Құрылыс;1", "Көлік;н/д", "Қала;"),
      INTO,
      "empty",
      ["skip"],
      "B3 (Көлік), B4 (Қала)",
    ],
    [
      "25. hidden rows",
      workbook({
        rows: [
          ["Field", "N"],
          ["A-one", 1],
          ["B-two", 2],
        ],
        hiddenRows: [3],
      }),
      INTO,
      "hidden",
      ["keep", "skip"],
      "Hidden rows: 3",
    ],
    [
      "26. thousands in the heading",
      utf8("Сала;Саны, мың адам", "Құрылыс;1", "Көлік;2"),
      INTO,
      "times",
      ["1", "1000"],
      "“мың”",
    ],
    [
      "27. shares of one for per cents",
      utf8("Сала;Үлесі", "Құрылыс;0,875", "Көлік;0,07"),
      PERCENT,
      "times",
      ["1", "100"],
      "0.875",
    ],
    [
      "28. rounder than it is",
      workbook({
        rows: [
          ["Field", "N"],
          ["Aa", { t: "n", v: 87.4876, z: "0.0" }],
          ["Bb", 2],
        ],
      }),
      INTO,
      "shown",
      ["yes", "no"],
      "B2 shows 87.5 and holds 87.4876",
    ],
    [
      "29. two columns of names",
      utf8("Field;Type;N", "Aa;x1;1", "Bb;y1;2"),
      INTO,
      "names",
      ["A", "B"],
      "A (Field), B (Type)",
    ],
    [
      "30. month by year",
      utf8("Месяц;2024;2025", "январь;1;2", "февраль;3;4"),
      SERIES,
      "values",
      ["B", "C"],
      "B (2024), C (2025)",
    ],
    [
      "31. two signs between cells",
      utf8("a;b,c", "d;e,f", "g;h,i"),
      INTO,
      "separator",
      ["semicolon", "comma"],
      "By which?",
    ],
    [
      "32. school years or months",
      utf8("Жыл;Саны", "2009-10;1", "2010-11;2"),
      SERIES,
      "periods",
      ["months", "school-years"],
      "A2",
    ],
    [
      "33. days",
      utf8("Күні;Саны", "2025-09-01;5", "2025-10-01;6"),
      SERIES,
      "days",
      ["month"],
      "A2: “2025-09-01” is a day",
    ],
    [
      "34. a first row whose figure can't be read",
      utf8("Сала;Саны", "Құрылыс;500-ге жуық", "Көлік;2"),
      INTO,
      "heading",
      ["2", "1"],
      "Row 2 can be a heading",
    ],
    [
      "35. a first row without a figure",
      utf8("Сала;Саны", "Құрылыс;", "Көлік;2", "Қала;5"),
      INTO,
      "heading",
      ["2", "1"],
      "Row 2",
    ],
    [
      "36. the same without a heading",
      utf8("Құрылыс;н/д", "Көлік;2", "Қала;5"),
      INTO,
      "heading",
      ["1", "none"],
      "Row 1",
    ],
    [
      "37. a first period whose figure can't be read",
      utf8("2025-09;көп", "2025-10;2", "2025-11;5"),
      SERIES,
      "heading",
      ["1", "none"],
      "Row 1",
    ],
    [
      "38. thousands beside some of the figures",
      utf8("Field;N", "Aa, thousand people;5", "Bb;7", "Cc;9"),
      INTO,
      "times",
      ["1"],
      "A2 says “thousand” beside a figure",
    ],
  ] as const)("%s", (_, bytes, into, asks, options, words) => {
    expect(imported(bytes, into)).toEqual({ asks, options, words: expect.stringContaining(words) });
  });

  test("and read as answered", () => {
    const thousands = utf8("Сала;Саны", "Құрылыс;1.234", "Көлік;5.678");
    expect(imported(thousands, INTO, { decimal: "comma" })).toMatchObject({
      figures: { qurylys: 1234, kolik: 5678 },
    });
    expect(imported(thousands, INTO, { decimal: "point" })).toMatchObject({
      figures: { qurylys: 1.234, kolik: 5.678 },
    });
    const years = utf8("Сала;2024;2025", "Құрылыс;1;2", "Көлік;3;4");
    expect(imported(years, INTO, { heading: "1" })).toMatchObject({ asks: "values", options: ["B", "C"] });
    expect(imported(years, INTO, { heading: "1", values: "c" })).toMatchObject({
      figures: { qurylys: 2, kolik: 4 },
    });
    const days = utf8("Күні;Саны", "01.02.2025;5", "01.03.2025;6");
    expect(imported(days, SERIES, { dates: "day-month", days: "month" })).toMatchObject({
      figures: { "2025-02": 5, "2025-03": 6 },
    });
    expect(imported(days, SERIES, { dates: "month-day", days: "month" })).toMatchObject({
      refuses: "A3: “2025-01” is in A2 already. Each stands in the table once.",
    });
    const months = utf8("Ай;Саны", "қараша;5", "желтоқсан;6", "қаңтар;7");
    expect(imported(months, SERIES, { "first-year": "2024" })).toMatchObject({
      figures: { "2024-11": 5, "2024-12": 6, "2025-01": 7 },
    });
    expect(
      imported(utf8("Сала;Саны, мың адам", "Құрылыс;1,5", "Көлік;2"), INTO, { times: "1000" }),
    ).toMatchObject({ figures: { qurylys: 1500, kolik: 2000 } });
    expect(
      imported(utf8("Сала;Саны", "Құрылыс;1", "Көлік;2", "Қала;3"), INTO, { totals: "keep" }),
    ).toMatchObject({ figures: { qurylys: 1, kolik: 2, qala: 3 } });
    expect(imported(utf8("Сала;Саны", "Құрылыс;1", "Көлік;н/д"), INTO, { empty: "skip" })).toMatchObject({
      figures: { qurylys: 1 },
    });
  });

  test("an answer that is none is asked for again", () => {
    expect(imported(utf8("Сала;Саны", "Құрылыс;1.234"), INTO, { decimal: "dot" })).toMatchObject({
      asks: "decimal",
    });
    expect(imported(utf8("Сала;Саны", "Құрылыс;1"), INTO, { values: "Z" })).toMatchObject({ asks: "values" });
  });
});

describe("a table that can't be read is refused, with its cell or line and what to do:", () => {
  const binary = (...bytes: readonly number[]) =>
    Uint8Array.from([...bytes, ...Array.from({ length: 600 }, () => 0)]);
  const long = ["Field;N", ...Array.from({ length: 2001 }, (_, index) => `Field-${index};${index}`)];
  test.each([
    [
      "lost Kazakh letters",
      encoded(rows("Сала;Саны", "Құрылыс;1"), "windows-1251"),
      INTO,
      "A2: “??рылыс” has lost its Kazakh letters",
    ],
    [
      "another encoding, KZ-1048",
      Uint8Array.from([...encoded(rows("Сала;Саны", "Ала;1"), "windows-1251"), 0x9d, 0x3b, 0x31]),
      INTO,
      "Line 3: “ќ”",
    ],
    [
      "UTF-8 taken for Windows-1251",
      encoded(rows("РЎР°Р»Р°;РЎР°РЅС‹", "РђР»Р°;1"), "utf-8"),
      INTO,
      "Line 1: ",
    ],
    [
      "an old Excel file",
      binary(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
      INTO,
      "(.xls), or one with a password",
    ],
    [
      "an ODS file",
      encoded("PK\u0003\u0004mimetypeapplication/vnd.oasis.opendocument.spreadsheet", "utf-8"),
      INTO,
      "An ODS file can't be read here. Save it as XLSX",
    ],
    ["a PDF", encoded("%PDF-1.7", "utf-8"), INTO, "neither XLSX nor CSV"],
    ["a web page", encoded("<html><table><tr><td>1</td></tr></table>", "utf-8"), INTO, "web page"],
    ["a broken workbook", encoded("PK\u0003\u0004 nothing", "utf-8"), INTO, "save it anew as XLSX"],
    ["an empty workbook", workbook({ rows: [] }), INTO, "holds no table"],
    ["no columns", utf8("Құрылыс", "Көлік"), INTO, "has no columns"],
    ["no figures", utf8("Құрылыс;көп", "Көлік;аз"), INTO, "No figures"],
    [
      "an error of the spreadsheet",
      workbook({
        rows: [
          ["Field", "N"],
          ["Aa", 1],
          ["Bb", { t: "e", v: 23, w: "#REF!" }],
        ],
      }),
      INTO,
      "B3 is an error of the spreadsheet: #REF!",
    ],
    [
      "words for a number",
      utf8("Сала;Саны", "Құрылыс;1", "Көлік;5-ке жуық", "Қала;2*", "Дала;7"),
      INTO,
      "B3: “5-ке жуық” is no number, and neither are B4",
    ],
    [
      "brackets for less than zero",
      utf8("Сала;Саны", "Құрылыс;1", "Көлік;(5)", "Қала;7"),
      INTO,
      "B3: “(5)” is no number",
    ],
    [
      "digits in the power of ten",
      utf8("Сала;Саны", "Құрылыс;1", "Көлік;1,2E+05", "Қала;7"),
      INTO,
      "B3: “1,2E+05”",
    ],
    ["less than none", utf8("Сала;Саны", "Құрылыс;1", "Көлік;-5", "Қала;7"), INTO, "B3 is below zero"],
    [
      "a date for a number",
      workbook({
        rows: [
          ["Field", "N"],
          ["Aa", 1],
          ["Bb", { t: "n", v: 45901, z: "d mmm" }],
          ["Cc", 3],
        ],
      }),
      INTO,
      "B3 is a date",
    ],
    [
      "per cents of what is none",
      utf8("Сала;Саны", "Құрылыс;1%", "Көлік;5%"),
      INTO,
      "B2 is a per cent, and the figure's `unit`",
    ],
    [
      "per cents in some cells",
      utf8("Сала;Саны", "Құрылыс;1%", "Көлік;5"),
      PERCENT,
      "B2 has a per cent sign, B3 has none",
    ],
    ["per cents in the heading", utf8("Сала;Үлесі, %", "Құрылыс;1", "Көлік;5"), INTO, "The first is B2"],
    [
      "commas and points before decimals",
      utf8("Сала;Саны", "Құрылыс;1,25", "Көлік;1.5"),
      INTO,
      "Write both in one way",
    ],
    ["parts of parts", utf8("Сала;Саны", "Құрылыс;5", "оның ішінде:;", "Үй;3"), INTO, "A3: “оның ішінде:”"],
    ["a name twice", utf8("Сала;Саны", "Құрылыс;5", "құрылыс ;3"), INTO, "A3: “құрылыс” is in A2 already"],
    [
      "a period twice",
      utf8("Ай;Саны", "2025-09;5", "сентябрь 2025;3"),
      SERIES,
      "A3: “2025-09” is in A2 already",
    ],
    [
      "half-years",
      utf8("Кезең;N", "I жартыжылдық 2025;5", "II жартыжылдық 2025;6"),
      SERIES,
      "A2: “I жартыжылдық 2025” is no period",
    ],
    [
      "a year in two digits",
      utf8("Ай;Саны", "2025-09;5", "2025-10;6", "дек.25;3"),
      SERIES,
      "A4: “дек.25” is no period",
    ],
    [
      "months and quarters",
      utf8("Ай;Саны", "январь 2025;1", "февраль 2025;1", "I квартал 2025;3"),
      SERIES,
      "A4 is another kind of period than A2",
    ],
    ["a quotation mark without an end", utf8("Сала;Саны", '"Құрылыс;1', "Көлік;2"), INTO, "From line 2 on"],
    [
      "a decimal comma between commas",
      utf8("Field,N", "Aa,1,5", "Bb,2,5"),
      INTO,
      "Row 2 has more cells than the heading",
    ],
    [
      "one figure merged for two",
      workbook({
        rows: [
          ["Field", "N"],
          ["Aa", 1],
          ["Bb", null],
          ["Cc", 3],
        ],
        merges: ["B2:B3"],
      }),
      INTO,
      "B3 has no figure of its own",
    ],
    [
      "thousands in the format of a cell",
      workbook({
        rows: [
          ["Field", "N"],
          ["Bb", 3],
          ["Aa", { t: "n", v: 5, z: '0" тыс."' }],
          ["Cc", 3],
        ],
      }),
      INTO,
      'B3: “5 (0" тыс.")” is no number',
    ],
    ["more than 2,000 rows", utf8(...long), INTO, "The table has 2002 rows; 2000 at most"],
    ["more than 100 parts", utf8(...long.slice(0, 102)), INTO, "101 parts"],
  ] as const)("%s", (_, bytes, into, words) => {
    const { refuses = "" } = imported(bytes, into, { totals: "keep" });
    expect(refuses).toContain(words);
  });

  test("a formula that no program has reckoned", () => {
    const bytes = workbook({
      rows: [
        ["Field", "N"],
        ["Aa", 1],
        ["Bb", { t: "z", f: "B2*2" }],
        ["Cc", 3],
      ],
    });
    expect(imported(bytes).figures).toBeUndefined();
  });
});
