import { ActionIcon, Button, Menu } from '@mantine/core'
import { IconChevronUp, IconX } from '@tabler/icons-react'
import { useMemo } from 'react'
import { sessionVerbs } from '../../actions/session-verbs'
import { aimAt } from '../../actions/verb-subject'
import { unpickAll, useBoardSelection } from '../../state/board-selection'
import { useReadOnly, useWorkspace } from '../../state/current'
import { rowOf } from '@shared/model/workspace'
import { VerbItems } from './verb-menu'
import classes from './selection-bar.module.css'

const foremost = ['board.move', 'board.confirm', 'board.unplace']

/** How many sessions are picked and what can be done with them; over the lower edge of the board. */
export const SelectionBar = () => {
  const workspace = useWorkspace()
  const readOnly = useReadOnly()
  const picked = useBoardSelection((state) => state.picked)
  // What was removed meanwhile, by undo for instance, is picked no more.
  const placementIds = useMemo(() => [...picked].filter((id) => rowOf(workspace, 'placements', id) !== undefined), [picked, workspace])
  if (placementIds.length === 0) return null
  const subject = { placementIds, unplacedIds: [] }
  const verbs = aimAt(subject, () => sessionVerbs.filter((verb) => foremost.includes(verb.id)).map((verb) => ({ verb, word: verb.word(), enabled: verb.enabled() })))
  return (
    <section className={classes.bar} aria-label="Picked sessions">
      <span className={classes.count}>
        {placementIds.length} picked
      </span>
      {verbs.map(({ verb, word, enabled }) => (
        <Button
          key={verb.id}
          variant="subtle"
          size="compact-xs"
          disabled={!enabled}
          onClick={() => {
            aimAt(subject, verb.run)
          }}
        >
          {word}
        </Button>
      ))}
      <Menu position="top-end" width={230}>
        <Menu.Target>
          <Button variant="subtle" size="compact-xs" disabled={readOnly} rightSection={<IconChevronUp size={12} aria-hidden />}>
            More
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <VerbItems subject={subject} />
        </Menu.Dropdown>
      </Menu>
      <ActionIcon size={22} aria-label="Let go of what is picked" onClick={unpickAll}>
        <IconX size={14} />
      </ActionIcon>
    </section>
  )
}
