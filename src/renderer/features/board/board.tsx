import { Select } from '@mantine/core'
import type { PointerEvent } from 'react'
import { useCallback, useEffect, useMemo, useRef } from 'react'
import type { WallDate } from '@shared/model/time'
import type { TalksRound, Venue } from '@shared/model/workspace'
import { placeTime } from '@shared/text/dates'
import { setZone, useBoardPreferences } from '../../state/board-preferences'
import { select, setBoard, useViewState } from '../../state/view-state'
import { Agenda } from './agenda'
import { BoardCalendar } from './board-calendar'
import { BoardPanels } from './board-panels'
import { stepFrom } from './board-range'
import type { BoardScene } from './board-scene'
import { BoardToolbar } from './board-toolbar'
import { BoardVerbs } from './board-verbs'
import { DisplayMenu } from './display-menu'
import { FilterMenu } from './filter-menu'
import type { HoursScene } from './hours-scene'
import { hover } from './hovered-session'
import { ShownStrip } from './shown-strip'
import { UnplacedDrawer } from './unplaced-drawer'
import { useBoardKeys } from './use-board-keys'
import { useBoardPlan } from './use-board-plan'
import { useBoardPointer } from './use-board-pointer'
import classes from './board.module.css'
import toolbar from './board-toolbar.module.css'

/**
 * The calendar's month rows claim to be rows of a table but hold no cells, and the calendar draws them again after
 * measuring; as plain boxes they mislead no screen reader. Returns how to stop watching.
 */
const plainBoxes = (board: HTMLElement): (() => void) => {
  const claims = ':is(.rbc-month-view, .rbc-month-view *)[role]:not([role="presentation"], [data-placement], button)'
  const settle = (): void => {
    for (const box of board.querySelectorAll(claims)) box.setAttribute('role', 'presentation')
  }
  settle()
  const watch = new MutationObserver(settle)
  watch.observe(board, { childList: true, subtree: true })
  return () => {
    watch.disconnect()
  }
}

const noteHover = (event: PointerEvent): void => {
  if (event.buttons !== 0 || !(event.target instanceof Element)) return
  hover(event.target.closest('[data-placement]')?.getAttribute('data-placement') ?? null)
}

const openDay = (day: WallDate): void => {
  setBoard({ boardDate: day, boardView: 'day' })
}

const openSession = (id: string): void => {
  select({ table: 'sessions', id })
}

/** The board's clock: a switch where the round's venues have several, else in words where no corner says it. */
const Clock = ({ roundId, clocks, zone, words }: { roundId: string; clocks: readonly string[]; zone: string; words: string }) => {
  if (clocks.length > 1) {
    return (
      <Select
        aria-label="Clock of the board"
        w={150}
        value={zone}
        data={clocks.map((clock) => ({ value: clock, label: placeTime(clock) }))}
        allowDeselect={false}
        onChange={(next) => {
          if (next !== null) setZone(roundId, next)
        }}
      />
    )
  }
  return words === '' ? null : <span className={toolbar.clock}>{words}</span>
}

const verbs = <BoardVerbs />

/** One round on the calendar: toolbar, drawer, calendar, keys and dragging. */
export const Board = ({ round, venues }: { round: TalksRound; venues: readonly Venue[] }) => {
  const plan = useBoardPlan(round, venues)
  const { view, day, days, clocks, zone, zoneWords, heads, columns, eventsIn, from, to, filter, choices, chips } = plan
  const gridMinutes = useViewState((state) => state.gridMinutes)
  const secondZone = useBoardPreferences((state) => state.secondZone)
  const condensed = useBoardPreferences((state) => state.condensed)
  const dayCount = useBoardPreferences((state) => state.dayCount)

  const root = useRef<HTMLDivElement>(null)
  const scene: BoardScene = { root, round, rooms: plan.rooms, events: plan.events, columns, view, day, from, to, gridMinutes, zone: zoneWords }
  useBoardPointer(scene)
  const keys = useBoardKeys(scene)

  useEffect(() => (view === 'month' && root.current ? plainBoxes(root.current) : undefined), [view])
  useEffect(
    () => () => {
      hover(null)
    },
    [],
  )

  const { startDate, endDate } = round
  const hours = useMemo(
    (): HoursScene => ({
      days, heads, columns, eventsIn, from, to, zone, secondZone, condensed,
      startDay: day,
      roundDays: startDate && endDate ? { first: startDate, last: endDate } : null,
      onDay: openDay,
    }),
    [days, heads, columns, eventsIn, from, to, zone, secondZone, condensed, day, startDate, endDate],
  )

  // Made anew only when they say something else: the toolbar is not drawn again at every drop.
  const clock = useMemo(() => <Clock roundId={round.id} clocks={clocks} zone={zone} words={view === 'month' || view === 'agenda' ? zoneWords : ''} />, [round.id, clocks, zone, view, zoneWords])
  const menus = useMemo(
    () => (
      <>
        <FilterMenu roundId={round.id} filter={filter} choices={choices} count={chips.length} />
        <DisplayMenu />
      </>
    ),
    [round.id, filter, choices, chips.length],
  )
  const onStep = useCallback(
    (direction: 1 | -1) => {
      setBoard({ boardDate: stepFrom(view, day, direction, dayCount) })
    },
    [view, day, dayCount],
  )

  return (
    <section className={classes.board} aria-label="Board">
      <BoardToolbar view={view} day={day} days={days} round={round} onStep={onStep} clock={clock} menus={menus} verbs={verbs} />
      <ShownStrip roundId={round.id} chips={chips} shown={plan.shown} />
      <div className={classes.area} ref={root} {...keys} onPointerOver={noteHover}>
        <UnplacedDrawer round={round} />
        {view === 'agenda' ? (
          <Agenda events={plan.events} filtered={chips.length > 0} onOpen={openSession} />
        ) : (
          <div className={classes.calendar} role="region" aria-label={`Board, ${zoneWords}. Arrow keys walk, Alt and arrows move a session, Enter says where to.`}>
            <BoardCalendar view={view} day={day} events={plan.events} hours={hours} onDay={openDay} />
          </div>
        )}
      </div>
      <BoardPanels scene={scene} />
    </section>
  )
}
