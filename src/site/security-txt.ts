import { contactUri } from "../record/addresses.ts";
import type { Site } from "../record/model.ts";
import { lastPublication, type Published } from "../record/published.ts";
import { urlOf } from "./context.ts";
import { pathOf } from "./routes.ts";

/**
 * `/.well-known/security.txt` (RFC 9116): whom to tell of a weakness. It runs out within a year of the last publication, so
 * that the same content gives the same file. @throws without a contact that it may name, and before the first publication.
 * @see https://www.rfc-editor.org/rfc/rfc9116
 */
export function securityTxt(site: Site, published: Published): string {
  const contact = contactUri(site.contact);
  const last = lastPublication(published);
  if (contact === null || last === null)
    throw new Error("nobody is told of to write to, or nothing is public");
  const lines = [
    `Contact: ${contact}`,
    `Expires: ${endOf(last)}`,
    `Preferred-Languages: ${site.languages.join(", ")}`,
    `Canonical: ${urlOf({ site }, pathOf("securityTxt", {}))}`,
  ];
  return `${lines.join("\n")}\n`;
}

/** The last moment that a file of a day may hold until: the standard advises less than a year. */
function endOf(date: string): string {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + 364);
  return `${day.toISOString().slice(0, 10)}T00:00:00Z`;
}
