import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import type { KeyboardEvent } from 'react'
import { useEffect, useRef, useState } from 'react'
import { identityOf } from '@shared/findings/evaluate'
import type { Finding } from '@shared/findings/finding'
import { jumpTo } from '../../actions/jump-to'
import { FindingRow } from './finding-row'
import { chooseFindings, useFindingsView } from './findings-view'
import classes from './findings.module.css'

/** Height of a row before it is measured, in pixels: a sentence and a line of why. */
const usualHeight = 58

const steps: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => Math.max(at - 1, 0),
  PageDown: (at, last) => Math.min(at + 10, last),
  PageUp: (at) => Math.max(at - 10, 0),
  Home: () => 0,
  End: (_at, last) => last,
}

/**
 * The findings as one tab stop: arrows walk, Space chooses, Enter goes there, Tab reaches the buttons of the row. Only
 * what is scrolled into view is drawn, so thousands are as quick as ten.
 */
export const FindingList = ({ findings }: { findings: readonly Finding[] }) => {
  const scroller = useRef<HTMLDivElement>(null)
  const [held, setActive] = useState(0)
  const chosen = useFindingsView((state) => state.chosen)
  const active = Math.min(held, Math.max(0, findings.length - 1))
  const wantsFocus = useRef(false)
  // eslint-disable-next-line react-hooks/incompatible-library -- nothing here is memoized by a compiler
  const virtual = useVirtualizer({
    count: findings.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => usualHeight,
    getItemKey: (at) => {
      const finding = findings[at]
      return finding ? identityOf(finding) : at
    },
    overscan: 6,
    // The row the keyboard is on stays drawn wherever the list is scrolled to, or focus would be lost.
    rangeExtractor: (range) => {
      const shown = defaultRangeExtractor(range)
      return shown.includes(active) || active >= findings.length ? shown : [...shown, active].sort((one, other) => one - other)
    },
  })

  useEffect(() => {
    if (!wantsFocus.current) return
    const row = scroller.current?.querySelector<HTMLElement>(`[data-index="${String(active)}"]`)
    if (!row) return
    wantsFocus.current = false
    row.focus({ preventScroll: true })
  }, [active, findings])

  const walk = (event: KeyboardEvent<HTMLElement>): void => {
    const target = event.target as HTMLElement
    const finding = findings[active]
    if (!finding || target instanceof HTMLInputElement && target.type === 'text') return
    const step = steps[event.key]
    if (step) {
      event.preventDefault()
      const next = step(active, findings.length - 1)
      wantsFocus.current = true
      setActive(next)
      virtual.scrollToIndex(next)
      if (next === active) target.closest<HTMLElement>('[data-index]')?.focus()
      return
    }
    // On the row itself; its buttons have keys of their own.
    if (target.dataset['index'] === undefined) return
    const [subject] = finding.subjects
    if (event.key === ' ') {
      event.preventDefault()
      chooseFindings([identityOf(finding)], !chosen.has(identityOf(finding)))
    } else if (event.key === 'Enter' && subject) jumpTo(subject)
  }

  return (
    <div ref={scroller} className={classes.scroller}>
      <ul className={classes.list} style={{ height: virtual.getTotalSize() }} aria-label="Findings" onKeyDown={walk}>
        {virtual.getVirtualItems().map((item) => {
          const finding = findings[item.index]
          if (!finding) return null
          const identity = identityOf(finding)
          return (
            <li
              key={item.key}
              ref={virtual.measureElement}
              data-index={item.index}
              className={classes.item}
              style={{ transform: `translateY(${String(item.start)}px)` }}
              tabIndex={item.index === active ? 0 : -1}
              aria-setsize={findings.length}
              aria-posinset={item.index + 1}
              onFocus={({ target }) => {
                // A row opens and another closes as this moves: under a pointer that is pressed, the button would slip away before it is let go.
                if (target.matches(':focus-visible')) setActive(item.index)
              }}
              onClick={() => {
                setActive(item.index)
              }}
            >
              <FindingRow
                finding={finding}
                active={item.index === active}
                chosen={chosen.has(identity)}
                onChoose={(on) => {
                  chooseFindings([identity], on)
                }}
                onLeaving={() => {
                  wantsFocus.current = true
                }}
              />
            </li>
          )
        })}
      </ul>
    </div>
  )
}
