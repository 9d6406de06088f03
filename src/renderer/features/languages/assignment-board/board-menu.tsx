import { Menu } from '@mantine/core'
import { fullName } from '@shared/model/person'
import type { BoothAssignment } from '@shared/model/workspace'
import { boothOf } from '@shared/text/amounts'
import { cellText } from '@shared/text/assignment-words'
import type { BoardInterpreter, BoardSession } from '@shared/views/assignment-board'
import { assignmentCell, sessionWithout } from '@shared/views/assignment-board'
import { updateRecord } from '../../../actions/record-edits'
import { select } from '../../../state/view-state'
import { doMove, handOverMove, toggleMove } from './assignment-moves'
import type { BoardColumn } from './board-columns'
import classes from './board-menus.module.css'
import { statuses } from './use-board-keys'
import type { BoardModel } from './use-board-model'

/** Which part of the menu is shown. */
export type MenuPart = 'all' | 'booth' | 'hand over' | 'day'

export interface BoardMenuAt {
  readonly part: MenuPart
  readonly x: number
  readonly y: number
  readonly one: string | null
  readonly column: string | null
}

const Label = ({ children }: { children: string }) => <Menu.Label data-menu-label>{children}</Menu.Label>

const Ticked = ({ on, onChoose, children }: { on: boolean; onChoose: () => void; children: string }) => (
  <Menu.RadioItem value={children} checked={on} closeMenuOnClick onChange={onChoose}>
    {children}
  </Menu.RadioItem>
)

const boothsOf = ({ coverage, need }: BoardSession): readonly (typeof coverage.spoken)[number][] => [...new Set([...coverage.listened, ...coverage.spoken, ...need.booths.flatMap(({ language }) => language ?? [])])].sort()

const Booths = ({ session, assignment }: { session: BoardSession; assignment: BoothAssignment }) => {
  const set = (booth: string | null): void => void updateRecord('boothAssignments', assignment.id, { booth })
  return (
    <>
      <Label>Booth</Label>
      <Ticked on={assignment.booth === null} onChoose={() => { set(null) }}>
        Any booth
      </Ticked>
      {boothsOf(session).map((code) => (
        <Ticked key={code} on={assignment.booth === code} onChoose={() => { set(code) }}>{boothOf(code)}</Ticked>
      ))}
    </>
  )
}

const fitOrder = ['good', 'spare', 'warning', 'unknown', 'bad', 'none'] as const

/** Those not on the team, the fittest first. */
const HandOver = ({ model, session, one }: { model: BoardModel; session: BoardSession; one: BoardInterpreter }) => {
  const left = sessionWithout(model.board, session, one.interpreter.id)
  const others = model.board.interpreters
    .filter(({ bySession }) => !bySession.has(session.session.id))
    .map((other) => ({ other, cell: assignmentCell(model.board, left, other) }))
    .filter(({ cell }) => cell.fit !== 'none')
    .sort((first, second) => fitOrder.indexOf(first.cell.fit) - fitOrder.indexOf(second.cell.fit))
  return (
    <>
      <Label>{`Hand ${session.session.title} over to`}</Label>
      {others.length === 0 ? <Label>Nobody else speaks what is needed.</Label> : null}
      {others.map(({ other, cell }) => (
        <Menu.Item key={other.interpreter.id} onClick={() => { doMove(handOverMove(session, one, other)) }}>
          {fullName(other.interpreter)}
          <span className={classes.aside}>{cellText(model.workspace, cell)}</span>
        </Menu.Item>
      ))}
    </>
  )
}

const Key = ({ children }: { children: string }) => <kbd className={classes.key}>{children}</kbd>

const Assigned = ({ session, one, assignment, onPart, onTake }: { session: BoardSession; one: BoardInterpreter; assignment: BoothAssignment; onPart: (part: MenuPart) => void; onTake: () => void }) => (
  <>
    <Menu.Item rightSection={<Key>Enter</Key>} onClick={() => { doMove(toggleMove(session, one)) }}>
      Take off the team
    </Menu.Item>
    <Menu.Item closeMenuOnClick={false} rightSection={<Key>H</Key>} onClick={() => { onPart('hand over') }}>
      Hand over to…
    </Menu.Item>
    <Menu.Item rightSection={<Key>M</Key>} onClick={onTake}>
      Take up, to move it
    </Menu.Item>
    <Menu.Item rightSection={<Key>P</Key>} onClick={() => void updateRecord('boothAssignments', assignment.id, { pinned: !assignment.pinned })}>
      {assignment.pinned ? 'Unpin: proposals may change it' : 'Pin: proposals keep it'}
    </Menu.Item>
    <Menu.Divider />
    <Label>Answer</Label>
    {statuses.map((status) => (
      <Ticked key={status} on={assignment.status === status} onChoose={() => void updateRecord('boothAssignments', assignment.id, { status })}>
        {status.charAt(0).toUpperCase() + status.slice(1)}
      </Ticked>
    ))}
    <Menu.Divider />
    <Booths session={session} assignment={assignment} />
  </>
)

