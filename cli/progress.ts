const WIDTH = 30

/** A bar that shows how much is done, to be written over itself; empty at the end. */
export function progressBar(done: number, of: number): string {
  if (done >= of) return `\r${' '.repeat(WIDTH + 20)}\r`
  const full = Math.floor((WIDTH * done) / of)
  return `\r${'█'.repeat(full)}${'░'.repeat(WIDTH - full)} ${done} / ${of}`
}
