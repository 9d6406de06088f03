import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import type { TableName, Workspace } from '@shared/model/workspace'
import { rowOf, rowsOf } from '@shared/model/workspace'
import { recordName } from '@shared/model/record-name'
import { fullName } from '@shared/model/person'
import { dayRange, shortDay } from '@shared/text/dates'
import { newId } from '../../state/new-id'
import { useProcess, useReadOnly, useWorkspace } from '../../state/current'
import { select, showRound, showScreen, useViewState } from '../../state/view-state'
import { execute } from '../../state/workspace-state'
import { EmptyState } from '../../ui/empty-state'
import { reported } from '../../ui/notice'
import { Page } from '../../ui/page'
import { AdvisoryBackers } from './advisory-backers'
import { AddKeepApart } from './add-keep-apart'
import { AddButton, DossierBlock, DossierRow, joined } from './dossier'
import { KeepApartList } from './keep-apart-list'
import classes from './process.module.css'

/** Adds a record with the least it needs and opens it in the inspector to be filled in. */
const add = async (table: TableName, row: Readonly<Record<string, unknown>>): Promise<void> => {
  const id = newId()
  const answer = await reported(execute({ type: 'create', table, row: { id, ...row } }))
  if (!answer.ok) return
  select({ table, id })
}

const partyColours = ['party-1', 'party-2', 'party-3', 'party-4', 'party-5', 'party-6', 'party-7', 'party-8']

/** The first colour no party of the process has yet. */
const freeColour = (workspace: Workspace, processId: string): string => {
  const taken = new Set<string>(rowsOf(workspace, 'parties').filter((party) => party.processId === processId).map((party) => party.colour))
  return partyColours.find((colour) => !taken.has(colour)) ?? 'party-1'
}

const Fact = ({ term, children }: { term: string; children: ReactNode }) => (
  <div className={classes.fact}>
    <dt>{term}</dt>
    <dd>{children || <span className={classes.missing}>not set</span>}</dd>
  </div>
)

