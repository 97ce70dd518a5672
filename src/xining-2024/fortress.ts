import { label } from '../core/label.js'
import type { FortressRules } from '../rulebook/checklist.js'
import type { Provenance } from '../rulebook/provenance.js'
import { bonusItems } from './fortress-bonus.js'
import { leadingBodyItems } from './fortress-leading-body.js'
import { mechanismsItems } from './fortress-mechanisms.js'
import { membersItems } from './fortress-members.js'
import { supportItems } from './fortress-support.js'
import { fortressVetoes, vetoItems } from './fortress-vetoes.js'
import { assumed } from './provenance.js'

function dimensionAssumed(): Provenance {
  return assumed(
    '方面来自原文；分值未公布，按百分制分配，为示例',
    'the dimension is the source’s; its share of the 100 points is not published and is an example',
    'M2.1',
    'P1',
  )
}

/** The fortress index (堡垒指数): positive checklist, bonus, vetoes, grades (M2.1, M2.2). */
export const fortress: FortressRules = {
  dimensions: [
    { id: 'leading-body', label: label('领导班子', 'leading body'), points: 3_000, from: dimensionAssumed() },
    {
      id: 'members-and-reserve',
      label: label('党员队伍和后备人才', 'members and talent reserve'),
      points: 2_500,
      from: dimensionAssumed(),
    },
    {
      id: 'working-mechanisms',
      label: label('工作机制', 'working mechanisms'),
      points: 2_500,
      from: dimensionAssumed(),
    },
    {
      id: 'basic-support',
      label: label('基础保障', 'basic support'),
      points: 2_000,
      from: assumed(
        '原文清单以“等”收尾；第四方面及分值参照省级2018年公开标准，为示例',
        'the source leaves its list open; the fourth dimension follows what the province published in 2018, and its points are an example',
        'M2.1',
        'P1',
      ),
    },
  ],
  total: {
    value: 10_000,
    from: assumed('原文未给总分，采用百分制', 'the source gives no total; 100 points are customary', 'M2.1'),
  },
  bonusCap: {
    value: 500,
    from: assumed('加分封顶5分，为示例', 'bonus capped at 5 points, an example', 'M2.1', 'L2.1'),
  },
  items: [...leadingBodyItems, ...membersItems, ...mechanismsItems, ...supportItems, ...bonusItems, ...vetoItems],
  vetoes: fortressVetoes,
  grades: {
    value: [
      { id: 'strong', label: label('强村', 'strong village'), when: { op: 'at-least', value: 8_500 } },
      { id: 'middle', label: label('中等村', 'middle village'), when: { op: 'at-least', value: 6_000 } },
      { id: 'weak', label: label('弱村', 'weak village') },
    ],
    from: assumed(
      '三个等次来自原文；85分、60分的分数线未公布，为示例',
      'the three grades are the source’s; the cut-offs of 85 and 60 points are not published and are an example',
      'M2.2',
    ),
  },
}
