import { label } from '../core/label.js'
import type { GradeVeto, PositiveItem } from '../rulebook/checklist.js'
import type { Provenance } from '../rulebook/provenance.js'
import { assumed, example } from './provenance.js'

/** Items that earn nothing and are only there for a veto to read. */
export const vetoItems: readonly PositiveItem[] = [
  {
    id: 'body-paralysed',
    label: label('村班子瘫痪半瘫痪、不能正常履职', 'the leading body is paralysed or half paralysed'),
    dimension: 'leading-body',
    measure: { kind: 'yes-no' },
    scoring: { bands: [] },
    supplier: 'county-organization-department',
    from: example('M2.1', 'D6'),
  },
  {
    id: 'organized-interference',
    label: label('宗族势力或黑恶势力把持村级事务', 'clan or organised-crime forces control village affairs'),
    dimension: 'leading-body',
    measure: { kind: 'yes-no' },
    scoring: { bands: [] },
    supplier: 'public-security',
    from: example('M2.1', 'D6'),
  },
  {
    id: 'data-falsified',
    label: label('测评数据弄虚作假', 'data given for the assessment was falsified'),
    dimension: 'leading-body',
    measure: { kind: 'yes-no' },
    scoring: { bands: [] },
    supplier: 'county-organization-department',
    from: example('M2.2', 'D6'),
  },
]

function vetoAssumed(zh: string, en: string): Provenance {
  return assumed(`原文未列一票否决项,此处为示例:${zh}`, `the source lists no veto; an example: ${en}`, 'M2.2', 'D6')
}

/** Vetoes (一票否决). */
export const fortressVetoes: readonly GradeVeto[] = [
  {
    id: 'veto-paralysed',
    label: label('班子瘫痪或书记长期空缺', 'leading body paralysed, or the secretary’s post vacant for long'),
    when: {
      any: [
        { item: 'body-paralysed', test: { is: true } },
        { item: 'secretary-in-post', test: { op: 'more-than', value: { months: 6 } } },
        {
          all: [
            { item: 'committee-complete', test: { op: 'less-than', value: { part: 1, whole: 2 } } },
            { item: 'meetings-and-lessons', test: { op: 'less-than', value: { part: 1, whole: 2 } } },
          ],
        },
      ],
    },
    gradeAtMost: 'weak',
    from: vetoAssumed('班子不能履职即为弱村', 'a body that cannot work makes a weak village'),
  },
  {
    id: 'veto-interference',
    label: label('宗族或黑恶势力把持', 'control by clan or organised-crime forces'),
    when: { item: 'organized-interference', test: { is: true } },
    gradeAtMost: 'weak',
    from: vetoAssumed('村级事务被把持即为弱村', 'control by such forces makes a weak village'),
  },
  {
    id: 'veto-falsified',
    label: label('测评弄虚作假', 'falsified assessment'),
    when: { item: 'data-falsified', test: { is: true } },
    gradeAtMost: 'weak',
    from: vetoAssumed('数据不实的测评不予认可', 'an assessment on false data earns no trust'),
  },
  {
    id: 'veto-secretary-vacant',
    label: label(
      '书记空缺超过3个月不得评为强村',
      'not strong while the secretary’s post is vacant for more than 3 months',
    ),
    when: { item: 'secretary-in-post', test: { op: 'more-than', value: { months: 3 } } },
    gradeAtMost: 'middle',
    from: assumed(
      '原文未列一票否决项；空缺超过3个月参照省内某州2019年公开标准',
      'the source lists no veto; more than 3 months follows what a prefecture of the province published in 2019',
      'M2.2',
      'D6',
      'P2',
    ),
  },
]
