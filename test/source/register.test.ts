import { describe, expect, it } from 'vitest'
import { CLAUSE_IDS, DECISION_IDS, PUBLIC_IDS } from '../../src/core/citation.js'
import { isCivilDate } from '../../src/core/date.js'
import type { Label } from '../../src/core/label.js'
import { CLAUSE_GROUPS, clauseGroupLabels } from '../../src/source/clause.js'
import { clauses } from '../../src/source/clauses.js'
import { decisions } from '../../src/source/decisions.js'
import { describeCitation } from '../../src/source/describe-citation.js'
import { publicDocuments } from '../../src/source/public-documents.js'
import { source } from '../../src/source/publication.js'

const CJK = /[\u4e00-\u9fff]/
const LATIN_WORD = /[A-Za-z]{3}/

/** Chinese in the one, and in the other no Chinese beside the number of a document. */
function inBothScripts({ 'zh-CN': zh, en }: Label): boolean {
  return CJK.test(zh) && LATIN_WORD.test(en) && !CJK.test(en.replace('国办函〔2026〕12号', ''))
}

/** The terms of the register, written out by hand from it. */
const TERMS: Readonly<Record<string, readonly string[]>> = {
  'M1.1': ['村情调研'],
  'M1.2': ['一村一档', '一乡一库'],
  'M1.3': ['村情档案'],
  'M2.1': ['堡垒指数', '正面清单'],
  'M2.2': ['强村', '中等村', '弱村'],
  'M2.3': ['负面清单', '负向测评'],
  'M2.4': ['基层党建薄弱村', '党风廉政关注村', '村级治理困难村', '乡村振兴滞后村'],
  'M2.5': ['重点防控村', '软弱涣散村党组织'],
  'M3.1': ['双渠道识别'],
  'M3.2': ['年度定期排查', '应纳尽纳'],
  'M3.3': ['年内动态排查', '信息即时共享'],
  'M3.4': ['动态调整', '台账'],
  'M4.1': ['四个一', '弱村', '乱村', '穷村'],
  'M4.2': ['整治措施'],
  'M4.3': ['整顿提升方案'],
  'M5.1': ['动态退出'],
  'M5.2': ['调低防控措施等级'],
  'M5.3': ['满意度测评'],
  'A1.1': ['村级自评自查'],
  'A1.2': ['党员群众代表大会'],
  'A1.3': ['述职通报'],
  'A1.4': ['民主测评'],
  'A1.5': ['本村实际在村人数半数以上'],
  'A2.1': ['乡镇组织评估'],
  'A2.2': ['初验', '乡镇党委会议'],
  'A3.1': ['县级审核验收'],
  'A3.2': ['持续巩固提升'],
  'A3.3': ['整顿情况总结', '整顿台账'],
  'A4.1': ['市级逐村复盘'],
  'A5.1': ['回头看'],
  'A5.2': ['重新识别', '重新纳入', '重新整顿'],
  'R1.1': ['第一责任'],
  'R1.3': ['县委常委会'],
  'R2.1': ['主体责任', '联点领导'],
  'R2.3': ['定期汇报'],
  'R3.1': ['具体责任', '工作专班'],
  'R3.2': ['挂图作战'],
  'R3.4': ['包村', '定期调度'],
  'R4.1': ['帮扶责任', '结对单位'],
  'R4.2': ['到村调研'],
  'R5.1': ['驻村责任', '第一书记'],
  'R5.2': ['每半月'],
  'R5.3': ['村“两委”'],
  'L1.1': ['定期排查+动态调整'],
  'L1.2': ['销号'],
  'L2.1': ['正向加分清单'],
  'L2.2': ['反向扣分清单', '综合得分'],
  'L2.3': ['群众测评清单', '无记名'],
  'L3.1': ['问题、整改、责任清单'],
  'L3.2': ['退出线'],
  'L4.1': ['类别化'],
  'L4.2': ['一村一案'],
  'L5.1': ['专班化'],
  'L6.1': ['书记议事专题会'],
}
const OPEN_LISTS = ['M2.1', 'M2.3', 'M3.3', 'M4.2', 'L4.1']
const NO_FIGURE = ['M2.1', 'M2.2', 'M2.3', 'M2.5', 'M5.1', 'R2.3', 'R3.4', 'R4.2']

