import { Button, Popover, SegmentedControl, Select, Switch } from '@mantine/core'
import { IconPinFilled, IconWand } from '@tabler/icons-react'
import type { WallDate } from '@shared/model/time'
import { fitWords } from '@shared/text/assignment-words'
import { shortDay } from '@shared/text/dates'
import { count } from '@shared/text/lists'
import { actions } from '../../../actions/registry'
import { nameOfLanguage } from '../../../ui/all-languages'
import classes from './assignment-board.module.css'
import { fitGlyphs, statusGlyphs } from './board-cell'
import { daysOf, languagesOf } from './board-columns'
import menus from './board-menus.module.css'
import { statuses } from './use-board-keys'
import type { BoardModel } from './use-board-model'

const fits = ['good', 'spare', 'warning', 'bad', 'unknown'] as const
const fitMeaning: Readonly<Record<(typeof fits)[number], string>> = {
  good: 'would cover a language or strengthen a short team',
  spare: 'speaks what is needed; the team is complete',
  warning: 'a limit, a short break, retour, a party not asked',
  bad: 'busy elsewhere, not free, refused',
  unknown: 'not asked whether free, or no languages entered',
}

const Legend = () => (
  <Popover position="bottom-end" width={580} shadow="md" trapFocus>
    <Popover.Target>
      <Button variant="subtle" color="gray">
        Legend
      </Button>
    </Popover.Target>
    <Popover.Dropdown aria-label="What the marks mean">
      <div className={menus.legendColumns}>
        <div>
          <h2 className={menus.legendTitle}>If assigned</h2>
          <ul className={menus.legend}>
            {fits.map((fit) => {
              const Glyph = fitGlyphs[fit]
              return (
                <li key={fit}>
                  <span className={menus.swatch} data-fit={fit}>
                    <Glyph size={13} stroke={2.2} aria-hidden />
                  </span>
                  <span>
                    <b>{fitWords[fit]}</b>: {fitMeaning[fit]}
                  </span>
                </li>
              )
            })}
            <li>
              <span className={menus.swatch} />
              an empty cell: nothing to do there
            </li>
          </ul>
          <h2 className={menus.legendTitle}>Load</h2>
          <p className={menus.note}>The bar is the day in view against its limit; the figures are sessions that day, that week and in the round. Amber is over what should be, red over what may be.</p>
        </div>
        <div>
          <h2 className={menus.legendTitle}>Assigned</h2>
          <ul className={menus.legend}>
            {statuses.map((status) => {
              const Glyph = statusGlyphs[status]
              return (
                <li key={status}>
                  <span className={menus.swatch} data-status={status}>
                    <Glyph size={13} stroke={2.2} aria-hidden />
                  </span>
                  {status}
                </li>
              )
            })}
            <li>
              <span className={menus.swatch} data-status="pinned">
                <IconPinFilled size={12} aria-hidden />
              </span>
              pinned: proposals keep it
            </li>
          </ul>
          <h2 className={menus.legendTitle}>Dragging, and its keys</h2>
          <p className={menus.note}>Drag an assignment to hand it over, move or swap it, a name onto a session to assign. By keyboard: M takes it up, arrows carry it, Enter drops it, Escape leaves it. Other keys stand under the board.</p>
        </div>
      </div>
    </Popover.Dropdown>
  </Popover>
)

/** How the board is cut: by session or day, a language, a day; what its marks mean; and the way to a proposal. */
export const BoardToolbar = ({ model }: { model: BoardModel }) => {
  const { board, filter, setFilter, rows, columns } = model
  const propose = actions.find(({ id }) => id === 'proposal.team')
  return (
    <div className={classes.toolbar}>
      <SegmentedControl size="xs" aria-label="Columns" value={filter.by} data={[{ value: 'session', label: 'Sessions' }, { value: 'day', label: 'Days' }]} onChange={(by) => { setFilter({ by: by === 'day' ? 'day' : 'session' }) }} />
      <Select aria-label="Language" placeholder="Any language" clearable searchable w={136} value={filter.language} data={languagesOf(board).map((code) => ({ value: code, label: nameOfLanguage(code) }))} clearButtonProps={{ 'aria-label': 'Any language' }} onChange={(language) => { setFilter({ language }) }} />
      <Select aria-label="Day" placeholder="All days" clearable w={116} value={filter.day} data={daysOf(board).map((day) => ({ value: day as string, label: shortDay(day) }))} clearButtonProps={{ 'aria-label': 'All days' }} onChange={(day) => { setFilter({ day: day as WallDate | null }) }} />
      <Switch label="Only those needed" checked={filter.hideIdle} onChange={(event) => { setFilter({ hideIdle: event.currentTarget.checked }) }} />
      <span className={classes.spacer} />
      <span className={classes.tally}>{`${count(rows.length, 'interpreter', 'interpreters')} · ${filter.by === 'day' ? count(columns.length, 'day', 'days') : count(columns.length, 'session', 'sessions')}`}</span>
      <Legend />
      {propose ? (
        <Button variant="default" leftSection={<IconWand size={14} aria-hidden />} disabled={!propose.enabled()} onClick={propose.run}>
          Propose a team…
        </Button>
      ) : null}
    </div>
  )
}
