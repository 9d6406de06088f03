import { ActionIcon, Button } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { CommandInput } from '@shared/commands/registry'
import type { Finding } from '@shared/findings/finding'
import type { WallDate } from '@shared/model/time'
import { dateOf, timeOf } from '@shared/model/time'
import type { Placement, Session } from '@shared/model/workspace'
import { rowOf, rowsOf } from '@shared/model/workspace'
import { duration } from '@shared/text/dates'
import { perform } from '../../actions/perform'
import { focusNext, setWaysOut, useBoardTasks } from '../../state/board-tasks'
import { useReadOnly, useRoundFindings, useWorkspace } from '../../state/current'
import { newId } from '../../state/new-id'
import { AvailabilityRows } from './availability-rows'
import type { BoardScene } from './board-scene'
import type { Proposal } from './slot-list'
import { SlotList } from './slot-list'
import { useFreeSlots, useOtherRooms } from './use-free-slots'
import { WaysOutFinding } from './ways-out-finding'
import { takeSlot } from './ways-out-command'
import classes from './ways-out.module.css'

interface PanelProps {
  readonly scene: BoardScene
  readonly days: readonly WallDate[]
  readonly session: Session
  readonly placements: readonly Placement[]
  readonly findings: readonly Finding[]
  readonly asked: boolean
}

/** The sitting that is to move: the one a finding names, else the first. */
const troubled = (placements: readonly Placement[], findings: readonly Finding[]): Placement | undefined =>
  placements.find((placement) => findings.some((finding) => finding.subjects.some(({ id }) => id === placement.id))) ?? placements[0]