describe('clause register', () => {
  it('holds every clause, in order, under its own id and group', () => {
    expect(Object.keys(clauses)).toEqual([...CLAUSE_IDS])
    for (const id of CLAUSE_IDS) expect(clauses[id]).toMatchObject({ id, group: id.charAt(0) })
  })

  it('has as many clauses a group as the register', () => {
    const count = (group: string): number => CLAUSE_IDS.filter((id) => clauses[id].group === group).length
    expect(CLAUSE_GROUPS.map((group) => [group, count(group)])).toEqual([
      ['M', 18],
      ['A', 13],
      ['R', 15],
      ['L', 14],
      ['F', 4],
    ])
    for (const group of CLAUSE_GROUPS) expect(inBothScripts(clauseGroupLabels[group]), group).toBe(true)
  })

  it.each(CLAUSE_IDS)('%s has words in Chinese and in English', (id) => {
    expect(inBothScripts(clauses[id].gist)).toBe(true)
  })

  it('carries the terms of the register, and no others', () => {
    const withTerm = CLAUSE_IDS.filter((id) => clauses[id].term !== undefined)
    expect(Object.fromEntries(withTerm.map((id) => [id, clauses[id].term]))).toEqual(
      Object.fromEntries(Object.entries(TERMS).map(([id, terms]) => [id, terms.join('、')])),
    )
  })

  it('marks the open lists, as the register does', () => {
    expect(CLAUSE_IDS.filter((id) => clauses[id].openList)).toEqual(OPEN_LISTS)
  })

  it('marks what the source gives no figure for, as the register does', () => {
    expect(CLAUSE_IDS.filter((id) => clauses[id].noFigure)).toEqual(NO_FIGURE)
  })

  it('keeps the figures of the published facts in both languages', () => {
    const numbers = (text: string): readonly string[] => text.replace(/(?<=\d),(?=\d)/g, '').match(/\d+/g) ?? []
    expect(numbers(clauses.F1.gist.en)).toEqual(['917', '14'])
    expect(numbers(clauses.F1.gist['zh-CN'])).toEqual(['917', '14'])
    expect(numbers(clauses.F2.gist.en)).toEqual(['100', '47'])
    expect(numbers(clauses.F2.gist['zh-CN'])).toEqual(['100', '47'])
    expect(numbers(clauses.F3.gist.en)).toEqual(['2023', '50000'])
    expect(clauses.F3.gist['zh-CN']).toContain('不足 5 万元')
    expect(numbers(clauses.F4.gist.en)).toEqual(['56', '2023'])
    expect(numbers(clauses.F4.gist['zh-CN'])).toEqual(['2023', '56'])
  })
})

describe('decisions and public documents', () => {
  it('gives each decision a title in both languages, on one line', () => {
    expect(Object.keys(decisions)).toEqual([...DECISION_IDS])
    for (const id of DECISION_IDS) {
      expect(inBothScripts(decisions[id]), id).toBe(true)
      expect(decisions[id].en, id).not.toContain('\n')
    }
    expect(new Set(DECISION_IDS.map((id) => decisions[id].en)).size).toBe(32)
  })

  it('names the other public documents, their dates and what they are cited for', () => {
    expect(Object.keys(publicDocuments)).toEqual([...PUBLIC_IDS])
    for (const id of PUBLIC_IDS) {
      const { title, fact, where } = publicDocuments[id]
      expect([inBothScripts(title), inBothScripts(fact), where.trim() !== ''], id).toEqual([true, true, true])
    }
    expect(PUBLIC_IDS.map((id) => publicDocuments[id].date)).toEqual([
      '2018-06-22',
      '2019-06-05',
      '2023-04-06',
      undefined,
      '2026-01-25',
      '2023-06-30',
      '2024-08-06',
      '2014',
      '2024-06-28',
    ])
  })

  it('says where the source was made public, and when', () => {
    expect(source.published).toBe('2024-07-23')
    expect(isCivilDate(source.published)).toBe(true)
    expect(source.issuer['zh-CN']).toBe('中共西宁市委组织部')
    expect([source.title, source.issuer, source.where].map(inBothScripts)).toEqual([true, true, true])
  })
})

describe('describeCitation', () => {
  it.each([
    ['A1.4', 'en', 'A1.4 The representatives vote, by online QR code or on a paper form.'],
    ['A1.4', 'zh-CN', 'A1.4 代表参加民主测评，扫码或者填纸质表都可以。'],
    ['D18', 'en', 'D18 One by one, never a batch'],
    ['P4', 'zh-CN', 'P4 山东省菏泽市'],
    ['doc:notice-7#3', 'en', 'notice-7#3'],
  ] as const)('describes %s in %s', (citation, locale, text) => {
    expect(describeCitation(citation, locale)).toBe(text)
  })

  it('has a text for every id in every language', () => {
    for (const id of [...CLAUSE_IDS, ...DECISION_IDS, ...PUBLIC_IDS]) {
      expect(describeCitation(id, 'en')).toMatch(/^[MARLFDP][\d.]+ \S/)
      expect(describeCitation(id, 'zh-CN')).toMatch(/^[MARLFDP][\d.]+ .*[\u4e00-\u9fff]/)
    }
  })
})
