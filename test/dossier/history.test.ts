import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openDossier } from '../../src/dossier/dossier.js'
import { dossierFindings } from '../../src/dossier/findings.js'
import { parseDossier } from '../../src/dossier/parse.js'
import { dossierAsOf } from '../../src/dossier/revise.js'
import { changes, day, opened, revised, revision, township, village } from './sample.js'

describe('a dossier on a day', () => {
  const dates = ['2024-01-01', '2024-02-10', '2024-02-10', '2024-06-30']
  const history = fc.array(changes, { minLength: 1, maxLength: dates.length })

  it('is what the revisions up to that day make it [M3.4, D22]', () => {
    fc.assert(
      fc.property(
        history,
        fc.constantFrom('2024-01-01', '2024-02-09', '2024-02-10', '2024-06-29', '2024-06-30'),
        (all, on) => {
          const inputs = all.map((content, i) => revision(`r${i}`, dates[i] ?? '', content))
          const now = inputs.reduce(revised, opened)
          const then = inputs.filter((_, i) => (dates[i] ?? '') <= on).reduce(revised, opened)
          expect(dossierAsOf(now, day(on))).toEqual(then)
        },
      ),
    )
  })

  it('does not exist before it is opened, nor on a day that does not exist', () => {
    expect(dossierAsOf(opened, '2023-12-31')).toBeUndefined()
    expect(dossierAsOf(opened, '2024-02-30')).toBeUndefined()
  })

  it('is opened for a village, on a day that exists [M1.2, D26]', () => {
    expect(openDossier(village, '2024-01-01')).toEqual({ ok: true, value: opened })
    const wrong = openDossier({ code: '63', name: '示例村' }, '2024-02-30')
    expect(wrong.ok || wrong.error.reasons.map(({ path }) => path)).toEqual(['/village/code', '/opened'])
  })

  it('survives JSON, and is refused when its facts were altered on the way [D22]', () => {
    fc.assert(
      fc.property(history, (all) => {
        const now = all.map((content, i) => revision(`r${i}`, dates[i] ?? '', content)).reduce(revised, opened)
        expect(parseDossier(JSON.parse(JSON.stringify(now)))).toEqual({ ok: true, value: now })
        const forged = { ...now, aspects: { ...now.aspects, overview: { ...now.aspects.overview, households: 999 } } }
        const kind = dossierFindings['dossier-record-differs']
        expect(parseDossier(forged)).toEqual({
          ok: false,
          error: {
            reasons: [
              {
                code: kind.code,
                verdict: 'fails',
                cites: ['M1.2', 'D22'],
                required: 'what its revisions make',
                found: 'something else',
                kind: 'condition-not-met',
                path: '',
              },
            ],
          },
        })
      }),
    )
  })

  it('names the revision that could never have been accepted', () => {
    const now = revised(opened, revision('r1', '2024-02-01', { overview: { households: 210 } }))
    const change = now.history[0]
    const alien = { ...change, revision: { ...change?.revision, actor: { ...township, unit: '999922100' } } }
    const result = parseDossier({ ...now, history: [alien] })
    expect(result.ok ? [] : result.error.reasons.map((r) => [r.code, r.path])).toEqual([
      ['dossier-actor-jurisdiction', '/history/0/revision/actor/unit'],
    ])
    expect(parseDossier({ ...now, history: [change, change] }).ok).toBe(false)
  })
})
