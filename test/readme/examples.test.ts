import { describe, expect, it } from 'vitest'
import { blocksOfSource, sourcePaths, tagsIn } from './blocks.js'
import { run } from './run.js'

const paths = sourcePaths().filter((path) => tagsIn(path) > 0)

describe('every documented example runs as written', () => {
  it.each(paths)('%s: each @example is found', (path) => {
    expect(blocksOfSource(path)).toHaveLength(tagsIn(path))
  })

  const blocks = paths.flatMap(blocksOfSource).map((block) => ({ place: `${block.path}:${block.line}`, block }))
  it.each(blocks)('$place', ({ block }) => {
    const { checked, missed } = run(block)
    expect(missed).toEqual([])
    expect(checked.map(({ line, actual }) => ({ line, value: actual }))).toStrictEqual(
      checked.map(({ line, expected }) => ({ line, value: expected })),
    )
  })
})
