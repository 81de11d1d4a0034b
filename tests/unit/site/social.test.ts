import { expect, test } from "vitest";
import { contactLink, socialTags } from "../../../src/site/models/shell.ts";
import { contextOf } from "./fixture.ts";

const page = {
  title: "Title",
  description: "What it is about.",
  path: "/ru/2025/figures/tours/",
  image: { path: "/ru/2025/figures/tours.png", alt: "Drawing" },
};

test("a shared page has absolute addresses, its picture's size and alternative text", async () => {
  const tags = socialTags(await contextOf("ru"), page);
  expect(tags).toContainEqual({
    property: "og:url",
    content: "https://figures.example/report/ru/2025/figures/tours/",
  });
  expect(tags).toContainEqual({
    property: "og:image",
    content: "https://figures.example/report/ru/2025/figures/tours.png",
  });
  expect(tags).toContainEqual({ property: "og:image:width", content: "1200" });
  expect(tags).toContainEqual({ property: "og:image:height", content: "630" });
  expect(tags).toContainEqual({ property: "og:image:alt", content: "Drawing" });
  expect(tags).toContainEqual({ name: "twitter:card", content: "summary_large_image" });
});

test("each language names its own locale and the others as alternates", async () => {
  const locales = socialTags(await contextOf("kk"), page).flatMap((tag) =>
    "property" in tag && tag.property.startsWith("og:locale") ? [`${tag.property} ${tag.content}`] : [],
  );
  expect(locales).toEqual(["og:locale kk_KZ", "og:locale:alternate en_GB", "og:locale:alternate ru_RU"]);
});

test.each([
  ["desk@figures.example", "mailto:desk@figures.example"],
  ["https://figures.example/contact", "https://figures.example/contact"],
  ["https://social.example/@desk", "https://social.example/@desk"],
])("a contact is written to where it leads: %s", (contact, link) => {
  expect(contactLink(contact)).toBe(link);
});
