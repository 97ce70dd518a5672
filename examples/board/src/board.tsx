import { type Case, localeOf } from 'baolei'
import { lazy, StrictMode, Suspense, useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { createRoot } from 'react-dom/client'
import { bodyOf, Press, type Reader, ReadingContext, readingOf } from './reader'
import { actorKey, actorsFor, names, rulebooks, SAMPLE_DAY } from './samples'
import { load, put, reset, type Stored } from './store'
import { WorklistPage } from './worklist-page'
import './board.scss'

const VillagePage = lazy(() => import('./village-page'))

type Settings = Pick<Reader, 'actor' | 'today' | 'locale'>

const FIRST: Settings = {
  actor: { role: 'county-organization-department', unit: '999901' },
  today: SAMPLE_DAY,
  locale: localeOf('zh'),
}
const NOTHING: Stored = { cases: [], records: [], holders: [] }

function onAddress(changed: () => void) {
  const moved = () => {
    scrollTo(0, 0)
    changed()
  }
  addEventListener('hashchange', moved)
  return () => removeEventListener('hashchange', moved)
}

function Board() {
  const [settings, setSettings] = useState<Settings>(() => ({
    ...FIRST,
    ...JSON.parse(localStorage.getItem('baolei-board') ?? '{}'),
  }))
  const [stored, setStored] = useState<Stored>()
  const [, , code, part] = useSyncExternalStore(onAddress, () => location.hash).split('/')
  const { actor, today, locale } = settings
  const { cases, records, holders } = stored ?? NOTHING

  useEffect(() => void load().then(setStored), [])
  useEffect(() => localStorage.setItem('baolei-board', JSON.stringify(settings)), [settings])

  const change = useCallback((one: Partial<Settings>) => setSettings((now) => ({ ...now, ...one })), [])
  const reading = useMemo(
    () => readingOf({ ...settings, rulebooks, names, records, holders }, (actor) => change({ actor })),
    [settings, records, holders, change],
  )
  const { say, who } = reading
  const keep = useCallback((next: Case) => {
    const { code } = next.village
    setStored((now) => now && { ...now, cases: now.cases.map((one) => (one.village.code === code ? next : one)) })
    void put('cases', code, next)
  }, [])

  const theCase = cases.find(({ village }) => village.code === code)
  const title = [theCase?.village.name ?? [], say('title')].flat().join(' · ')
  useEffect(() => {
    document.documentElement.lang = locale
    document.title = title
  }, [locale, title])

  const actors = useMemo(() => {
    const about = actorsFor(code).map((one) => [actorKey(one), one] as const)
    return new Map([...about, [actorKey(actor), actor]])
  }, [actor, code])
  const [other = locale] = (['zh-CN', 'en'] as const).filter((one) => one !== locale)
  return (
    <ReadingContext value={reading}>
      <Press
        className="btn visually-hidden-focusable"
        label={say('skip')}
        onPress={() => document.getElementById('content')?.focus()}
      />
      <header className="bg-white border-bottom d-print-none">
        <div className="container settings d-flex flex-wrap gap-2 py-2 align-items-center">
          <a className="brand fw-semibold link-body-emphasis text-decoration-none me-auto" href="#/">
            <b className="rounded px-2 me-2 text-white bg-danger" aria-hidden="true">
              堡垒
            </b>
            {say('title')}
          </a>
          <label className="d-flex gap-2 align-items-center">
            <small className="text-nowrap">{say('actor')}</small>
            <select
              className="form-select form-select-sm"
              value={actorKey(actor)}
              onChange={({ target }) => change({ actor: actors.get(target.value) ?? actor })}
            >
              {[...actors].map(([key, one]) => (
                <option key={key} value={key}>
                  {who(bodyOf(one))}
                </option>
              ))}
            </select>
          </label>
          <label className="d-flex gap-2 align-items-center">
            <small className="text-nowrap">{say('day')}</small>
            <input
              type="date"
              className="form-control form-control-sm"
              value={today}
              onChange={({ target }) => change({ today: target.value || today })}
            />
          </label>
          <Press label={say('other')} onPress={() => change({ locale: other })} />
        </div>
      </header>
      <main id="content" className="container py-4" tabIndex={-1}>
        <Suspense fallback={<p>…</p>}>
          {code === undefined || stored === undefined ? (
            <WorklistPage cases={cases} />
          ) : theCase === undefined ? (
            <p>{say('unknownVillage')}</p>
          ) : (
            <VillagePage
              key={code}
              theCase={theCase}
              part={part}
              onRecorded={keep}
              onStored={() => void load().then(setStored)}
            />
          )}
        </Suspense>
      </main>
      <footer className="container d-flex flex-wrap justify-content-between py-3 small text-secondary d-print-none">
        <p>{say('sample')}</p>
        <Press
          label={say('reset')}
          onPress={() => {
            setSettings({ ...FIRST, locale })
            void reset().then(setStored)
          }}
        />
      </footer>
    </ReadingContext>
  )
}

const place = document.getElementById('board')
if (place !== null)
  createRoot(place).render(
    <StrictMode>
      <Board />
    </StrictMode>,
  )
