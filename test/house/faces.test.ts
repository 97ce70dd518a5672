import { existsSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const src = new URL('../../src/', import.meta.url)
const faces = [
  'index.ts',
  ...readdirSync(src)
    .map((room) => `${room}/index.ts`)
    .filter((path) => existsSync(new URL(path, src))),
]

// The public surface is a promise, so it is small. A value counts, a type does not.
describe('a public face', () => {
  it('is there for the root and for each room that is an entry', () => {
    expect(faces).toEqual(expect.arrayContaining(['index.ts', 'rulebook/index.ts', 'view/index.ts']))
  })

  it.each(faces)('%s has few values', async (path) => {
    const face: Readonly<Record<string, unknown>> = await import(new URL(path, src).href)
    const values = Object.keys(face)
    expect(values.length).toBeGreaterThan(0)
    expect(values.length).toBeLessThanOrEqual(path === 'index.ts' ? 60 : 35)
  })
})
