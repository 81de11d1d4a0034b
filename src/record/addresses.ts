/** An e-mail address as anybody writes it, without the rarities that the standard allows. */
const MAIL = String.raw`[A-Za-z0-9_%+-]+(?:\.[A-Za-z0-9_%+-]+)*@(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z]{2,}`;

/** The address of a page, whole. A host has a name of two parts at least, be it in Cyrillic letters. */
const WEB = String.raw`https?:\/\/(?:[^\s\/?#@]*@)?(?:[\p{L}\p{N}][\p{L}\p{M}\p{N}-]*\.)+[\p{L}\p{N}][\p{L}\p{M}\p{N}-]*(?::\d+)?(?:[\/?#][^\s\p{C}"<>\\]*)?`;

export const WEB_ADDRESS = new RegExp(`^${WEB}$`, "u");

/** Where people are reached: a web or an e-mail address. */
export const CONTACT = new RegExp(`^(?:${WEB}|${MAIL})$`, "u");

/** No name, nor a password, stands before the host: readers would see it, and browsers warn of it. */
export const WITHOUT_NAME = /^(?![A-Za-z]+:\/\/[^/?#\s]*@)/;

const MAIL_ADDRESS = new RegExp(`^${MAIL}$`);

export const isMailAddress = (address: string): boolean => MAIL_ADDRESS.test(address);

/** A contact as a URI that programs may use: an e-mail address, or a page that is encrypted; null for any other, and for none. */
export function contactUri(contact: string | null): string | null {
  if (contact === null) return null;
  if (isMailAddress(contact)) return `mailto:${contact}`;
  return contact.startsWith("https://") ? (URL.parse(contact)?.href ?? null) : null;
}

/** True of the whole address of a page, without a name and a password in it. */
export const isWebAddress = (address: string): boolean =>
  WEB_ADDRESS.test(address) && WITHOUT_NAME.test(address);

/** What stands before an address's colon, as browsers read it: in small letters, without blanks, decoded. "" where nothing does. */
export function schemeOf(address: string): string {
  const plain = decoded(address).replace(/[\s\p{C}]/gu, "");
  return /^([a-z][a-z0-9+.-]*):/i.exec(plain)?.[1]?.toLowerCase() ?? "";
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
