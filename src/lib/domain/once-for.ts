// Remembers what is derived from plain data that never changes, so that whoever looks at one thing at a time
// does not derive the same for each of them.

/** `derive`, run once for each object. */
export function onceFor<Source extends object, T>(
  derive: (source: Source) => T,
): (source: Source) => T {
  const known = new WeakMap<Source, { readonly value: T }>();
  return (source) => {
    const found = known.get(source);
    if (found) return found.value;
    const value = derive(source);
    known.set(source, { value });
    return value;
  };
}
