import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { PlacementId } from '@shared/model/ids'
import type { TimeOfDay, WallDate } from '@shared/model/time'
import { addDays, daysBetween, wallTimeOn } from '@shared/model/time'
import type { TalksRound, Venue } from '@shared/model/workspace'
import { rowOf } from '@shared/model/workspace'
import { zoneLabel } from '@shared/text/dates'
import { addSession, unplace } from '../../actions/board-actions'
import { useReadOnly, useRoundFindings, useWorkspace, worstBySubject } from '../../state/current'
import { select, setBoard, useViewState } from '../../state/view-state'
import { execute, useWorkspaceState } from '../../state/workspace-state'
import { reported } from '../../ui/notice'
import { Agenda } from './agenda'
import { BoardCalendar } from './board-calendar'
import { boardEvents, roomsOf, roundPlacements, unplacedSessions } from './board-events'
import { readBoardKey } from './board-keys'
import { dayWindow, daysShown, monthStep } from './board-range'
import { BoardToolbar } from './board-toolbar'
import { commandFor, judgeCommand, judgeDrop } from './judge'
import type { MoveSubject } from './move-form'
import { MoveForm } from './move-form'
import type { BoardColumn, DragSubject } from './pointer-layer'
import { attachPointerLayer } from './pointer-layer'
import { UnplacedDrawer } from './unplaced-drawer'
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
  const readOnly = useReadOnly()
  const { boardView: view, boardDate, gridMinutes, selection, moving } = useViewState()
  const [placing, setPlacing] = useState<string | null>(null)
  const [said, setSaid] = useState('')
  const root = useRef<HTMLDivElement>(null)
  const active = useRef<string | null>(null)
  const wantsFocus = useRef(false)

  const zone = venues[0]?.zone ?? 'UTC'
  const inZone = useMemo(() => venues.filter((venue) => venue.zone === zone), [venues, zone])
  const rooms = useMemo(() => roomsOf(workspace, inZone), [workspace, inZone])
  const day = boardDate ?? round.startDate ?? ('2026-01-01' as WallDate)
  const days = useMemo(() => daysShown(view, day, round), [view, day, round])
  const worst = useMemo(() => worstBySubject(findings), [findings])
  const placements = useMemo(() => roundPlacements(workspace, round), [workspace, round])
  const unplaced = useMemo(() => unplacedSessions(workspace, round), [workspace, round])

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

  // The pointer layer lives as long as the board; it reads the newest of these at each gesture.
  const latest = useRef({ events, columns, view, from, to, gridMinutes, readOnly })
  useLayoutEffect(() => {
    latest.current = { events, columns, view, from, to, gridMinutes, readOnly }
  })

  useEffect(() => {
    const element = root.current
    if (!element) return
    return attachPointerLayer({
      root: element,
      subjectAt: (target) => {
        const gesture = target.getAttribute('data-resize')
        const placementId = target.closest('[data-placement]')?.getAttribute('data-placement')
        const event = latest.current.events.find((candidate) => candidate.id === placementId)
        if (event) {
          const kind = latest.current.view !== 'month' && (gesture === 'start' || gesture === 'end') ? (`resize-${gesture}` as const) : 'move'
          return { gesture: kind, id: event.id, title: event.title, minutes: event.minutes, start: event.startsAt, roomId: event.roomId }
        }
        const sessionId = target.closest('[data-unplaced]')?.getAttribute('data-unplaced')
        const session = rowOf(useWorkspaceState.getState().open?.workspace ?? workspace, 'sessions', sessionId)
        return session ? { gesture: 'place', id: session.id, title: session.title, minutes: session.minutes, start: null, roomId: null } : null
      },
      columns: () => latest.current.columns,
      isMonth: () => latest.current.view === 'month',
      gridMinutes: () => latest.current.gridMinutes,
      dayWindow: () => ({ from: latest.current.from, to: latest.current.to }),
      judge: (subject, target) => {
        if (latest.current.readOnly) return { tone: 'warning', line: 'This workspace is open for reading only.' }
        return judgeDrop(subject, withRoom(subject, target))
      },
      drop: (subject, target) => {
        if (latest.current.readOnly) return
        const command = commandFor(subject, withRoom(subject, target))
        if (command) void reported(execute(command))
      },
      click: (subject) => {
        const sessionId = subject.gesture === 'place' ? subject.id : latest.current.events.find((event) => event.id === subject.id)?.sessionId
        if (sessionId !== undefined) select({ table: 'sessions', id: sessionId })
      },
    })
    // Week and month have no rooms: what is placed there goes to the first room, where findings will say if it fits.
    function withRoom(subject: DragSubject, target: Parameters<typeof judgeDrop>[1]): Parameters<typeof judgeDrop>[1] {
      if (target.kind !== 'slot' || target.roomId !== null || subject.gesture !== 'place') return target
      return { ...target, roomId: rooms[0]?.id ?? null }
    }
  }, [rooms, workspace])

  // One tab stop for the whole board: the session walked to last, else the first.
  useLayoutEffect(() => {
    const cards = [...(root.current?.querySelectorAll<HTMLElement>('[data-placement]') ?? [])]
    const current = cards.find((card) => card.dataset['placement'] === active.current) ?? cards[0]
    for (const card of cards) card.tabIndex = card === current ? 0 : -1
    if (wantsFocus.current) {
      wantsFocus.current = false
      current?.focus()
    }
  })

  useEffect(() => (view === 'month' && root.current ? plainBoxes(root.current) : undefined), [view])

  const onKeyDown = (event: React.KeyboardEvent): void => {
    if (!(event.target instanceof HTMLElement)) return
    const current = events.find((candidate) => candidate.id === (event.target as HTMLElement).dataset['placement'])
    if (!current) return
    const meaning = readBoardKey(event, current, events, rooms.map((room) => room.id as string), gridMinutes)
    if (!meaning) return
    event.preventDefault()
    active.current = current.id
    switch (meaning.kind) {
      case 'walk':
        active.current = meaning.to
        root.current?.querySelector<HTMLElement>(`[data-placement="${meaning.to}"]`)?.focus()
        break
      case 'open':
        select({ table: 'sessions', id: current.sessionId })
        break
      case 'move':
        if (!readOnly) setBoard({ moving: current.id as PlacementId })
        break
      case 'unplace':
        if (!readOnly) unplace(current.sessionId)
        break
      case 'nudge': {
        if (readOnly) break
        const command = { type: 'move-placement', placementId: current.id, roomId: meaning.roomId, start: meaning.start } as const
        const verdict = judgeCommand(command)
        const room = rooms.find((candidate) => candidate.id === meaning.roomId)?.name ?? ''
        setSaid(`${current.title}: ${meaning.start.slice(11)}, ${room}. ${verdict.line}`)
        wantsFocus.current = true
        void reported(execute(command))
        break
      }
    }
  }

  const step = view === 'month' ? 31 : view === 'week' ? 7 : view === 'days' ? 3 : 1
  const zoneWords = zoneLabel(zone, wallTimeOn(day, '12:00' as TimeOfDay))
  const moveSubject: MoveSubject | null = moving !== null ? { placementId: moving } : placing !== null ? { sessionId: placing } : null
  const roundDays = round.startDate && round.endDate ? daysBetween(round.startDate, round.endDate) : [day]

  return (
    <section className={classes.board} aria-label="Board">
      <BoardToolbar
        view={view}
        day={day}
        days={days}
        round={round}
        zone={zoneWords}
        gridMinutes={gridMinutes}
        readOnly={readOnly}
        placed={placements.length}
        onStep={(direction) => {
          setBoard({ boardDate: view === 'month' ? monthStep(day, direction) : addDays(day, direction * step) })
        }}
        onAdd={() => void addSession()}
      />
      <div
        className={classes.area}
        ref={root}
        onKeyDown={onKeyDown}
        onFocus={(event) => {
          const id = (event.target as HTMLElement).dataset['placement']
          if (id !== undefined) active.current = id
        }}
      >
        <UnplacedDrawer
          workspace={workspace}
          sessions={unplaced}
          selected={selectedSession}
          onOpen={(id) => {
            select({ table: 'sessions', id })
          }}
          onPlace={(id) => {
            if (!readOnly) setPlacing(id)
          }}
        />
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
      <div className={classes.said} role="status" aria-live="polite">
        {said}
      </div>
      <MoveForm
        subject={moveSubject}
        workspace={workspace}
        rooms={rooms}
        days={roundDays}
        zone={zoneWords}
        onDone={(moved) => {
          setPlacing(null)
          setBoard({ moving: null })
          if (moved !== null) {
            active.current = moved
            wantsFocus.current = true
          }
        }}
      />
    </section>
  )
}
