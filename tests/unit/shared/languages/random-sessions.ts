import fc from 'fast-check'
import { expect } from 'vitest'
import type { LanguageCode } from '@shared/model/language'
import type { RowInput, Workspace } from '@shared/model/workspace'
import { rowOf } from '@shared/model/workspace'
import type { RowsByTable } from '../../../support/workspace-builder'
import { smallWorkspace, withRows } from '../../../support/workspace-builder'
import { north, south } from '../findings/support'

type Languages = NonNullable<RowInput<'interpreters'>['languages']>

/** Somebody on a drawn team. */
export interface DrawnInterpreter {
  readonly languages: Languages
  readonly booth: LanguageCode | null
  readonly status: 'proposed' | 'accepted' | 'declined'
}

/** A session in terms of languages only. */
export interface Drawn {
  readonly mode: 'simultaneous' | 'consecutive' | 'whispered' | 'remote'
  readonly floorLanguages: readonly LanguageCode[]
  readonly delegates: readonly { readonly speaks: readonly LanguageCode[]; readonly understands: readonly LanguageCode[]; readonly speakingRight: boolean }[]
  readonly chair: readonly LanguageCode[]
  readonly team: readonly DrawnInterpreter[]
  /** Who sits in which room, `null` for everybody; without rooms all sit together. */
  readonly rooms?: readonly (readonly Side[] | null)[]
}

/** The delegation of the North has the first two of the delegates, that of the South the others. */
export type Side = 'north-team' | 'south-team'

export const codes: readonly LanguageCode[] = ['ar', 'en', 'fr', 'ru', 'ti']

const code = fc.constantFrom(...codes)
const few = (most: number): fc.Arbitrary<LanguageCode[]> => fc.uniqueArray(code, { maxLength: most })
const mode = fc.constantFrom('simultaneous' as const, 'consecutive' as const, 'whispered' as const, 'remote' as const)

export const drawnInterpreter: fc.Arbitrary<DrawnInterpreter> = fc.record({
  languages: fc.array(
    fc.record({ code, class: fc.constantFrom('A' as const, 'B' as const, 'C' as const), modes: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: fc.uniqueArray(mode, { maxLength: 2 }) }) }),
    { maxLength: 3 },
  ),
  booth: fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: code }),
  status: fc.oneof({ weight: 5, arbitrary: fc.constantFrom('proposed' as const, 'accepted' as const) }, { weight: 1, arbitrary: fc.constant('declined' as const) }),
})

export const drawnSession: fc.Arbitrary<Drawn> = fc.record({
  mode,
  floorLanguages: fc.oneof(fc.constant([]), few(3)),
  delegates: fc.array(fc.record({ speaks: few(2), understands: few(1), speakingRight: fc.boolean() }), { maxLength: 4 }),
  chair: few(2),
  team: fc.array(drawnInterpreter, { maxLength: 5 }),
  rooms: fc.oneof(
    { weight: 3, arbitrary: fc.constant([]) },
    { weight: 2, arbitrary: fc.constant([['north-team' as const], ['south-team' as const]]) },
    { weight: 2, arbitrary: fc.array(fc.option(fc.subarray(['north-team' as const, 'south-team' as const])), { maxLength: 3 }) },
  ),
})

/** The drawn session as the session `opening` of the small workspace; interpreters are `who-0`, `who-1` and so on. */
export const workspaceFor = ({ mode: interpretation, floorLanguages, delegates, chair, team, rooms = [] }: Drawn): Workspace => {
  const rows: RowsByTable = {
    sessions: [{ id: 'opening', roundId: 'round', title: 'Opening', format: 'plenary', minutes: 120, chairId: 'envoy', attendance: [north, south], interpretation, floorLanguages: [...floorLanguages] }],
    placements: rooms.map((delegationIds, at) => ({ id: at === 0 ? 'opening-place' : `place-${String(at)}`, sessionId: 'opening', roomId: 'hall', start: '2018-12-06T10:00', minutes: 120, delegationIds })),
    teamMembers: [{ id: 'envoy', processId: 'process', familyName: 'Lind', role: 'envoy', speaks: [...chair] }],
    delegates: ['north-1', 'north-2', 'south-1', 'south-2'].map((id, at) => {
      const drawn = delegates[at]
      return { id, delegationId: at < 2 ? 'north-team' : 'south-team', familyName: id, status: drawn ? 'accredited' : 'withdrawn', speaks: [...(drawn?.speaks ?? [])], understands: [...(drawn?.understands ?? [])], speakingRight: drawn?.speakingRight ?? false }
    }),
    interpreters: team.map(({ languages }, at) => ({ id: `who-${String(at)}`, familyName: `Who ${String(at)}`, languages })),
    boothAssignments: [
      { id: 'opening-layla', sessionId: 'opening', interpreterId: 'layla', status: 'declined' },
      ...team.map(({ booth, status }, at) => ({ id: `seat-${String(at)}`, sessionId: 'opening', interpreterId: `who-${String(at)}`, booth, status })),
    ],
  }
  return withRows(smallWorkspace(), rows)
}

export const openingOf = (workspace: Workspace) => rowOf(workspace, 'sessions', 'opening') ?? expect.fail('no opening')
