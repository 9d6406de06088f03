import type { KeyboardEvent, RefObject } from 'react'
import type { BoothAssignment } from '@shared/model/workspace'
import type { BoardInterpreter, BoardSession } from '@shared/views/assignment-board'
import { updateRecord } from '../../../actions/record-edits'
import { select } from '../../../state/view-state'
import { moveBy } from '../../../ui/data-table/grid-position'
import { doMove, toggleMove } from './assignment-moves'
import type { MenuPart } from './board-menu'
import type { BoardColumn } from './board-columns'
import { headHeight, rowHeight, showCell } from './board-geometry'
import type { BoardCarry } from './use-board-carry'
import type { BoardCursor } from './use-board-cursor'
import type { BoardModel } from './use-board-model'

export const statuses: readonly BoothAssignment['status'][] = ['proposed', 'asked', 'accepted', 'declined']

const nextStatus = (status: BoothAssignment['status']): BoothAssignment['status'] => statuses[(statuses.indexOf(status) + 1) % statuses.length] ?? 'proposed'

interface BoardKeysOptions {
  readonly model: BoardModel
  readonly cursor: BoardCursor
  readonly carry: BoardCarry
  readonly readOnly: boolean
  readonly scroller: RefObject<HTMLDivElement | null>
  readonly openMenu: (part: MenuPart) => void
}

/** Shows what a head stands for: an interpreter or a session in the inspector, a day by its sessions. */
export const openHead = (model: BoardModel, one: BoardInterpreter | undefined, column: BoardColumn | undefined): void => {
  if (one && !column) select({ table: 'interpreters', id: one.interpreter.id })
  else if (!one && column?.kind === 'session') select({ table: 'sessions', id: column.id })
  else if (!one && column?.kind === 'day') model.setFilter({ by: 'session', day: column.date })
}

/** The keyboard on the board: arrows move, Enter and Space assign, letters change the assignment under the cursor, M takes it up to be carried. */
export const useBoardKeys = ({ model, cursor, carry, readOnly, scroller, openMenu }: BoardKeysOptions): ((event: KeyboardEvent) => void) => {
  const { rows, columns } = model
  const { active } = cursor
  const one = active ? rows[active.row] : undefined
  const column = active ? columns[active.column - 1] : undefined
  const session: BoardSession | undefined = column?.kind === 'session' ? column.session : undefined
  const assignment = one && session ? one.bySession.get(session.session.id) : undefined

  const enter = (): void => {
    if (!one || !column) openHead(model, one, column)
    else if (!session) openMenu('day')
    else if (!readOnly) doMove(toggleMove(session, one))
  }

  const change = (fields: Partial<BoothAssignment>): void => {
    if (assignment && !readOnly) void updateRecord('boothAssignments', assignment.id, fields)
  }

  const letters: Readonly<Record<string, () => void>> = {
    p: () => { change({ pinned: !assignment?.pinned }) },
    s: () => { if (assignment) change({ status: nextStatus(assignment.status) }) },
    b: () => { if (assignment && !readOnly) openMenu('booth') },
    h: () => { if (assignment && !readOnly) openMenu('hand over') },
    m: () => { if (active) carry.take(active) },
  }

  const goBy = (event: KeyboardEvent): boolean => {
    const page = Math.max(1, Math.floor(((scroller.current?.clientHeight ?? 0) - headHeight) / rowHeight) - 1)
    const from = active ?? { row: 0, column: 0 }
    const to = moveBy(from, event.key, event.ctrlKey || event.metaKey, { rows: rows.length, columns: columns.length + 1, page }, (at) => {
      const there = columns[at.column - 1]
      return there !== undefined && rows[at.row] !== undefined && (there.kind === 'session' ? [there.session] : there.sessions).some(({ session: { id } }) => rows[at.row]?.bySession.has(id))
    })
    if (!to) return false
    cursor.go(active ? to : from)
    if (scroller.current) showCell(scroller.current, to.row, to.column)
    return true
  }

  /** With something in hand only the arrows and what ends it work. */
  const doCarried = ({ key }: KeyboardEvent): boolean => {
    if (key === 'Escape') carry.leave()
    else if (active && (key === 'Enter' || key === ' ' || key.toLowerCase() === 'm')) carry.drop(active)
    return key !== 'Tab'
  }

  const doKey = (event: KeyboardEvent): boolean => {
    if (goBy(event)) return true
    if (carry.drag) return !event.ctrlKey && !event.metaKey && doCarried(event)
    if (!active) return false
    const { key } = event
    if (key === 'F10' || key === 'ContextMenu') {
      openMenu(session || !column ? 'all' : 'day')
      return true
    }
    if (event.ctrlKey || event.metaKey || event.shiftKey) return false
    if (key === 'Enter' || key === ' ') {
      enter()
      return true
    }
    if (key === 'Delete' || key === 'Backspace') {
      if (assignment && one && session && !readOnly) doMove(toggleMove(session, one))
      return true
    }
    const letter = letters[key.toLowerCase()]
    letter?.()
    return letter !== undefined
  }

  return (event) => {
    if (event.altKey || !doKey(event)) return
    event.preventDefault()
    event.stopPropagation()
  }
}
