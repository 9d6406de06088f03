import type { RowInput } from '../model/workspace'
import { familyNames, givenNames, partyNames } from './invented-names'
import type { Random } from './random'

type Delegation = RowInput<'delegations'>
type Delegate = RowInput<'delegates'>

/** Everybody at a generated round. */
export interface GeneratedPeople {
  readonly parties: readonly RowInput<'parties'>[]
  readonly partners: readonly RowInput<'partners'>[]
  readonly delegations: readonly Delegation[]
  readonly delegates: readonly Delegate[]
  readonly team: readonly RowInput<'teamMembers'>[]
  readonly interpreters: readonly RowInput<'interpreters'>[]
}

const languages = ['ar', 'fr', 'ar', 'en'] as const
const colours = ['party-1', 'party-2', 'party-3', 'party-4', 'party-5', 'party-6', 'party-7', 'party-8'] as const
const tracks = ['political', 'security', 'humanitarian', 'economic', 'local'] as const

const personName = (random: Random): { readonly familyName: string; readonly givenName: string } => ({
  familyName: random.pick(familyNames),
  givenName: random.pick(givenNames),
})

/** Roles of a delegation by place: a head, a deputy, negotiators, a secretary and advisers at the end. */
const roleAt = (place: number): NonNullable<Delegate['role']> =>
  place === 0 ? 'head' : place === 1 ? 'deputy head' : place % 7 === 5 ? 'secretary' : place % 7 === 6 ? 'adviser' : 'negotiator'

/** Parties, delegations of about ten, delegates, the mediator's team and interpreters of three languages. */
export const generatePeople = (random: Random, delegateCount: number, roomCount: number): GeneratedPeople => {
  const delegationCount = Math.max(2, Math.round(delegateCount / 10))
  const partyCount = Math.min(partyNames.length, Math.max(2, Math.round(delegationCount / 5)))
  const parties = partyNames.slice(0, partyCount).map(([name, shortName], at) => ({
    id: `party-${String(at + 1)}`,
    processId: 'process-1',
    name,
    shortName,
    nameplate: shortName,
    colour: colours[at] ?? 'party-1',
    kind: at === 0 ? ('state' as const) : ('armed group' as const),
    language: languages[at % languages.length] ?? 'ar',
  }))
  const partners = ['Regional Union', 'Host State', 'League of Neighbours'].map((name, at) => ({
    id: `partner-${String(at + 1)}`,
    name,
    kind: at === 1 ? ('state' as const) : ('regional organisation' as const),
    role: at === 1 ? ('host' as const) : ('observer' as const),
  }))

  const delegations = Array.from({ length: delegationCount }, (_, at): Delegation => {
    const observer = at >= partyCount && at % 8 === 7
    const party = parties[at % partyCount]
    const partner = partners[at % partners.length]
    const heads = Math.floor(delegateCount / delegationCount) + (at < delegateCount % delegationCount ? 1 : 0)
    const group = Math.floor(at / partyCount)
    return {
      id: `delegation-${String(at + 1)}`,
      roundId: 'round-1',
      partyId: observer ? null : (party?.id ?? null),
      partnerId: observer ? (partner?.id ?? null) : null,
      name: observer
        ? `Observers of ${partner?.name ?? ''} ${String(group + 1)}`
        : `${party?.name ?? ''}, ${group === 0 ? 'main' : (tracks[group % tracks.length] ?? 'local')} delegation`,
      kind: observer ? 'observer' : 'party',
      cap: heads,
      headId: heads > 0 ? `delegate-${String(at + 1)}` : null,
      language: observer ? 'en' : (party?.language ?? 'ar'),
    }
  })

  const delegates = Array.from({ length: delegateCount }, (_, at): Delegate => {
    const delegation = delegations[at % delegationCount]
    const place = Math.floor(at / delegationCount)
    const language = delegation?.language ?? 'ar'
    return {
      id: `delegate-${String(at + 1)}`,
      delegationId: delegation?.id ?? 'delegation-1',
      ...personName(random),
      role: roleAt(place),
      status: random.chance(0.02) && place > 1 ? 'withdrawn' : 'accredited',
      // Somebody of either half has the floor: halves sit in different working groups.
      speakingRight: place < 4 || place % 5 === 0,
      gender: random.pick(['woman', 'man']),
      speaks: random.chance(0.25) && language !== 'en' ? [language, 'en'] : [language],
      understands: random.chance(0.3) && language !== 'en' ? ['en'] : [],
    }
  })

  const team = Array.from({ length: Math.max(2, Math.ceil(roomCount * 0.8)) }, (_, at): RowInput<'teamMembers'> => ({
    id: `team-${String(at + 1)}`,
    processId: 'process-1',
    ...personName(random),
    role: at === 0 ? 'envoy' : at === 1 ? 'deputy envoy' : random.pick(['mediation adviser', 'political officer']),
    speaks: at % 3 === 0 ? ['en', 'ar'] : ['en'],
    contactForDelegations: at < 3,
  }))

  const classes = [['A', 'B', 'B'], ['B', 'A', 'B'], ['B', 'B', 'A']] as const
  const interpreters = Array.from({ length: Math.max(2, Math.ceil(roomCount * 6)) }, (_, at): RowInput<'interpreters'> => {
    const [ar, en, fr] = classes[at % 3] ?? classes[0]
    return {
      id: `interpreter-${String(at + 1)}`,
      ...personName(random),
      languages: [{ code: 'ar', class: ar }, { code: 'en', class: en }, { code: 'fr', class: fr }],
      domicile: random.pick(['Geneva', 'Nairobi', 'Tunis', 'Beirut']),
      dayRate: { minor: 65_000 + random.int(20) * 500, currency: 'USD' },
      vetting: 'cleared',
    }
  })
  return { parties, partners, delegations, delegates, team, interpreters }
}
