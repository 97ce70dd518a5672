import { unwatchFile, watchFile } from 'node:fs'

// Editors replace files, and network drives send no events: looking at them twice a second works for all.
const EVERY = 500

/**
 * Runs a command again whenever one of the files changes, until the returned function is called. A file may be gone or
 * half-written at that moment: the command says so, and is run again at the next change.
 */
export function watch(
  files: readonly string[],
  again: () => void,
  failed: (error: unknown) => void,
  every: number = EVERY,
): () => void {
  let soon: NodeJS.Timeout | undefined
  // Several files saved together are one change.
  const changed = (): void => {
    clearTimeout(soon)
    soon = setTimeout(() => {
      try {
        again()
      } catch (error) {
        failed(error)
      }
    }, every / 5)
  }
  const distinct = [...new Set(files)]
  for (const file of distinct) watchFile(file, { interval: every }, changed)
  return () => {
    clearTimeout(soon)
    for (const file of distinct) unwatchFile(file, changed)
  }
}
