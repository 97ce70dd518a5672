import { describe, expect, it } from 'vitest'
import { ROLES } from '../../src/core/actor.js'
import { REASON_KINDS } from '../../src/core/finding.js'
import { RECORDED_TYPES } from '../../src/lifecycle/correction.js'
import { STATE_IDS } from '../../src/lifecycle/states.js'
import { LISTS } from '../../src/rulebook/lists.js'
import { diagram } from '../../src/view/diagram.js'
import { glossary, TERM_GROUPS, termGroupLabels, termLabel } from '../../src/view/terms.js'
import { reasonKindLabels } from '../../src/view/words.js'
import { xining2024 } from '../../src/xining-2024/index.js'
import { scored } from '../lifecycle/variants.js'

const terms = glossary(xining2024)
const idsOf = (group: string): readonly string[] => terms.filter((term) => term.group === group).map(({ id }) => id)

describe('the glossary', () => {
  it('has every vocabulary in full', () => {
    expect(idsOf('role')).toEqual(ROLES)
    expect(idsOf('state')).toEqual(STATE_IDS)
    expect(idsOf('event-type')).toEqual(RECORDED_TYPES)
    expect(idsOf('list')).toEqual(LISTS)
    expect(idsOf('reason-kind')).toEqual(REASON_KINDS)
    expect(idsOf('grade')).toEqual(['strong', 'middle', 'weak'])
    expect(idsOf('duty')).toEqual(xining2024.responsibility.duties.map(({ id }) => id))
    expect(idsOf('item')).toEqual([...xining2024.fortress.items, ...xining2024.negative.items].map(({ id }) => id))
    // The rulebook of Xining has no kinds of village, no populations of its own, no mark sheets and no limits.
    const none = ['village-kind', 'poll-population', 'sheet-criterion', 'limit']
    const own = TERM_GROUPS.filter((group) => !none.includes(group))
    expect([...new Set(terms.map(({ group }) => group))]).toEqual(own)
    const more = new Set(glossary(scored).map(({ group }) => group))
    for (const group of ['sheet-criterion', 'limit'] as const) expect(more).toContain(group)
    expect(Object.keys(termGroupLabels)).toEqual(TERM_GROUPS)
  })

  it('names a thing once in a vocabulary, in Chinese and in English', () => {
    const keys = terms.map(({ group, id }) => `${group}/${id}`)
    expect(new Set(keys).size).toBe(keys.length)
    for (const { id, label } of terms) {
      expect(label['zh-CN'], id).toMatch(/[\u4e00-\u9fff]/)
      expect(label.en, id).toMatch(/[a-z]/i)
    }
  })

  it('is of one language on each side, but for names', () => {
    const options = [...xining2024.fortress.items, ...xining2024.negative.items].flatMap(({ measure }) =>
      measure.kind === 'choice' ? measure.options : [],
    )
    for (const { label } of [...terms, ...options]) {
      expect(label['zh-CN']).not.toMatch(/[A-Za-z]{2,}|[,;:!?()]/)
      expect(label.en).not.toMatch(/[一-鿿（），。：；]/)
    }
  })

  it('says why an event is not accepted, in both languages [D26]', () => {
    expect(Object.keys(reasonKindLabels)).toEqual(REASON_KINDS)
    expect(reasonKindLabels['too-early']).toEqual({ 'zh-CN': '时间未到', en: 'too early' })
  })
})

describe('termLabel', () => {
  it('gives the label from whichever vocabulary has the id, and the id itself where none has', () => {
    expect(termLabel('weak-lax', 'zh-CN')).toBe('软弱涣散村党组织')
    expect(termLabel('governance', 'zh-CN', xining2024)).toBe('村级治理困难村')
    expect(termLabel('governance', 'zh-CN', xining2024, 'aspect')).toBe('村级治理')
    expect(termLabel('none', 'en', xining2024, 'risk-level')).toBe('no risk')
    expect(termLabel('nobody-knows', 'en', xining2024)).toBe('nobody-knows')
    expect(termLabel('constructor', 'en', xining2024)).toBe('constructor')
  })
})

