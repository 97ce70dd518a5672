import { statSync } from 'node:fs'

// Editors replace files, and network drives send no events: looking at them twice a second works for all.
const EVERY = 500

function stampOf(file: string): string {
  try {
    const { mtimeMs, size, ino } = statSync(file)
    return `${mtimeMs} ${size} ${ino}`
  } catch {
    return 'gone'
  }
}

/**
 * Runs a command again whenever one of the files has changed since the call, until the returned function is called. A
 * file may be gone or half-written at that moment: the command says so, and is run again at the next change.
 */
export function watch(
  files: readonly string[],
  again: () => void,
  failed: (error: unknown) => void,
  every: number = EVERY,
): () => void {
  const look = (): string => files.map(stampOf).join('\n')
  let last = look()
  const timer = setInterval(() => {
    const now = look()
    if (now === last) return
    last = now
    try {
      again()
    } catch (error) {
      failed(error)
    }
  }, every)
  return () => clearInterval(timer)
}
