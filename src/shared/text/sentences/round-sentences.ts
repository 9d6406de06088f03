import type { ApartNames } from '../../findings/apart-people'
import type { KeptApartArrivalFacts, PassingThrough } from '../../findings/rules/kept-apart-arrival'
import { fullName } from '../../model/person'
import { recordNouns } from '../../model/record-name'
import { dateOf, timeOf } from '../../model/time'
import type { Workspace } from '../../model/workspace'
import { rowOf } from '../../model/workspace'
import { duration, shortDay } from '../dates'
import { count, list } from '../lists'
import type { SentencesOf } from './phrases'
import { nameOf, peopleText } from './phrases'

const delegation = (workspace: Workspace, id: string): string => nameOf(workspace, 'delegations', id)

const person = (workspace: Workspace, id: string | null): string => {
  const row = rowOf(workspace, 'delegates', id)
  return row ? fullName(row) || 'an unnamed delegate' : 'a person'
}

/** "Northern side and Southern side", or one person after the party. */
const bothSides = (workspace: Workspace, { partyId, otherPartyId, otherDelegateId }: ApartNames): readonly [party: string, other: string] => [
  nameOf(workspace, 'parties', partyId),
  otherPartyId !== null ? nameOf(workspace, 'parties', otherPartyId) : person(workspace, otherDelegateId),
]

/** "flight SV 312 Sana'a to Stockholm Arlanda". */
const movementText = (workspace: Workspace, id: string): string => {
  const row = rowOf(workspace, 'movements', id)
  if (!row) return recordNouns.movements
  return `${[row.kind, row.number].filter(Boolean).join(' ')} ${row.from} to ${row.to}`
}

const people = (workspace: Workspace, ids: readonly string[]): string => peopleText(workspace, ids.map((id) => ({ table: 'delegates', id })))

/** "arrives Tue 4 Dec 19:45 by flight Sana'a to Stockholm Arlanda". */
const passingText = (workspace: Workspace, { movementId, does, at }: PassingThrough): string =>
  `${does} ${shortDay(dateOf(at))} ${timeOf(at)} by ${movementText(workspace, movementId)}`

const betweenText = ({ minutesBetween }: KeptApartArrivalFacts): string => (minutesBetween === 0 ? 'at the same time' : `${duration(minutesBetween)} later`)

/** Whether what the round gives its parties is as agreed, alike and apart. */
export const roundSentences: SentencesOf<
  | 'kept-apart-vehicle' | 'kept-apart-arrival' | 'kept-apart-hotel' | 'over-cap' | 'women-below-share'
  | 'parity-delegation-size' | 'parity-caucus-rooms' | 'parity-hotel-class' | 'parity-speaking-time'
