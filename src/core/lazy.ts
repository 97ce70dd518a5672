/** Makes a value once, when it is first asked for, so that schemas and tables cost nothing on import. */
export function lazy<T>(make: () => T): () => T {
  // Without an object around the value: V8 makes the objects of one place in the code where earlier ones have lived, so
  // that those of verdicts, like those of schemas, would be old from the start and keep dead findings alive.
  let isMade = false
  let value: T | undefined
  return () => {
    if (!isMade) {
      value = make()
      isMade = true
    }
    return value as T
  }
}
