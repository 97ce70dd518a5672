import { situationOf } from '../../lifecycle/case.js'
import { limitsOf, takesEffect } from '../../lifecycle/limits.js'
import { chance } from '../random.js'
import { type Life, type Script, step, wrong } from './life.js'

const COUNTY = 'county-organization-department'

/**
 * A time limit that has passed is told, mostly, and what follows it put into effect; now and then somebody tries
 * before it has (整顿期限). Under rules without limits nothing happens here.
 */
export function* limitsKept(life: Life): Script {
  const { rulebook, luck } = life
  for (const { limit, status } of limitsOf(life.case.state, rulebook, life.date)) {
    if (status === 'running' && chance(luck, 20)) yield wrong('apply-limit', COUNTY, { limit: limit.id })
    if (status !== 'passed' || !takesEffect(situationOf(life.case, rulebook, [rulebook]), limit)) continue
    if (!chance(luck, 600)) continue
    yield step('apply-limit', COUNTY, { limit: limit.id })
    // It may have moved the case: what is left is of another stage.
    return
  }
}
