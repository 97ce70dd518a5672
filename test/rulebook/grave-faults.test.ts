import { describe, expect, it } from 'vitest'
import { FAULTLESS, graveFaults, listOf } from '../../examples/adopting/grave-faults.js'
import { publicDocuments } from '../../src/source/public-documents.js'
import { xining2024 } from '../../src/xining-2024/index.js'

const { items, vetoes } = xining2024.negative

/** The items that ask about each situation that P2 lists directly and each of P8, in the words of the register. */
const SITUATIONS: Readonly<Record<'P2' | 'P8', Readonly<Record<string, readonly string[]>>>> = {
  P2: {
    '班子配备不齐、书记空缺超过3个月': ['body-incomplete', 'secretary-vacant'],
    书记不胜任: ['secretary-unfit'],
    组织生活有名无实: ['organizational-life-missed'],
    两年以上无发展对象: ['no-member-developed'],
    '社会治安、信访、矛盾纠纷集中，发生群体性事件': [
      'security-cases',
      'petitions-received',
      'disputes-frequent',
      'group-incidents',
    ],
    '满意度低于60%': ['satisfaction-low'],
    '纪检、政法、信访部门移交': ['discipline-referrals', 'political-legal-referrals', 'petitions-received'],
  },
  P8: {
    班子配备不齐或书记长期缺职: ['body-incomplete', 'secretary-vacant'],
    书记不胜任: ['secretary-unfit'],
    组织生活不正常: ['organizational-life-missed'],
    财务和民主管理混乱: ['accounts-disordered', 'affairs-undisclosed'],
    '宗族、宗教或黑恶势力干扰': ['forces-interfere', 'religion-interferes'],
    治安和信访问题集中: ['security-cases', 'petitions-received'],
    无活动场所或场所不用: ['premises-unused'],
    服务能力弱: ['service-weak'],
  },
}
/** Those that list no village by themselves: the item says why. */
const MILDER = ['no-member-developed', 'service-weak']

describe('one grave fault, and everything else in order', () => {
  it('is asked of a village that answers every item and is on no list [D8]', () => {
    expect(Object.keys(FAULTLESS)).toEqual(items.map(({ id }) => id))
    expect(listOf(FAULTLESS)).toBe('none')
  })

  it.each(graveFaults.map((fault) => [fault.item, JSON.stringify(fault.answer), fault.list, fault] as const))(
    '%s %s leads to %s [M2.5, D8]',
    (item, _answer, list, fault) => {
      expect(listOf({ ...FAULTLESS, [item]: fault.answer })).toBe(list)
    },
  )

  it('covers every item that lists a village by itself, in the table of the guide too', () => {
    const tried = new Set(graveFaults.filter(({ list }) => list === 'weak-lax').map(({ item }) => item))
    const high = vetoes.filter(({ riskAtLeast }) => riskAtLeast === 'high')
    const alone = high
      .flatMap(({ when }) => ('any' in when ? when.any : [when]))
      .flatMap((one) => ('item' in one ? [one.item] : []))
    const byRisk = items.filter(({ risk }) => risk === 'high').map(({ id }) => id)
    expect([...alone, ...byRisk].filter((item) => !tried.has(item))).toEqual([])
    expect(new Set([...alone, ...byRisk])).toEqual(tried)
  })

  it.each(['P2', 'P8'] as const)(
    'leads to the same as in %s, situation by situation, or says why not [M2.5, D5]',
    (id) => {
      const [, listed = publicDocuments.P8.fact['zh-CN']] =
        /包括：(.*?)。/.exec(publicDocuments[id].fact['zh-CN']) ?? []
      expect(listed.replace('。', '').split('；')).toEqual(Object.keys(SITUATIONS[id]))
      for (const item of Object.values(SITUATIONS[id]).flat()) {
        const lists = graveFaults.filter((fault) => fault.item === item).map(({ list }) => list)
        expect([item, lists.includes('weak-lax')]).toEqual([item, !MILDER.includes(item)])
        const reads = vetoes.filter(({ when }) => JSON.stringify(when).includes(`"item":"${item}"`))
        const asked = items.filter((one) => one.id === item)
        expect([item, [...asked, ...reads].some(({ from }) => from.cites.includes(id))]).toEqual([item, true])
      }
    },
  )
})
