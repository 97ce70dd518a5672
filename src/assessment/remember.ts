/** Derives a value from an object once and keeps it as long as the object lives. The object must not change. */
export function remember<K extends object, V>(derive: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, V>()
  return (key) => {
    const found = known.get(key)
    if (found !== undefined) return found
    const made = derive(key)
    known.set(key, made)
    return made
  }
}
