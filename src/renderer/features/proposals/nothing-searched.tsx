import { Button } from '@mantine/core'
import type { Screen } from '../../state/view-state'
import { showScreen } from '../../state/view-state'
import classes from './proposals.module.css'

const lacks = ['no-sessions', 'no-interpreters', 'no-rooms', 'no-dates'] as const

/** Why nothing was searched, as the proposal names it. */
export type Lack = (typeof lacks)[number]

const where: Readonly<Record<Lack, { readonly screen: Screen; readonly words: string }>> = {
  'no-sessions': { screen: 'board', words: 'Go to the board' },
  'no-interpreters': { screen: 'languages', words: 'Go to Languages' },
  'no-rooms': { screen: 'venues', words: 'Go to Venues' },
  'no-dates': { screen: 'process', words: 'Go to Process' },
}

/** What of the troubles kept the search from starting. */
export const lacksIn = (kinds: readonly string[]): readonly Lack[] => lacks.filter((lack) => kinds.includes(lack))

/** The ways to what is missing. */
export const NothingSearched = ({ lacks: missing }: { lacks: readonly Lack[] }) => (
  <div className={classes.waysOn}>
    {missing.map((lack) => (
      <Button key={lack} variant="default" onClick={() => { showScreen(where[lack].screen) }}>
        {where[lack].words}
      </Button>
    ))}
  </div>
)