/** The dossier of one process: what it stands on, who is in it, its rounds and what is still to be done. */
export const ProcessScreen = () => {
  const workspace = useWorkspace()
  const process = useProcess()
  const readOnly = useReadOnly()
  const chosenRound = useViewState((state) => state.roundId)
  if (!process) {
    return (
      <EmptyState
        title="No mediation process yet"
        actions={
          <Button disabled={readOnly} onClick={() => void add('processes', { name: 'New process', stage: 'after outbreak', basis: 'request of the parties' })}>
            Create the process
          </Button>
        }
      >
        A process holds the parties, the mediator's team, partners and the rounds of talks. Everything else hangs on it.
      </EmptyState>
    )
  }
  const own = <T extends 'parties' | 'rounds' | 'teamMembers' | 'tasks'>(table: T) => rowsOf(workspace, table).filter((row) => row.processId === process.id)
  const rounds = own('rounds')
  const parties = own('parties')
  const team = own('teamMembers')
  const tasks = own('tasks')
  const partners = process.partnerIds.flatMap((id) => rowOf(workspace, 'partners', id) ?? [])
  const caution = rowOf(workspace, 'settings', 'workspace')?.caution
  const others = rowsOf(workspace, 'processes').filter((candidate) => candidate.id !== process.id)
  const apart = rowsOf(workspace, 'keepApartRules').filter((rule) => rounds.some((round) => round.id === rule.roundId))
  const roundForRules = rounds.find((round) => round.id === chosenRound) ?? rounds[0]
  const addPartner = async (): Promise<void> => {
    const id = newId()
    const answer = await reported(
      execute({
        type: 'batch',
        label: 'Add partner',
        commands: [
          { type: 'create', table: 'partners', row: { id, name: 'New partner' } },
          { type: 'update', table: 'processes', id: process.id, fields: { partnerIds: [...process.partnerIds, id] } },
        ],
      }),
    )
    if (answer.ok) select({ table: 'partners', id })
  }
  return (
    <Page
      title={process.name}
      lead={joined(process.country, process.codeName && `code name ${process.codeName}`)}
      actions={
        <>
          {others.map((other) => (
            <Button
              key={other.id}
              variant="subtle"
              onClick={() => {
                showRound(rowsOf(workspace, 'rounds').find((round) => round.processId === other.id)?.id ?? null)
              }}
            >
              {other.name}
            </Button>
          ))}
          <Button
            variant="default"
            onClick={() => {
              select({ table: 'processes', id: process.id })
            }}
          >
            Edit the process
          </Button>
        </>
      }
    >
      {caution ? <p className={classes.caution}>{caution}</p> : null}
      <div className={classes.dossier}>
        <div>
          <dl className={classes.facts3}>
            <Fact term="Stage">{process.stage}</Fact>
            <Fact term="Basis">{process.basis}</Fact>
            <Fact term="Envoy">{process.envoyId ? recordName(workspace, { table: 'teamMembers', id: process.envoyId }) : ''}</Fact>
            <Fact term="Supporting mission">{process.supportingMission}</Fact>
          </dl>
          {process.summary ? <p className={classes.summary}>{process.summary}</p> : null}
          <DossierBlock title="Rounds" add={<AddButton word="Round" disabled={readOnly} onAdd={() => void add('rounds', { processId: process.id, name: `Round ${String(rounds.length + 1)}`, partyIds: parties.map((party) => party.id) })} />}>
            <ul className={classes.list}>
              {rounds.map((round) => (
                <DossierRow
                  key={round.id}
                  record={{ table: 'rounds', id: round.id }}
                  name={round.name}
                  facts={joined(
                    round.startDate && round.endDate ? dayRange(round.startDate, round.endDate) : 'no dates yet',
                    round.venueIds.map((id) => recordName(workspace, { table: 'venues', id })).join(', '),
                  )}
                  aside={round.status}
                />
              ))}
            </ul>
            {rounds.length === 0 ? <p className={classes.none}>A round is a block of talks with a first and a last day. Add the first one.</p> : null}
          </DossierBlock>
          <DossierBlock title="Parties" add={<AddButton word="Party" disabled={readOnly} onAdd={() => void add('parties', { processId: process.id, name: 'New party', shortName: 'New', colour: freeColour(workspace, process.id) })} />}>
            <ul className={classes.list}>
              {parties.map((party) => (
                <DossierRow key={party.id} record={{ table: 'parties', id: party.id }} colour={party.colour} name={party.name} facts={joined(party.kind, party.nameplate && `nameplate “${party.nameplate}”`, party.names['ar'])} aside={party.shortName} />
              ))}
            </ul>
            {parties.length === 0 ? <p className={classes.none}>Who talks to whom. Each party keeps its agreed name and one colour everywhere.</p> : null}
          </DossierBlock>
          <DossierBlock title="Kept apart" lead="who must not meet, per round" add={<AddKeepApart round={roundForRules} />}>
            <KeepApartList rules={apart} withRound={rounds.length > 1} />
            {apart.length === 0 ? <p className={classes.none}>{parties.length < 2 ? 'Rules need two parties.' : 'No two parties are kept apart.'}</p> : null}
          </DossierBlock>
          <AdvisoryBackers process={process} />
        </div>
        <div className={classes.side}>
          <DossierBlock title="Mediator's team" add={<AddButton word="Person" disabled={readOnly} onAdd={() => void add('teamMembers', { processId: process.id, familyName: 'New person' })} />}>
            <ul className={classes.list}>
              {team.map((member) => (
                <DossierRow key={member.id} record={{ table: 'teamMembers', id: member.id }} name={fullName(member)} facts={joined(member.role, member.organisation)} />
              ))}
            </ul>
            {team.length === 0 ? <p className={classes.none}>The envoy and those who chair, host and help. Chairs of sessions come from here.</p> : null}
          </DossierBlock>
          <DossierBlock title="Partners" add={<AddButton word="Partner" disabled={readOnly} onAdd={() => void addPartner()} />}>
            <ul className={classes.list}>
              {partners.map((partner) => (
                <DossierRow key={partner.id} record={{ table: 'partners', id: partner.id }} name={partner.name} facts={joined(partner.role, partner.kind)} />
              ))}
            </ul>
            {partners.length === 0 ? <p className={classes.none}>States and organisations beside the mediator: guarantors, observers, operational support.</p> : null}
          </DossierBlock>
          <DossierBlock title="To do" add={<AddButton word="Task" disabled={readOnly} onAdd={() => void add('tasks', { processId: process.id, title: 'New task', roundId: chosenRound ?? rounds[0]?.id ?? null })} />}>
            <ul className={classes.list}>
              {[...tasks]
                .sort((one, other) => Number(one.status !== 'open') - Number(other.status !== 'open') || (one.dueDate ?? '9').localeCompare(other.dueDate ?? '9'))
                .map((task) => (
                  <DossierRow key={task.id} record={{ table: 'tasks', id: task.id }} name={task.title} facts={task.ownerId ? recordName(workspace, { table: 'teamMembers', id: task.ownerId }) : ''} aside={task.status !== 'open' ? task.status : task.dueDate ? `due ${shortDay(task.dueDate)}` : ''} />
                ))}
            </ul>
            {tasks.length === 0 ? <p className={classes.none}>Preparation steps with a due date.</p> : null}
          </DossierBlock>
          <Button
            variant="default"
            onClick={() => {
              showScreen('board')
            }}
          >
            Open the board
          </Button>
        </div>
      </div>
    </Page>
  )
}
