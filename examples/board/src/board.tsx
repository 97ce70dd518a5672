import type { Actor, Case } from 'baolei'
import { levelLabels, ROLE_LEVEL } from 'baolei'
import type { DutyRecord } from 'baolei/duties'
import { lazy, Suspense, useCallback, useEffect, useMemo, useState } from 'react'
import { type Reader, ReadingContext, readingOf } from './reader'
import { actorKey, actorsFor, names, rulebooks, SAMPLE_DAY } from './samples'
import { loadCases, loadRecords, resetCases, saveCase, saveRecord } from './store'
import { WorklistPage } from './worklist-page'

const VillagePage = lazy(() => import('./village-page'))

type Settings = Pick<Reader, 'actor' | 'today' | 'locale'>

const FIRST: Settings = {
  actor: { role: 'county-organization-department', unit: '999901' },
  today: SAMPLE_DAY,
  locale: 'zh-CN',
}

function storedSettings(): Settings {
  const stored = localStorage.getItem('baolei-board')
  return stored === null ? FIRST : { ...FIRST, ...JSON.parse(stored) }
}

function useVillageInAddress(): string | undefined {
  const read = () => /^#\/village\/(\d+)/.exec(location.hash)?.[1]
  const [village, setVillage] = useState(read)
  useEffect(() => {
    const changed = () => {
      setVillage(read())
      scrollTo(0, 0)
    }
    addEventListener('hashchange', changed)
    return () => removeEventListener('hashchange', changed)
  })
  return village
}

export function Board() {
  const [settings, setSettings] = useState(storedSettings)
  const [cases, setCases] = useState<readonly Case[]>()
  const [records, setRecords] = useState<readonly DutyRecord[]>([])
  const code = useVillageInAddress()
  const { locale } = settings

  useEffect(() => {
    loadCases().then(setCases)
    loadRecords().then(setRecords)
  }, [])
  useEffect(() => {
    localStorage.setItem('baolei-board', JSON.stringify(settings))
  }, [settings])

  const reading = useMemo(() => readingOf({ ...settings, rulebooks, names, records }), [settings, records])
  const { say } = reading
  const change = useCallback((part: Partial<Settings>) => setSettings((now) => ({ ...now, ...part })), [])
  const keep = useCallback((next: Case) => {
    setCases((now) => now?.map((one) => (one.village.code === next.village.code ? next : one)))
    void saveCase(next)
  }, [])
  const keepRecord = useCallback((record: DutyRecord) => {
    setRecords((now) => [...now, record])
    void saveRecord(record)
  }, [])

  const theCase = cases?.find(({ village }) => village.code === code)
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
          <ActorSwitch village={code} actor={settings.actor} onChange={(actor) => change({ actor })} />
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
        {cases === undefined ? (
          <p className="empty" aria-busy="true">
            …
          </p>
        ) : code === undefined ? (
          <WorklistPage cases={cases} />
        ) : theCase === undefined ? (
          <p className="empty">{say('unknownVillage')}</p>
        ) : (
          <Suspense fallback={<p className="empty">…</p>}>
            <VillagePage
              key={code}
              theCase={theCase}
              onRecorded={keep}
              onDuty={keepRecord}
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
            setRecords([])
            setSettings(({ locale: kept }) => ({ ...FIRST, locale: kept }))
            resetCases().then(setCases)
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
  readonly actor: Actor
  readonly onChange: (actor: Actor) => void
}

function ActorSwitch({ village, actor, onChange }: ActorSwitchProps) {
  const reading = useMemo(() => actorsFor(village), [village])
  const actors = reading.some((one) => actorKey(one) === actorKey(actor)) ? reading : [actor, ...reading]
  const levels = [...new Set(actors.map(({ role }) => ROLE_LEVEL[role]))]
  return (
    <ReadingContext.Consumer>
      {(given) => (
        <label>
          <span>{given?.say('actor')}</span>
          <select
            value={actorKey(actor)}
            onChange={({ target }) => {
              const chosen = actors.find((one) => actorKey(one) === target.value)
              if (chosen !== undefined) onChange(chosen)
            }}
          >
            {levels.map((level) => (
              <optgroup key={level} label={levelLabels[level][given?.query.locale ?? 'zh-CN']}>
                {actors
                  .filter(({ role }) => ROLE_LEVEL[role] === level)
                  .map((one) => (
                    <option key={actorKey(one)} value={actorKey(one)}>
                      {given?.who(one)}
                    </option>
                  ))}
              </optgroup>
            ))}
          </select>
        </label>
      )}
    </ReadingContext.Consumer>
  )
}
