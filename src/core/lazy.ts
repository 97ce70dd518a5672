/** Makes a value once, when it is first asked for, so that schemas and tables cost nothing on import. */
export function lazy<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
