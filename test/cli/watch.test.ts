import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { Outcome } from '../../cli/outcome.js'
import { run } from '../../cli/run.js'
import { watch } from '../../cli/watch.js'
import { xining2024 } from '../../src/xining-2024/index.js'

/** Waits for one outcome after another. */
function outcomes(): { readonly push: (outcome: Outcome) => void; readonly next: () => Promise<Outcome> } {
  const ready: Outcome[] = []
  let waiting: ((outcome: Outcome) => void) | undefined
  return {
    push: (outcome) => {
      const wanted = waiting
      waiting = undefined
      if (wanted === undefined) ready.push(outcome)
      else wanted(outcome)
    },
    next: () =>
      new Promise((resolve) => {
        const first = ready.shift()
        if (first === undefined) waiting = resolve
        else resolve(first)
      }),
  }
}

describe('--watch', () => {
  const folder = mkdtempSync(join(tmpdir(), 'watch-'))
  const file = join(folder, 'rulebook.json')
  const whole = JSON.stringify(xining2024)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('names the files to watch, and only if asked', () => {
    writeFileSync(file, whole)
    expect(run(['lint', file, '--watch'])).toMatchObject({ code: 0, watched: [file] })
    expect(run(['lint', file]).watched).toBeUndefined()
    // A command line without what it needs is not watched.
    expect(run(['test', file, '--watch']).watched).toBeUndefined()
  })

  it('tells that a file is half-written or gone, and goes on when it is whole again', async () => {
    writeFileSync(file, whole)
    const argv = ['lint', file, '--watch']
    const { push, next } = outcomes()
    const stop = watch(
      [file],
      () => push(run(argv)),
      (error) => push({ code: 2, text: '', problem: String(error) }),
      20,
    )
    try {
      writeFileSync(file, whole.slice(0, 5_000))
      expect(await next()).toMatchObject({ code: 2, problem: expect.stringContaining('rulebook.json:') })
      rmSync(file)
      expect(await next()).toMatchObject({ code: 2, problem: expect.stringContaining('ENOENT') })
      writeFileSync(file, whole)
      expect(await next()).toMatchObject({ code: 0, text: `${file}: 未发现问题\n` })
    } finally {
      stop()
    }
  })

  it('tells a fault of the command itself, and waits for the next change', async () => {
    writeFileSync(file, '1')
    const { push, next } = outcomes()
    const stop = watch(
      [file],
      () => {
        throw new Error('broken')
      },
      (error) => push({ code: 2, text: '', problem: String(error) }),
      20,
    )
    try {
      for (const text of ['12', '123']) {
        writeFileSync(file, text)
        expect((await next()).problem).toContain('broken')
      }
    } finally {
      stop()
    }
  })
})
