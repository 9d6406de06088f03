import { ActionIcon, Menu } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { deploymentSteps } from '@shared/model/expert'
import type { Deployment } from '@shared/model/workspace'
import { askAgain } from '@shared/planning/ask-again'
import { sentName } from '@shared/text/expert-words'
import { executeTogether } from '../../actions/record-edits'
import { useReadOnly, useWorkspace } from '../../state/current'
import { newId } from '../../state/new-id'
import { execute } from '../../state/workspace-state'
import { reported, showDone } from '../../ui/notice'
import { goOnWith, showCandidates } from './experts-view'
import { stampNow } from './use-moment'

type Verb = 'refused' | 'dropped out' | 'ask again' | 'stand down' | 'take up'

const verbs: Readonly<Record<Deployment['status'], readonly Verb[]>> = {
  requested: ['stand down'],
  matched: ['refused', 'dropped out', 'stand down'],
  cleared: ['refused', 'dropped out', 'stand down'],
  travelling: ['dropped out', 'stand down'],
  'on site': ['ask again'],
  ended: [],
  cancelled: ['take up'],
}

const words: Readonly<Record<Verb, string>> = {
  refused: 'Clearance was refused', 'dropped out': 'They dropped out', 'ask again': 'They dropped out: end it and ask again', 'stand down': 'Stand down', 'take up': 'Take up again',
}

/** Where what was stood down goes on: at the last step it reached. */
const lastReached = ({ expertId, reached }: Deployment): Deployment['status'] =>
  (expertId === null ? undefined : deploymentSteps.findLast((step) => Object.hasOwn(reached, step))) ?? 'requested'

/** What may happen to a deployment beside its next step. */
export const DeploymentMenu = ({ deployment }: { deployment: Deployment }) => {
  const workspace = useWorkspace()
  const readOnly = useReadOnly()
  const { id, status, expertId } = deployment
  const name = sentName(workspace, deployment)
  // Steps after the request need somebody; a file made elsewhere may have lost them.
  const own = verbs[status].filter((verb) => expertId !== null || verb === 'stand down' || verb === 'take up')
  if (own.length === 0) return null
  const advance = async (to: Deployment['status'], said: string): Promise<void> => {
    const answer = await reported(execute({ type: 'advance-deployment', deploymentId: id, status: to, at: stampNow() }))
    if (!answer.ok) return
    goOnWith(id)
    showDone(`${said} Ctrl+Z takes it back.`)
  }
  const withdraw = async (why: 'clearance refused' | 'dropped out'): Promise<void> => {
    const answer = await reported(execute({ type: 'withdraw-expert', deploymentId: id, why, at: stampNow() }))
    if (!answer.ok) return
    showCandidates(id)
    goOnWith(id)
    showDone('The request is open again and its clock goes on. Ctrl+Z takes it back.')
  }
  const again = async (): Promise<void> => {
    const next = newId()
    const answer = await executeTogether(`Note that ${name ?? ''} dropped out and ask again`, askAgain(workspace, deployment, { at: stampNow(), newId: next }))
    if (!answer.ok) return
    showCandidates(next)
    goOnWith(next)
    showDone(`The deployment of ${name ?? ''} ended, and a new request is open. Ctrl+Z takes both back.`)
  }
  const run: Readonly<Record<Verb, () => Promise<void>>> = {
    refused: () => withdraw('clearance refused'),
    'dropped out': () => withdraw('dropped out'),
    'ask again': again,
    'stand down': () => advance('cancelled', name === null ? 'The request was stood down.' : `${name} was stood down.`),
    'take up': () => advance(lastReached(deployment), 'It goes on where it was.'),
  }
  return (
    <Menu position="bottom-end" withinPortal={false} floatingStrategy="fixed" withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" disabled={readOnly} aria-label={`More for ${name ?? 'this request'}`}>
          <IconDots size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {own.map((verb) => <Menu.Item key={verb} onClick={() => void run[verb]()}>{words[verb]}</Menu.Item>)}
      </Menu.Dropdown>
    </Menu>
  )
}
