import type { MouseEvent } from 'react'
import { useEffect, useId, useMemo, useRef, useState } from 'react'
import type { Party } from '@shared/model/workspace'
import { shortDay } from '@shared/text/dates'
import { useReadOnly } from '../../../state/current'
import { useViewState } from '../../../state/view-state'
import classes from './assignment-board.module.css'
import { doMove, toggleMove } from './assignment-moves'
import { boardClock } from './board-clock'
import { daySpans } from './board-columns'
import { boardCellId, columnWidth, dayLine, headHeight, headLine, nameWidth, rowHeight, showCell } from './board-geometry'
import { ColumnHead } from './board-heads'
import type { BoardMenuAt, MenuPart } from './board-menu'
import { BoardMenu } from './board-menu'
import { dropAt } from './board-moves'
import { BoardRow } from './board-row'
import { BoardStrip, DragGhost } from './board-strip'
import { useBoardCarry } from './use-board-carry'
import { useBoardCursor } from './use-board-cursor'
import { placeOf, useBoardDrag } from './use-board-drag'
import { openHead, useBoardKeys } from './use-board-keys'
import { drawnPlaces, useDrawnPart } from './use-drawn-part'
import type { BoardModel } from './use-board-model'

/** Interpreters down, sessions or days across: one tab stop, arrows inside, drawn only where it is seen. */
export const BoardGrid = ({ model, parties }: { model: BoardModel; parties: readonly Party[] }) => {
  const { rows, columns, filter } = model
  const readOnly = useReadOnly()
  const selection = useViewState((state) => state.selection)
  const gridId = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const [menu, setMenu] = useState<BoardMenuAt | null>(null)
  const cursor = useBoardCursor(rows, columns)
  const { active } = cursor
  const spans = useMemo(() => daySpans(columns), [columns])
  const clock = useMemo(() => boardClock(model.workspace, model.board.sessions), [model.workspace, model.board])

  const part = useDrawnPart(scroller)
  const drawnRows = drawnPlaces(rows.length, part.top, part.bottom)
  const drawnColumns = drawnPlaces(columns.length, part.left, part.right)

  const shownId = useRef<string | null>(null)
  useEffect(() => {
    // Whoever comes from elsewhere, as from a finding, sees what it is about; once, so that no edit scrolls back.
    if (!scroller.current || shownId.current === (selection?.id ?? null)) return
    shownId.current = selection?.id ?? null
    const row = rows.findIndex(({ interpreter }) => interpreter.id === selection?.id)
    const column = columns.findIndex(({ id }) => id === selection?.id) + 1
    if (row >= 0 || column > 0) showCell(scroller.current, row, column)
  }, [selection, rows, columns])

  const openMenuAt = (place: { readonly row: number; readonly column: number }, part: MenuPart, point?: { readonly x: number; readonly y: number }): void => {
    const box = document.getElementById(boardCellId(gridId, place.row, place.column))?.getBoundingClientRect()
    const { x, y } = point ?? { x: (box?.left ?? 0) + 12, y: (box?.bottom ?? 0) - 6 }
    setMenu({ part, x, y, one: rows[place.row]?.interpreter.id ?? null, column: columns[place.column - 1]?.id ?? null })
  }
  const carry = useBoardCarry({ model, cursor, readOnly })
  const onKeyDown = useBoardKeys({ model, cursor, carry, readOnly, scroller, openMenu: (part) => { if (active) openMenuAt(active, part) } })
  const { drag: dragged, ghost, justDragged, handlers } = useBoardDrag({ model, readOnly, scroller })
  const drag = dragged ?? carry.drag

  const goTo = (target: EventTarget): { readonly row: number; readonly column: number } | null => {
    const place = placeOf(target)
    if (place) cursor.go(place)
    return place
  }

  const onClick = (event: MouseEvent): void => {
    if (justDragged()) return
    const place = goTo(event.target)
    if (!place) return
    if (scroller.current) showCell(scroller.current, place.row, place.column)
    const [one, column] = [rows[place.row], columns[place.column - 1]]
    if (carry.drag) carry.drop(place)
    else if (!one || !column) openHead(model, one, column)
    else if (column.kind === 'day') openMenuAt(place, 'day', { x: event.clientX, y: event.clientY })
    else if (!readOnly) doMove(toggleMove(column.session, one))
  }

  const onContextMenu = (event: MouseEvent): void => {
    const place = goTo(event.target)
    if (!place) return
    event.preventDefault()
    openMenuAt(place, columns[place.column - 1]?.kind === 'day' && place.row >= 0 ? 'day' : 'all', { x: event.clientX, y: event.clientY })
  }

  const isDrawn = active !== null && (active.row < 0 || drawnRows.includes(active.row)) && (active.column === 0 || drawnColumns.includes(active.column - 1))
  const day = columns[(active?.column ?? 0) - 1]?.date ?? filter.day ?? columns[0]?.date ?? null

  return (
    <>
      <div
        ref={scroller}
        role="grid"
        tabIndex={0}
        aria-label="Assignments"
        aria-rowcount={rows.length + 2}
        aria-colcount={columns.length + 1}
        aria-readonly={readOnly}
        {...(isDrawn ? { 'aria-activedescendant': boardCellId(gridId, active.row, active.column) } : {})}
        className={classes.grid}
        onKeyDown={onKeyDown}
        onClick={onClick}
        onContextMenu={onContextMenu}
        onFocus={() => {
          if (!active && rows.length > 0) cursor.go({ row: 0, column: columns.length > 0 ? 1 : 0 })
        }}
        onBlur={carry.leave}
        {...handlers}
      >
        <div className={classes.sheet} style={{ width: nameWidth + columns.length * columnWidth, height: headHeight + rows.length * rowHeight }}>
          <div role="rowgroup" className={classes.heads} style={{ height: headHeight }}>
            <div role="row" aria-rowindex={1} className={classes.days} style={{ height: dayLine }}>
              <div role="columnheader" aria-colindex={1} className={classes.corner} style={{ width: nameWidth }}>
                <span>{day === null ? 'Load in this round' : `Load on ${shortDay(day)}`}</span>
              </div>
              {spans.map(({ date, label, from, count }) => (
                <div key={date ?? 'none'} role="columnheader" aria-colindex={from + 2} aria-colspan={count} className={classes.day} style={{ left: nameWidth + from * columnWidth, width: count * columnWidth }}>
                  <span className={classes.dayLabel} style={{ left: nameWidth }}>
                    {label}
                  </span>
                </div>
              ))}
            </div>
            <div role="row" aria-rowindex={2} className={classes.sessions} style={{ height: headLine }}>
              <div id={boardCellId(gridId, -1, 0)} role="columnheader" aria-colindex={1} className={classes.corner} style={{ width: nameWidth }} data-row={-1} data-column={0} data-active={(active?.row === -1 && active.column === 0) || undefined}>
                <span className={classes.clock} title={clock}>
                  {clock}
                </span>
                <span>Interpreter</span>
                <span>day · week · round</span>
              </div>
              {drawnColumns.map((index) => {
                const head = columns[index]
                const place = { row: -1, column: index + 1 }
                return head ? <ColumnHead key={head.id} id={boardCellId(gridId, -1, place.column)} column={head} at={place.column} active={active?.row === -1 && active.column === place.column} firstOfDay={columns[index - 1]?.date !== head.date} chosen={selection?.id === head.id} drop={dropAt(drag, place)} /> : null
              })}
            </div>
          </div>
          <div role="rowgroup" className={classes.body} style={{ height: rows.length * rowHeight }}>
            {drawnRows.map((index) => {
              const row = rows[index]
              return row ? (
                <BoardRow
                  key={row.interpreter.id}
                  gridId={gridId}
                  model={model}
                  one={row}
                  at={index}
                  top={index * rowHeight}
                  columns={drawnColumns}
                  active={active?.row === index ? active.column : -1}
                  day={day}
                  parties={parties}
                  chosen={selection?.table === 'interpreters' && selection.id === row.interpreter.id}
                  readOnly={readOnly}
                  drag={drag}
                />
              ) : null
            })}
          </div>
        </div>
      </div>
      <BoardStrip model={model} at={active} carried={carry.drag} readOnly={readOnly} />
      <DragGhost ref={ghost} drag={dragged} model={model} />
      {menu ? (
        <BoardMenu
          model={model}
          at={menu}
          readOnly={readOnly}
          onPart={(part) => { setMenu({ ...menu, part }) }}
          onTake={() => { if (active) carry.take(active) }}
          onClose={() => {
            setMenu(null)
            requestAnimationFrame(() => {
              // Whatever the menu opened may have the focus already.
              if (document.activeElement === document.body) scroller.current?.focus({ preventScroll: true })
            })
          }}
        />
      ) : null}
    </>
  )
}
