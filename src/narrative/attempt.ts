/** What `say` gives, or `instead` where an older record lacks the figure or its language can't say it so. */
export function attempt<Value>(say: () => Value, instead: Value): Value {
  try {
    return say();
  } catch {
    return instead;
  }
}
