import { describe, expect, it } from 'vitest'
import type { Reason } from '../../src/core/finding.js'
import type { Rulebook } from '../../src/rulebook/rulebook.js'
import { xining2024 } from '../../src/xining-2024/index.js'
import { moving } from './moving.js'
import { reasons, upTo } from './story.js'
import { second } from './versions.js'

/** What of a refusal is about things that have no place: what, and where it stands. */
function placeless(found: readonly Reason[]): readonly unknown[] {
  return found.filter(({ code }) => code === 'migration-place').map((one) => one.found)
}

describe('what has no place in a later version', () => {
  it('says who supplies the counts that the new version asks for in addition [D2, D15, D24]', () => {
    const { acceptance, exit } = second
    const question = { id: 'unity', label: { 'zh-CN': '班子团结', en: 'unity' } }
    const asking = (rules: typeof exit.survey): typeof exit.survey => ({
      ...rules,
      questions: { value: [question], from: { kind: 'clause', cites: ['D15'] } },
    })
    const other: Rulebook = {
      ...second,
      acceptance: { ...acceptance, ballot: asking(acceptance.ballot) },
      exit: { ...exit, survey: asking(exit.survey) },
    }
    const found = reasons(upTo('exit-list'), moving('2024-09-05', other), [xining2024, other])
    const suppliers = found.map(({ found: what, because = [] }) => [
      what,
      [...new Set(because.flatMap(({ missing = [] }) => missing.map(({ from }) => from)))],
    ])
    expect(suppliers).toEqual([
      [{ at: '/acceptance/ballot' }, ['village-organization']],
      [{ at: '/acceptance/survey' }, ['county-organization-department']],
    ])
    expect(found.map(({ required }) => required)).toEqual([{ readable: true }, { readable: true }])
  })

  it('names the answers of the index that the new version does not ask for [D24]', () => {
    const { fortress } = second
    const fewer: Rulebook = { ...second, fortress: { ...fortress, items: fortress.items.slice(1) } }
    const found = reasons(upTo('exit-list'), moving('2024-09-05', fewer), [xining2024, fewer])
    expect(placeless(found)).toEqual([{ at: '/assessment/fortress' }])
    expect(found[0]?.because?.map((one) => (one as Reason).path)).toEqual([`/answers/${fortress.items[0]?.id}`])
  })
})