> = {
  'over-cap': (workspace, facts) => {
    const [one, many] = facts.of === 'members' ? ['member', 'members'] : ['secretary', 'secretaries']
    return `${delegation(workspace, facts.delegationId)} has ${count(facts.people, one, many)}; ${String(facts.agreed)} ${facts.agreed === 1 ? 'was' : 'were'} agreed.`
  },

  'women-below-share': (workspace, facts) => {
    const who = delegation(workspace, facts.delegationId)
    const women = facts.women === 0 ? 'no woman' : count(facts.women, 'woman', 'women')
    const share = facts.figures.length === 0 ? `the ${String(facts.requiredPercent)} % agreed for this round` : `the ${String(facts.requiredPercent)} % of the policy profile`
    if (facts.variant === 'not known') {
      return `Whether ${who} reaches ${share} of women is not known: ${women} among ${count(facts.delegates, 'delegate', 'delegates')}, and gender is not stated for ${people(workspace, facts.unknown)}.`
    }
    const unknown = facts.unknown.length === 0 ? '' : `, even if all of those whose gender is not stated were women (${people(workspace, facts.unknown)})`
    return `${who} has ${women} among ${count(facts.delegates, 'delegate', 'delegates')}, below ${share}${unknown}.`
  },

  'parity-delegation-size': (workspace, { least, most }) =>
    `${delegation(workspace, most.delegationId)} has ${count(most.value, 'person', 'people')}, ${delegation(workspace, least.delegationId)} only ${String(least.value)}.`,

  'parity-hotel-class': (workspace, { least, most }) =>
    `${delegation(workspace, most.delegationId)} stays in a hotel of ${count(most.value, 'star', 'stars')}, ${delegation(workspace, least.delegationId)} in one of ${String(least.value)}.`,

  'parity-speaking-time': (workspace, { least, most }) =>
    `${delegation(workspace, most.delegationId)} has the floor for ${duration(most.value)} in this round, ${delegation(workspace, least.delegationId)} ${least.value === 0 ? 'not at all' : `for ${duration(least.value)}`}.`,

  'parity-caucus-rooms': (workspace, facts) => {
    if (facts.variant === 'missing') {
      const has = facts.without.length === 1 ? 'has' : 'have'
      return `${list(facts.without.map((id) => delegation(workspace, id)), 4)} ${has} no caucus room, while ${list(facts.having.map((id) => delegation(workspace, id)), 4)} ${facts.having.length === 1 ? 'has' : 'have'} one.`
    }
    const { least, most } = facts
    const room = (id: string): string => nameOf(workspace, 'rooms', id)
    if (facts.variant === 'seats') {
      return `The caucus room of ${delegation(workspace, most.delegationId)}, ${room(most.roomId)}, seats ${String(most.value)}; that of ${delegation(workspace, least.delegationId)}, ${room(least.roomId)}, only ${String(least.value)}.`
    }
    const plenary = list(facts.plenaryRoomIds.map(room), 3)
    return `The caucus room of ${delegation(workspace, most.delegationId)}, ${room(most.roomId)}, is ${String(most.value)} m from ${plenary}; that of ${delegation(workspace, least.delegationId)}, ${room(least.roomId)}, only ${String(least.value)} m.`
  },

  'kept-apart-vehicle': (workspace, facts) => {
    const [party, other] = bothSides(workspace, facts)
    if (facts.variant === 'together') {
      const day = rowOf(workspace, 'movements', facts.movementId)?.departs
      const when = day ? ` on ${shortDay(dateOf(day))} ${timeOf(day)}` : ''
      return `${party} and ${other} are to be kept apart but are both on the ${movementText(workspace, facts.movementId)}${when}: ${people(workspace, facts.party)} with ${people(workspace, facts.others)}.`
    }
    const [first, second] = facts.firstIs === 'party' ? [party, other] : [other, party]
    const gap = facts.gapMinutes <= 0 ? 'before it is free again' : `${duration(facts.gapMinutes)} later`
    const departs = rowOf(workspace, 'movements', facts.secondId)?.departs
    const when = departs ? ` on ${shortDay(dateOf(departs))} ${timeOf(departs)}` : ''
    return `${party} and ${other} are to be kept apart by ${duration(facts.requiredMinutes)} but share ${facts.vehicle}: ${first} on the ${movementText(workspace, facts.firstId)}, ${second} ${gap} on the ${movementText(workspace, facts.secondId)}${when}.`
  },

  'kept-apart-arrival': (workspace, facts) => {
    const [party, other] = bothSides(workspace, facts)
    const [first, second] = facts.firstIs === 'party' ? [party, other] : [other, party]
    return `${party} and ${other} are to pass ${facts.place} ${duration(facts.requiredMinutes)} apart: ${first} ${passingText(workspace, facts.first)}, ${second} ${passingText(workspace, facts.second)}, ${betweenText(facts)}.`
  },

  'kept-apart-hotel': (workspace, facts) => {
    const [party, other] = bothSides(workspace, facts)
    const floors = facts.floors.length === 0 ? '' : ` (${facts.floors.join(', ')})`
    const where = facts.where === 'same floor' ? `on one floor${floors} of ${facts.hotel}` : `in one hotel, ${facts.hotel}`
    const both = facts.where === 'same hotel' && facts.floors.length > 0 ? `, on the same floor too${floors}` : ''
    const when = facts.from && facts.to ? ` from ${shortDay(facts.from)} to ${shortDay(facts.to)}` : ''
    const guests = facts.party.length > 0 && facts.others.length > 0 ? `: ${people(workspace, facts.party)}, and ${people(workspace, facts.others)}` : ''
    return `${party} and ${other} are to be kept apart but stay ${where}${when}${both}${guests}.`
  },
}
