import type { PartyColour } from '@shared/model/process'
import type { WallTime } from '@shared/model/time'
import type { RecordRef, TalksRound, Workspace } from '@shared/model/workspace'
import { rowOf } from '@shared/model/workspace'
import { whoToTell } from '@shared/planning/changes-for'
import type { ScheduleChange } from '@shared/planning/schedule-changes'
import { zoneLabel } from '@shared/text/dates'
import type { ChangeLine } from './change-lines'
import { changeLine, colourOf, whoText } from './change-lines'
import { clockName, clockOf } from './stamps'

/** Somebody who is to hear of changes: how to reach them, and what is for them. */
export interface Recipient {
  readonly key: string
  readonly name: string
  /** A delegation's; undefined for a person. */
  readonly colour: PartyColour | null | undefined
  /** Phones and addresses as they are known; empty when none is. */
  readonly contacts: readonly string[]
  readonly lines: readonly ChangeLine[]
}

const contactsOf = (workspace: Workspace, { table, id }: RecordRef): readonly string[] => {
  if (table === 'delegations') {
    const delegation = rowOf(workspace, 'delegations', id)
    if (!delegation) return []
    const head = rowOf(workspace, 'delegates', delegation.headId)
    const liaison = [delegation.liaison, delegation.liaisonPhone].filter(Boolean).join(' ')
    return [liaison === '' ? '' : `liaison ${liaison}`, head?.phone ? `head ${head.phone}` : '', head?.email ?? ''].filter(Boolean)
  }
  if (table !== 'delegates' && table !== 'interpreters' && table !== 'teamMembers' && table !== 'standbyExperts') return []
  const person = rowOf(workspace, table, id)
  return person ? [person.phone, person.email].filter(Boolean) : []
}

/** Who must be told of changes, delegations first, each with what they may know and nothing else. */
export const recipientsOf = (workspace: Workspace, changes: readonly ScheduleChange[]): readonly Recipient[] =>
  whoToTell(changes).map((own) => ({
    key: `${own.who.table} ${own.who.id}`,
    name: whoText(workspace, own),
    colour: colourOf(workspace, own.who),
    contacts: contactsOf(workspace, own.who),
    lines: own.changes.map((change) => changeLine(workspace, change)),
  }))

/** "All times Stockholm time, UTC+1": the clock of the times told. */
const clockLine = (workspace: Workspace, round: TalksRound): string => {
  const zone = clockOf(workspace, round)
  return `All times: ${round.startDate ? zoneLabel(zone, `${round.startDate}T12:00` as WallTime) : clockName(zone)}`
}

const linesText = ({ lines }: Recipient): readonly string[] => lines.map((line) => `- ${line.sentence}${line.secret ? ' (confidential)' : ''}`)

/** What one of them is told, ready to be sent: nothing in it is for others. */
export const messageTo = (workspace: Workspace, round: TalksRound, title: string, recipient: Recipient): string =>
  [title, clockLine(workspace, round), '', ...linesText(recipient), ''].join('\n')

/** Everybody with how to reach them and what they are told: for the officer's own use. */
export const toldText = (workspace: Workspace, round: TalksRound, title: string, recipients: readonly Recipient[]): string =>
  [
    title,
    clockLine(workspace, round),
    ...recipients.flatMap((recipient) => ['', `${recipient.name}: ${recipient.contacts.join(', ') || 'no phone or e-mail known'}`, ...linesText(recipient)]),
    '',
  ].join('\n')
