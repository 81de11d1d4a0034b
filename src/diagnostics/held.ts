/** A map, or a weak one, which holds its values for as long as their keys are in use. */
interface Held<Key, Value> {
  get(key: Key): Value | undefined;
  set(key: Key, value: Value): unknown;
}

/** What a map holds under a key, made where it holds nothing yet: `Map.prototype.getOrInsertComputed`, which Node.js 24 lacks. */
export function held<Key, Value>(map: Held<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
