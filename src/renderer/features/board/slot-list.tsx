import { IconCheck } from '@tabler/icons-react'
import type { Finding } from '@shared/findings/finding'
import type { WallTime } from '@shared/model/time'
import { useWorkspace } from '../../state/current'
import { SeverityGlyph } from '../../ui/glyphs'
import { roomName, slotStanding, slotTime } from './slot-words'
import classes from './slot-list.module.css'

/** A place and time that is proposed. */
export interface Proposal {
  readonly roomId: string
  readonly start: WallTime
  readonly minutes: number
  readonly findings: readonly Finding[]
  /** Said when nothing is wrong with it. */
  readonly sound: string
}

interface SlotListProps {
  readonly label: string
  readonly proposals: readonly Proposal[]
  /** What the room is proposed for at the session's own time: only the room is named then. */
  readonly roomsOnly?: boolean
  readonly disabled: boolean
  /** What pressing it does: "Move to", "Choose". */
  readonly verb: string
  readonly onChoose: (proposal: Proposal) => void
  /** Which one is looked at, by pointer or keyboard. */
  readonly onLook?: (proposal: Proposal) => void
  readonly looked?: Proposal | null
}

const keyOf = ({ roomId, start }: Proposal): string => `${roomId} ${start}`

/** Proposals, best first; each a button that takes it. */
export const SlotList = ({ label, proposals, roomsOnly = false, disabled, verb, onChoose, onLook, looked = null }: SlotListProps) => {
  const workspace = useWorkspace()
  return (
    <ul className={classes.list} aria-label={label}>
      {proposals.map((proposal) => {
        const standing = slotStanding(workspace, proposal.findings, proposal.sound)
        const place = roomName(workspace, proposal.roomId)
        const what = roomsOnly ? place : `${slotTime(proposal)}, ${place}`
        const trouble = standing.line
        return (
          <li key={keyOf(proposal)}>
            <button
              type="button"
              className={classes.slot}
              disabled={disabled}
              data-looked={(looked !== null && keyOf(looked) === keyOf(proposal)) || undefined}
              aria-label={`${verb} ${what}. ${trouble}`}
              title={trouble}
              onClick={() => {
                onChoose(proposal)
              }}
              onFocus={() => onLook?.(proposal)}
              onPointerEnter={() => onLook?.(proposal)}
            >
              <span className={classes.what}>
                {roomsOnly ? null : <span className="tabular">{slotTime(proposal)}</span>}
                <span className={classes.place}>{place}</span>
              </span>
              <span className={classes.standing} data-tone={standing.tone}>
                {standing.tone === 'ok' ? <IconCheck size={13} aria-hidden /> : <SeverityGlyph severity={standing.tone} size={13} />}
                <span className={classes.line}>{trouble}</span>
              </span>
            </button>
          </li>
        )
      })}
    </ul>
  )
}