const Opening = ({ session, one }: { session: BoardSession | undefined; one: BoardInterpreter | undefined }) => (
  <>
    {session ? <Menu.Item onClick={() => { select({ table: 'sessions', id: session.session.id }) }}>Open the session</Menu.Item> : null}
    {one ? <Menu.Item onClick={() => { select({ table: 'interpreters', id: one.interpreter.id }) }}>Open the interpreter</Menu.Item> : null}
  </>
)

/** The sessions of a day, each to be ticked for one interpreter. */
const DaySessions = ({ model, sessions, one, readOnly }: { model: BoardModel; sessions: readonly BoardSession[]; one: BoardInterpreter; readOnly: boolean }) => (
  <>
    {sessions.map((session) => (
      <Menu.CheckboxItem key={session.session.id} checked={one.bySession.has(session.session.id)} disabled={readOnly} onChange={() => { doMove(toggleMove(session, one)) }}>
        {session.session.title}
        <span className={classes.aside}>{cellText(model.workspace, assignmentCell(model.board, session, one))}</span>
      </Menu.CheckboxItem>
    ))}
  </>
)

const Items = ({ model, at, one, column, readOnly, onPart, onTake }: { model: BoardModel; at: BoardMenuAt; one: BoardInterpreter | undefined; column: BoardColumn | undefined; readOnly: boolean; onPart: (part: MenuPart) => void; onTake: () => void }) => {
  const session = column?.kind === 'session' ? column.session : undefined
  const assignment = one && session ? one.bySession.get(session.session.id) : undefined
  if (column?.kind === 'day' && one) return <DaySessions model={model} sessions={column.sessions} one={one} readOnly={readOnly} />
  if (at.part === 'booth' && session && assignment) return <Booths session={session} assignment={assignment} />
  if (at.part === 'hand over' && session && one) return <HandOver model={model} session={session} one={one} />
  return (
    <>
      {readOnly ? <Label>This workspace is open for reading only</Label> : null}
      {!readOnly && session && one && !assignment ? (
        <Menu.Item rightSection={<Key>Enter</Key>} onClick={() => { doMove(toggleMove(session, one)) }}>
          Assign
        </Menu.Item>
      ) : null}
      {!readOnly && session && one && assignment ? <Assigned session={session} one={one} assignment={assignment} onPart={onPart} onTake={onTake} /> : null}
      {!readOnly && one && !column ? (
        <Menu.Item rightSection={<Key>M</Key>} onClick={onTake}>
          Take up, to put on a session
        </Menu.Item>
      ) : null}
      {!readOnly && session && one ? <Menu.Divider /> : null}
      <Opening session={session} one={one} />
    </>
  )
}

/** The menu of a cell or head, where the pointer or the keyboard asked for it. */
export const BoardMenu = ({ model, at, readOnly, onPart, onTake, onClose }: { model: BoardModel; at: BoardMenuAt; readOnly: boolean; onPart: (part: MenuPart) => void; onTake: () => void; onClose: () => void }) => {
  const one = model.rows.find(({ interpreter }) => interpreter.id === at.one)
  const column = model.columns.find(({ id }) => id === at.column)
  return (
    <Menu key={at.part} opened onChange={(opened) => { if (!opened) onClose() }} returnFocus={false} position="right-start" menuItemTabIndex={0} width={280} withinPortal={false} floatingStrategy="fixed" withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <button type="button" tabIndex={-1} className={classes.point} style={{ left: at.x, top: at.y }} aria-label="What to do here" />
      </Menu.Target>
      <Menu.Dropdown className={classes.menu ?? ''}>
        <Items model={model} at={at} one={one} column={column} readOnly={readOnly} onPart={onPart} onTake={onTake} />
      </Menu.Dropdown>
    </Menu>
  )
}
