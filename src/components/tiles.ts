import { type Tile, tile } from "../language/tile.ts";
import type { Voice } from "../language/voice.ts";
import { isQuantity, type Quantity } from "../record/model.ts";

/** The numbers among these metrics, each said without its noun and cut for a tile. */
export const tilesOf = (
  ids: readonly string[],
  voice: Voice,
): readonly (Tile & { readonly metric: Quantity })[] =>
  ids
    .map((id) => voice.metric(id))
    .filter(isQuantity)
    .map((metric) => ({ metric, ...tile(voice.say(metric, { bare: true })) }));
