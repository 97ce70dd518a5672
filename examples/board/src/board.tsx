import { type Actor, type Case, levelLabels, ROLE_LEVEL } from 'baolei'
import { lazy, StrictMode, Suspense, useCallback, useEffect, useMemo, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { bodyOf, type Reader, ReadingContext, readingOf, useReading } from './reader'
import { actorKey, actorsFor, names, rulebooks, SAMPLE_DAY } from './samples'
import { load, put, reset, type Stored } from './store'
import { WorklistPage } from './worklist-page'
import './board.css'

const VillagePage = lazy(() => import('./village-page'))

type Settings = Pick<Reader, 'actor' | 'today' | 'locale'>

const FIRST: Settings = {
  actor: { role: 'county-organization-department', unit: '999901' },
  today: SAMPLE_DAY,
  locale: 'zh-CN',
}

function useAddress(): readonly string[] {
  const [address, setAddress] = useState(location.hash)
  useEffect(() => {
    const changed = () => {
      setAddress(location.hash)
      scrollTo(0, 0)
    }
    addEventListener('hashchange', changed)
    return () => removeEventListener('hashchange', changed)
  }, [])
  return address.split('/').slice(2)
}

function Board() {
  const [settings, setSettings] = useState<Settings>(() => ({
    ...FIRST,
    ...JSON.parse(localStorage.getItem('baolei-board') ?? '{}'),
  }))
  const [stored, setStored] = useState<Stored>()
  const [code, part] = useAddress()
  const { locale } = settings
  const { records, holders } = stored ?? { records: [], holders: [] }

  useEffect(() => void load().then(setStored), [])
  useEffect(() => localStorage.setItem('baolei-board', JSON.stringify(settings)), [settings])

  const reading = useMemo(
    () => readingOf({ ...settings, rulebooks, names, records, holders }),
    [settings, records, holders],
  )
  const { say } = reading
  const change = useCallback((one: Partial<Settings>) => setSettings((now) => ({ ...now, ...one })), [])
  const keep = useCallback((next: Case) => {
    const { code } = next.village
    setStored((now) => now && { ...now, cases: now.cases.map((one) => (one.village.code === code ? next : one)) })
    void put('cases', code, next)
  }, [])

  const theCase = stored?.cases.find(({ village }) => village.code === code)
  const shown = theCase?.village.name
  useEffect(() => {
    document.documentElement.lang = locale
    document.title = shown === undefined ? say('title') : `${shown} · ${say('title')}`
  }, [locale, shown, say])

  return (
    <ReadingContext value={reading}>
      <button type="button" className="skip" onClick={() => document.getElementById('content')?.focus()}>
        {say('skip')}
      </button>
      <header className="top">
        <a className="brand" href="#/">
          <span aria-hidden="true" className="seal">
            堡垒
          </span>
          {say('title')}
        </a>
        <div className="settings">
          <ActorSwitch village={code} onChange={(actor) => change({ actor })} />
          <label>
            <span>{say('day')}</span>
            <input
              type="date"
              value={settings.today}
              onChange={({ target }) => target.value !== '' && change({ today: target.value })}
            />
          </label>
          <button
            type="button"
            className="quiet"
            lang={locale === 'zh-CN' ? 'en' : 'zh-CN'}
            onClick={() => change({ locale: locale === 'zh-CN' ? 'en' : 'zh-CN' })}
          >
            {say('other')}
          </button>
        </div>
      </header>
      <main id="content" tabIndex={-1}>
        {stored === undefined ? (
          <p className="empty" aria-busy="true">
            …
          </p>
        ) : code === undefined ? (
          <WorklistPage cases={stored.cases} />
        ) : theCase === undefined ? (
          <p className="empty">{say('unknownVillage')}</p>
        ) : (
          <Suspense fallback={<p className="empty">…</p>}>
            <VillagePage
              key={code}
              theCase={theCase}
              part={part}
              onRecorded={keep}
              onStored={() => void load().then(setStored)}
              onActor={(actor) => change({ actor })}
            />
          </Suspense>
        )}
      </main>
      <footer className="foot">
        <p>{say('sample')}</p>
        <button
          type="button"
          className="quiet"
          onClick={() => {
            setSettings({ ...FIRST, locale })
            void reset().then(setStored)
          }}
        >
          {say('reset')}
        </button>
      </footer>
    </ReadingContext>
  )
}

interface ActorSwitchProps {
  readonly village: string | undefined
  readonly onChange: (actor: Actor) => void
}

function ActorSwitch({ village, onChange }: ActorSwitchProps) {
  const { query, say, who } = useReading()
  const own = actorKey(query.actor)
  const about = useMemo(() => actorsFor(village), [village])
  const actors = about.some((one) => actorKey(one) === own) ? about : [query.actor, ...about]
  return (
    <label>
      <span>{say('actor')}</span>
      <select
        value={own}
        onChange={({ target }) => {
          const chosen = actors.find((one) => actorKey(one) === target.value)
          if (chosen !== undefined) onChange(chosen)
        }}
      >
        {[...new Set(actors.map(({ role }) => ROLE_LEVEL[role]))].map((level) => (
          <optgroup key={level} label={levelLabels[level][query.locale]}>
            {actors
              .filter(({ role }) => ROLE_LEVEL[role] === level)
              .map((one) => (
                <option key={actorKey(one)} value={actorKey(one)}>
                  {who(bodyOf(one))}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
    </label>
  )
}

const place = document.getElementById('board')
if (place !== null)
  createRoot(place).render(
    <StrictMode>
      <Board />
    </StrictMode>,
  )
