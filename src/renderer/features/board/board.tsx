import { useEffect, useMemo, useRef } from 'react'
import type { TimeOfDay, WallDate } from '@shared/model/time'
import { addDays, wallTimeOn } from '@shared/model/time'
import type { TalksRound, Venue } from '@shared/model/workspace'
import { zoneLabel } from '@shared/text/dates'
import { useRoundFindings, useWorkspace, worstBySubject } from '../../state/current'
import { select, setBoard, useViewState } from '../../state/view-state'
import { Agenda } from './agenda'
import { BoardCalendar } from './board-calendar'
import { boardEvents, roomsOf, roundPlacements } from './board-events'
import { BoardPanels } from './board-panels'
import { dayWindow, daysShown, monthStep } from './board-range'
import type { BoardScene } from './board-scene'
import { BoardToolbar } from './board-toolbar'
import { BoardVerbs } from './board-verbs'
import type { BoardColumn } from './pointer-layer'
import { UnplacedDrawer } from './unplaced-drawer'
import { useBoardKeys } from './use-board-keys'
import { useBoardPointer } from './use-board-pointer'
import { dayToDate } from './wall-localizer'
import classes from './board.module.css'

const DAY = 86_400_000

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

/** One round on the calendar: drawer, calendar, keys, dragging and the "Move to…" form. */
export const Board = ({ round, venues }: { round: TalksRound; venues: readonly Venue[] }) => {
  const workspace = useWorkspace()
  const findings = useRoundFindings()
  const { boardView: view, boardDate, gridMinutes, selection } = useViewState()

  const zone = venues[0]?.zone ?? 'UTC'
  const inZone = useMemo(() => venues.filter((venue) => venue.zone === zone), [venues, zone])
  const rooms = useMemo(() => roomsOf(workspace, inZone), [workspace, inZone])
  const day = boardDate ?? round.startDate ?? ('2026-01-01' as WallDate)
  const days = useMemo(() => daysShown(view, day, round), [view, day, round])
  const worst = useMemo(() => worstBySubject(findings), [findings])
  const placements = useMemo(() => roundPlacements(workspace, round), [workspace, round])

  const events = useMemo(() => {
    const first = view === 'agenda' ? new Date(0) : dayToDate(days[0] ?? day)
    const last = view === 'agenda' ? new Date(8.64e15) : new Date(+dayToDate(days.at(-1) ?? day) + DAY)
    return boardEvents(workspace, placements, rooms, first, last, worst)
  }, [workspace, placements, rooms, days, day, view, worst])

  const { from, to } = useMemo(() => dayWindow(inZone, view === 'agenda' ? [] : events), [inZone, events, view])
  const selectedSession = selection?.table === 'sessions' ? selection.id : null

  const columns = useMemo<readonly BoardColumn[]>(() => {
    if (view === 'week' || view === 'month') return days.map((shown) => ({ day: shown, roomId: null }))
    return days.flatMap((shown) => rooms.map((room): BoardColumn => ({ day: shown, roomId: room.id })))
  }, [view, days, rooms])

  const root = useRef<HTMLDivElement>(null)
  const zoneWords = zoneLabel(zone, wallTimeOn(day, '12:00' as TimeOfDay))
  const scene: BoardScene = { root, round, rooms, events, columns, view, day, from, to, gridMinutes, zone: zoneWords }
  useBoardPointer(scene)
  const keys = useBoardKeys(scene)

  useEffect(() => (view === 'month' && root.current ? plainBoxes(root.current) : undefined), [view])

  const step = view === 'month' ? 31 : view === 'week' ? 7 : view === 'days' ? 3 : 1

  return (
    <section className={classes.board} aria-label="Board">
      <BoardToolbar
        view={view}
        day={day}
        days={days}
        round={round}
        zone={zoneWords}
        gridMinutes={gridMinutes}
        placed={placements.length}
        onStep={(direction) => {
          setBoard({ boardDate: view === 'month' ? monthStep(day, direction) : addDays(day, direction * step) })
        }}
        verbs={<BoardVerbs />}
      />
      <div className={classes.area} ref={root} {...keys}>
        <UnplacedDrawer round={round} />
        {view === 'agenda' ? (
          <Agenda
            events={events}
            selected={selectedSession}
            onOpen={(id) => {
              select({ table: 'sessions', id })
            }}
          />
        ) : (
          <div className={classes.calendar} role="region" aria-label={`Board, ${zoneWords}. Arrow keys walk, Alt and arrows move a session, Enter says where to.`}>
              <BoardCalendar
                view={view}
                day={day}
                events={events}
                rooms={rooms}
                from={from}
                to={to}
                gridMinutes={gridMinutes}
                selectedSession={selectedSession}
                onDay={(next) => {
                  setBoard({ boardDate: next, boardView: 'day' })
                }}
              />
          </div>
        )}
      </div>
      <BoardPanels scene={scene} />
    </section>
  )
}