const Panel = ({ scene, days, session, placements, findings, asked }: PanelProps) => {
  const workspace = useWorkspace()
  const readOnly = useReadOnly()
  const place = useRef<HTMLElement>(null)
  const [looked, setLooked] = useState<Proposal | null>(null)
  const placement = troubled(placements, findings)
  const { rooms, gridMinutes } = scene
  const minutes = placement?.minutes ?? session.minutes
  const { slots, fresh } = useFreeSlots({ sessionId: session.id, placementId: placement?.id ?? null, minutes, days, near: scene.day, rooms, gridMinutes, limit: 8 })
  const others = useOtherRooms(placement?.id ?? null, rooms)
  const proposals = useMemo(() => (slots ?? []).map((slot): Proposal => ({ ...slot, sound: slot.everyone ? 'Everyone is free' : 'Nothing breaks' })), [slots])
  const shown = looked ?? proposals[0] ?? null
  const zone = rowOf(workspace, 'venues', rowOf(workspace, 'rooms', shown?.roomId ?? placement?.roomId ?? rooms[0]?.id)?.venueId)?.zone ?? 'UTC'
  const day = shown ? dateOf(shown.start) : placement ? dateOf(placement.start) : scene.day

  const close = (): void => {
    setWaysOut(null)
    if (placement) focusNext(placement.id)
  }
  const take = (command: CommandInput, placementId: string | null): void => {
    void perform(command, session.id).then((done) => {
      if (!done) return
      if (useBoardTasks.getState().waysOut?.asked) setWaysOut(null)
      focusNext(placementId)
    })
  }
  const takeProposal = (proposal: Proposal): void => {
    const made = newId()
    take(takeSlot(session, placements, placement, proposal, made), placement?.id ?? made)
  }

  // Who asked for it goes there with the keyboard; after a drop it only stands there.
  useEffect(() => {
    if (asked) place.current?.focus()
  }, [asked, session.id])

  return (
    <section
      className={classes.panel}
      ref={place}
      tabIndex={-1}
      aria-label={`Ways out for ${session.title}`}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return
        event.stopPropagation()
        close()
      }}
    >
      <header className={classes.head}>
        <h2>{findings.length > 0 ? `Ways out for ${session.title}` : `A time for ${session.title}`}</h2>
        <span className={classes.aside}>{duration(minutes)}{placement ? '' : ', unplaced'}</span>
        <span className={classes.space} />
        <Button variant="default" size="compact-xs" onClick={close}>
          {findings.length > 0 ? 'Leave it so' : 'Leave it where it is'}
        </Button>
        <ActionIcon size={22} aria-label="Close the ways out" onClick={close}>
          <IconX size={14} />
        </ActionIcon>
      </header>
      <div className={classes.parts} tabIndex={0} role="group" aria-label="What breaks, free slots, who is free">
        <div className={classes.part}>
          <h3>{findings.length === 0 ? 'Nothing is wrong with it' : 'What breaks'}</h3>
          {findings.length === 0 ? <p className={classes.none}>No open finding is about {session.title}. The free slots are there if it has to move.</p> : null}
          <ul className={classes.findings} aria-label="What breaks">
            {findings.map((finding) => (
              <WaysOutFinding
                key={finding.key}
                finding={finding}
                readOnly={readOnly}
                onTake={(command) => {
                  take(command, placement?.id ?? null)
                }}
              />
            ))}
          </ul>
        </div>
        <div className={classes.part} data-fresh={fresh}>
          <h3>{placement ? 'Move it to a free slot' : 'Place it in a free slot'}</h3>
          {slots === null ? <p className={classes.none}>Looking…</p> : null}
          {slots?.length === 0 ? <p className={classes.none}>No room is free for {duration(minutes)} within opening hours and the round's dates.</p> : null}
          <SlotList label="Free slots" verb={placement ? 'Move to' : 'Place at'} disabled={readOnly} proposals={proposals} looked={shown} onChoose={takeProposal} onLook={setLooked} />
          {placement && others.length > 0 ? (
            <>
              <h3>Another room at {timeOf(placement.start)}</h3>
              <SlotList
                label="Other rooms"
                verb="Move to"
                roomsOnly
                disabled={readOnly}
                proposals={others.slice(0, 3).map((room): Proposal => ({ ...room, sound: room.spareSeats === null ? 'Nothing breaks' : `Fits, ${String(room.spareSeats)} seats to spare` }))}
                onChoose={takeProposal}
                onLook={setLooked}
              />
            </>
          ) : null}
        </div>
        <div className={classes.part}>
          <h3>Who is free</h3>
          <AvailabilityRows sessionId={session.id} placementId={placement?.id ?? null} day={day} zone={zone} from={scene.from} to={scene.to} mark={shown ?? placement ?? null} />
        </div>
      </div>
    </section>
  )
}

/** Below the board: what breaks for one session and every way out of it, each one click and one undo step. No dialog; the board stays at hand. */
export const WaysOut = ({ scene, days }: { scene: BoardScene; days: readonly WallDate[] }) => {
  const workspace = useWorkspace()
  const findings = useRoundFindings()
  const waysOut = useBoardTasks((state) => state.waysOut)
  const session = rowOf(workspace, 'sessions', waysOut?.sessionId)
  const placements = useMemo(() => rowsOf(workspace, 'placements').filter((placement) => placement.sessionId === session?.id), [workspace, session?.id])
  const own = useMemo(() => {
    const ids = new Set<string>([session?.id ?? '', ...placements.map(({ id }) => id)])
    return findings.filter((finding) => !finding.acceptance && finding.subjects.some(({ id }) => ids.has(id)))
  }, [findings, session?.id, placements])
  const over = waysOut !== null && !waysOut.asked && own.every(({ severity }) => severity === 'note')
  // Once nothing grave is left of what the drop broke, there is nothing to find a way out of.
  useEffect(() => {
    if (over) setWaysOut(null)
  }, [over])
  if (!waysOut || !session || session.roundId !== scene.round.id) return null
  return <Panel key={session.id} scene={scene} days={days} session={session} placements={placements} findings={own} asked={waysOut.asked} />
}
