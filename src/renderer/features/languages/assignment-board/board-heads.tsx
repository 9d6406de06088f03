import { IconArrowBackUp, IconArrowsSplit, IconCheck, IconMinus, IconShieldCheck, IconShieldQuestion, IconShieldX, IconUserCheck, IconUserQuestion, IconUserX, IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { fullName } from '@shared/model/person'
import type { Party, Workspace } from '@shared/model/workspace'
import { rowOf } from '@shared/model/workspace'
import { coverageWord, loadText, teamText } from '@shared/text/assignment-words'
import { daySpan, shortDay, timeSpan } from '@shared/text/dates'
import { count, list } from '@shared/text/lists'
import type { BoardInterpreter, BoardSession } from '@shared/views/assignment-board'
import type { LoadOnDay } from '@shared/views/assignment-load'
import { worstLoad } from '@shared/views/assignment-load'
import { PartyMark } from '../../../ui/party-mark'
import { LanguageChips, languagesText } from '../languages-spoken'
import classes from './assignment-board.module.css'
import type { BoardColumn } from './board-columns'
import { columnWidth, nameWidth } from './board-geometry'
import type { DropMark } from './board-moves'

const coverageGlyphs: Readonly<Record<string, typeof IconCheck>> = { covered: IconCheck, 'by retour': IconArrowBackUp, 'by relay': IconArrowsSplit, 'not covered': IconX, 'nothing needed': IconMinus }

const teamShort = ({ coverage, need }: BoardSession): string => (need.least > 0 ? `${String(coverage.team.length)}/${String(need.least)}` : String(coverage.team.length))

interface HeadPlace {
  readonly id: string
  readonly column: number
  readonly active: boolean
  readonly firstOfDay: boolean
  /** It stands in the inspector. */
  readonly chosen: boolean
  readonly drop: DropMark | null
}

const Head = ({ id, column, active, firstOfDay, chosen, drop, label, title, children }: HeadPlace & { label: string; title: string; children: ReactNode }) => (
  <div
    id={id}
    role="columnheader"
    aria-colindex={column + 1}
    aria-label={label}
    title={title}
    className={classes.head}
    style={{ left: nameWidth + (column - 1) * columnWidth, width: columnWidth }}
    data-row={-1}
    data-column={column}
    data-active={active || undefined}
    data-first={firstOfDay || undefined}
    data-chosen={chosen || undefined}
    data-drop={drop ?? undefined}
  >
    {children}
  </div>
)

const SessionHead = ({ session, ...place }: HeadPlace & { session: BoardSession }) => {
  const { placement, coverage, need } = session
  const word = coverageWord(coverage)
  const Glyph = coverageGlyphs[word] ?? IconMinus
  const when = placement ? daySpan(placement.start, placement.minutes) : 'not on the board'
  const words = `${session.session.title}, ${when}: ${word}, ${teamText(session)}`
  return (
    <Head {...place} label={words} title={words}>
      <span className={classes.title}>{session.session.title}</span>
      <span className={classes.time}>{placement ? timeSpan(placement.start, placement.minutes) : ''}</span>
      <span className={classes.coverage}>
        <span className={classes.state} data-state={word}>
          <Glyph size={12} stroke={2.4} aria-hidden />
          {word === 'nothing needed' ? 'none needed' : word}
        </span>
        <span className={classes.team} data-short={coverage.team.length < need.least || undefined}>
          {teamShort(session)}
        </span>
      </span>
    </Head>
  )
}

const DayHead = ({ column, ...place }: Omit<HeadPlace, 'column'> & { column: Extract<BoardColumn, { kind: 'day' }>; at: number }) => {
  const uncovered = column.sessions.filter(({ coverage }) => coverage.uncovered.length > 0).length
  const short = column.sessions.filter(({ coverage, need }) => coverage.team.length < need.least).length
  const words = [count(column.sessions.length, 'session', 'sessions'), uncovered > 0 ? `${String(uncovered)} not covered` : 'all covered', short > 0 ? `${String(short)} short of interpreters` : ''].filter(Boolean)
  return (
    <Head {...place} column={place.at} label={`${shortDay(column.date)}: ${words.join(', ')}`} title={words.join(', ')}>
      <span className={classes.title}>{words[0]}</span>
      <span className={classes.coverage}>
        <span className={classes.state} data-state={uncovered > 0 ? 'not covered' : 'covered'}>
          {uncovered > 0 ? <IconX size={12} stroke={2.4} aria-hidden /> : <IconCheck size={12} stroke={2.4} aria-hidden />}
          {words[1]}
        </span>
      </span>
      {short > 0 ? <span className={classes.team} data-short>{`${String(short)} short`}</span> : null}
    </Head>
  )
}

/** A session's or a day's head: what is needed there and how much of it is there. */
export const ColumnHead = ({ column, at, ...place }: Omit<HeadPlace, 'column'> & { column: BoardColumn; at: number }) =>
  column.kind === 'session' ? <SessionHead {...place} column={at} session={column.session} /> : <DayHead {...place} at={at} column={column} />

const vettingGlyphs = { cleared: IconShieldCheck, refused: IconShieldX, pending: IconShieldQuestion, 'not started': IconShieldQuestion } as const
const vettingWords = { cleared: 'vetting cleared', refused: 'vetting refused', pending: 'vetting pending', 'not started': 'vetting not started' } as const

/** What the parties of the round say of somebody, in a word and a sentence. */
const verdictOf = ({ interpreter }: BoardInterpreter, parties: readonly Party[]): { readonly state: 'accepted' | 'refused' | 'open'; readonly words: string } => {
  const saying = (verdict: string | undefined): readonly string[] =>
    parties.filter(({ id }) => interpreter.acceptance.find(({ partyId }) => partyId === id)?.verdict === verdict).map(({ shortName }) => shortName)
  const [refusing, silent] = [saying('refused'), saying(undefined)]
  if (refusing.length > 0) return { state: 'refused', words: `refused by ${list(refusing, 3)}` }
  return silent.length > 0 ? { state: 'open', words: `${list(silent, 3)} not asked` } : { state: 'accepted', words: 'accepted by all parties' }
}
const verdictGlyphs = { accepted: IconUserCheck, refused: IconUserX, open: IconUserQuestion } as const

const Sign = ({ glyph: Glyph, state, words }: { glyph: typeof IconCheck; state: 'ok' | 'bad' | 'open'; words: string }) => (
  <span className={classes.mark} data-state={state} role="img" aria-label={words} title={words}>
    <Glyph size={14} aria-hidden />
  </span>
)

const ofLimit = (value: number, limit: number | undefined): string => (limit === undefined ? String(value) : `${String(value)}/${String(limit)}`)

/** The bar of a day's load against its limit, with day, week and round in figures beside it. */
export const LoadBar = ({ load }: { load: LoadOnDay }) => {
  const share = load.dayShare ?? 0
  const words = loadText(load)
  return (
    <span className={classes.load} role="img" aria-label={words} title={words} data-state={worstLoad(load.dayState, load.weekState)}>
      {load.dayShare === null ? null : (
        <span className={classes.track} data-state={load.dayState}>
          <span className={classes.fill} style={{ width: `${String(Math.min(100, share * 100))}%` }} />
        </span>
      )}
      {load.day ? <span data-state={load.dayState}>{ofLimit(load.day.sessions, load.limits.sessionsADay)}</span> : null}
      {load.week ? <span data-state={load.weekState}>{`wk ${ofLimit(load.week.sessions, load.limits.sessionsAWeek)}`}</span> : null}
      <span>{`all ${String(load.round.sessions)}`}</span>
    </span>
  )
}

/** An interpreter's head: who it is, what they speak, whose camp, vetting and parties, and their load on the day in view. */
export const NameHead = ({ id, at, one, parties, load, active, chosen, drop, over, workspace }: { id: string; at: number; one: BoardInterpreter; parties: readonly Party[]; load: LoadOnDay; active: boolean; chosen: boolean; drop: DropMark | null; over: readonly string[]; workspace: Workspace }) => {
  const { interpreter } = one
  const name = fullName(interpreter) || 'Unnamed interpreter'
  const camp = rowOf(workspace, 'parties', interpreter.broughtByPartyId)
  const verdict = verdictOf(one, parties)
  const words = [languagesText(interpreter.languages) || 'no languages yet', camp ? `brought by ${camp.shortName}` : '', vettingWords[interpreter.vetting], parties.length > 0 ? verdict.words : '', loadText(load), over.length > 0 ? `too much on ${list(over)}` : '']
  return (
    <div id={id} role="rowheader" aria-colindex={1} aria-label={`${name}: ${words.filter(Boolean).join('; ')}`} className={classes.name} style={{ width: nameWidth }} data-row={at} data-column={0} data-active={active || undefined} data-chosen={chosen || undefined} data-drop={drop ?? undefined}>
      <span className={classes.line}>
        <span className={classes.person}>{name}</span>
        {over.length > 0 ? <span className={classes.over} title={`Too much on ${list(over)}`}>over</span> : null}
        <LanguageChips languages={interpreter.languages} most={3} />
      </span>
      <span className={classes.line}>
        <Sign glyph={vettingGlyphs[interpreter.vetting]} state={interpreter.vetting === 'cleared' ? 'ok' : interpreter.vetting === 'refused' ? 'bad' : 'open'} words={vettingWords[interpreter.vetting]} />
        {parties.length > 0 ? <Sign glyph={verdictGlyphs[verdict.state]} state={verdict.state === 'accepted' ? 'ok' : verdict.state === 'refused' ? 'bad' : 'open'} words={verdict.words} /> : null}
        {camp ? (
          <span className={classes.camp} title={`Brought by ${camp.name}`}>
            <PartyMark colour={camp.colour} />
            {camp.shortName}
          </span>
        ) : null}
        <LoadBar load={load} />
      </span>
    </div>
  )
}