describe('diagram', () => {
  it('draws the life of a village as the machine has it [D14]', () => {
    expect(diagram({ locale: 'zh-CN', current: 'acceptance.cityReview' })).toMatchInlineSnapshot(`
      "stateDiagram-v2
        [*] --> unlisted
        state "未列入名单" as unlisted
        state "识别认定" as identifying
        state "整顿准备" as preparing
        state "集中整顿" as rectifying
        state "已退出待“回头看”" as exited
        state "村已撤并，个案终结" as closed
        state "五步验收" as acceptance {
          state "村级自评自查" as acceptance_selfCheck
          state "民主测评完成" as acceptance_balloted
          state "乡镇组织评估" as acceptance_townshipAssessment
          state "乡镇初验合格" as acceptance_firstChecked
          state "县级审核验收" as acceptance_countyAcceptance
          state "持续巩固提升" as acceptance_consolidating
          state "县级验收合格" as acceptance_countyAccepted
          state "市级逐村复盘" as acceptance_cityReview
          state "逐级通过待退出" as acceptance_passed
        }
        unlisted --> identifying : 统一组织满意度测评、报送问题信息、提出列入建议
        unlisted --> closed : 村撤并，终结个案
        identifying --> preparing : 认定列入名单
        identifying --> exited : 认定不列入
        identifying --> unlisted : 认定不列入
        identifying --> closed : 村撤并，终结个案
        preparing --> exited : 退出重点防控名单
        preparing --> rectifying : 常委会审议通过方案
        preparing --> identifying : 撤销误列
        preparing --> closed : 村撤并，终结个案
        rectifying --> exited : 退出重点防控名单
        rectifying --> acceptance_selfCheck : 逐条自评自查
        rectifying --> identifying : 撤销误列
        rectifying --> closed : 村撤并，终结个案
        acceptance_selfCheck --> rectifying : 召开党员群众代表大会述职测评、继续整顿、统一组织满意度测评
        acceptance_selfCheck --> acceptance_consolidating : 召开党员群众代表大会述职测评
        acceptance_selfCheck --> acceptance_balloted : 召开党员群众代表大会述职测评
        acceptance --> acceptance_consolidating : 统一组织满意度测评
        acceptance --> rectifying : 报送问题信息、“四个一”岗位空缺、发现新的突出问题、调高防控等级、办理逾期后果
        acceptance --> identifying : 撤销误列
        acceptance --> closed : 村撤并，终结个案
        acceptance_balloted --> rectifying : 召开党员群众代表大会述职测评、继续整顿、统一组织满意度测评
        acceptance_balloted --> acceptance_consolidating : 召开党员群众代表大会述职测评
        acceptance_balloted --> acceptance_townshipAssessment : 提出验收申请
        acceptance_balloted --> acceptance_countyAcceptance : 提出验收申请
        acceptance_townshipAssessment --> acceptance_firstChecked : 乡镇评估初验合格
        acceptance_townshipAssessment --> acceptance_consolidating : 乡镇评估限期巩固
        acceptance_townshipAssessment --> rectifying : 乡镇退回继续整顿、统一组织满意度测评
        acceptance_firstChecked --> acceptance_countyAcceptance : 向县区委组织部报送整顿转化申请
        acceptance_firstChecked --> rectifying : 乡镇退回继续整顿、统一组织满意度测评
        acceptance_countyAcceptance --> acceptance_countyAccepted : 县级审核验收合格
        acceptance_countyAcceptance --> acceptance_consolidating : 县级审核发现差距、县级审核限期巩固
        acceptance_countyAcceptance --> rectifying : 县级审核退回继续整顿、统一组织满意度测评
        acceptance_consolidating --> acceptance_selfCheck : 差距解决后再次审核
        acceptance_consolidating --> acceptance_townshipAssessment : 差距解决后再次审核
        acceptance_consolidating --> acceptance_countyAcceptance : 差距解决后再次审核
        acceptance_consolidating --> acceptance_cityReview : 差距解决后再次审核
        acceptance_consolidating --> acceptance_passed : 差距解决后再次审核
        acceptance_countyAccepted --> acceptance_cityReview : 形成整顿总结和台账
        acceptance_countyAccepted --> acceptance_passed : 形成整顿总结和台账
        acceptance_countyAccepted --> rectifying : 统一组织满意度测评
        acceptance_cityReview --> acceptance_passed : 市级逐村复盘通过
        acceptance_cityReview --> acceptance_consolidating : 市级复盘限期巩固、市级复盘退回
        acceptance_cityReview --> rectifying : 市级复盘退回、统一组织满意度测评
        acceptance_passed --> exited : 退出软弱涣散名单
        acceptance_passed --> rectifying : 统一组织满意度测评
        exited --> identifying : 统一组织满意度测评、报送问题信息、提出列入建议、“回头看”发现再次出现问题
        exited --> unlisted : “回头看”巩固
        exited --> closed : 村撤并，终结个案
        classDef current stroke-width:3px
        class acceptance_cityReview current
      "
    `)
  })

  it('marks the states that a case passed through, apart from the present one', () => {
    const lines = diagram({ current: 'rectifying', passed: ['unlisted', 'preparing', 'rectifying'] }).split('\n')
    expect(lines.filter((line) => line.startsWith('  class '))).toEqual([
      '  class unlisted,preparing passed',
      '  class rectifying current',
    ])
  })

  it('has each state once and no character that ends a label early', () => {
    for (const locale of ['zh-CN', 'en'] as const) {
      const lines = diagram({ locale }).split('\n')
      for (const id of STATE_IDS) {
        expect(lines.filter((line) => line.endsWith(` as ${id.replace('.', '_')}`))).toHaveLength(1)
      }
      for (const line of lines.filter((one) => one.includes('-->'))) {
        expect(line).toMatch(/^ {2}\S+ --> \S+( : [^:;"]+)?$/)
      }
    }
  })
})
