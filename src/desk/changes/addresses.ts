import type { Voice } from "../../language/voice.ts";
import { openYear } from "../../publish/built-from.ts";
import { figureTitle } from "../../publish/context.ts";
import { footing } from "../../publish/embed-document.ts";
import type { AddressKind, SiteAddress } from "../../publish/site-map.ts";
import { editionOf } from "./editions.ts";
import { attempt } from "./prose.ts";
import type { State } from "./state.ts";

/** An address whose built file changes. */
export interface AddressChange {
  readonly path: string;
  readonly kind: AddressKind;
  readonly change: "changed" | "new" | "gone";
}

/** A chart that stands in somebody's article, as it will show there. */
export interface CopyChange {
  readonly path: string;
  readonly lang: Voice["language"]["tag"];
  readonly title: string;
  /** What it tells readers of corrections; nothing where it changes without a word. */
  readonly notices: readonly string[];
}

/** The addresses of two site maps that are made of something else, or that only one of them has. */
export function compareAddresses(
  before: readonly SiteAddress[],
  after: readonly SiteAddress[],
): readonly AddressChange[] {
  const old = new Map(before.map((address) => [address.path, address]));
  const now = new Set(after.map(({ path }) => path));
  return [
    ...after.flatMap((address): readonly AddressChange[] => {
      const { path, kind } = address;
      const was = old.get(path);
      if (was === undefined) return [{ path, kind, change: "new" }];
      const same = attempt(() => was.made(), null) === address.made();
      return same ? [] : [{ path, kind, change: "changed" }];
    }),
    ...before
      .filter(({ path }) => !now.has(path))
      .map(({ path, kind }): AddressChange => ({ path, kind, change: "gone" })),
  ];
}

/** What readers' copies of charts will show: each embed that follows corrections and changes. */
export const changedCopies = (
  changes: readonly AddressChange[],
  addresses: readonly SiteAddress[],
  state: State,
): readonly CopyChange[] =>
  addresses.flatMap(({ path, figure: shown }) => {
    const changed = changes.some((change) => change.path === path && change.change === "changed");
    const edition = shown && editionOf(state, shown.year);
    const figure = edition?.figures.find(({ id }) => id === shown?.id);
    const language = state.languages.get(shown?.lang ?? "");
    if (!changed || !edition || figure === undefined || language === undefined) return [];
    const context = openYear(state, edition, language).figure(figure);
    const { notices } = footing(context, null);
    return [{ path, lang: language.language.tag, title: figureTitle(context), notices }];
  });
