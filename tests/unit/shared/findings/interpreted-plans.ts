import type { PolicyKey } from '@shared/model/policy'
import type { RowInput, Workspace } from '@shared/model/workspace'
import type { RowsByTable } from '../../../support/workspace-builder'
import { withFigures } from './round-plans'
import { north, place, session } from './support'

/** An interpreter by id, whose family name is the id with a capital, with a class for each language. */
export const interpreter = (id: string, languages: Readonly<Record<string, 'A' | 'B' | 'C'>>, more: Partial<RowInput<'interpreters'>> = {}): RowInput<'interpreters'> => ({
  id,
  familyName: `${id.charAt(0).toUpperCase()}${id.slice(1)}`,
  languages: Object.entries(languages).map(([code, letter]) => ({ code, class: letter })),
  ...more,
})

/** An assignment to session `a`, accepted unless said. */
export const assigned = (interpreterId: string, more: Partial<RowInput<'boothAssignments'>> = {}): RowInput<'boothAssignments'> => ({
  id: `a-${interpreterId}`, sessionId: 'a', interpreterId, status: 'accepted', ...more,
})

interface Interpreted {
  readonly session?: Partial<RowInput<'sessions'>>
  /** Minutes held, on 7 December from 10:00 in the hall, which has two booths. */
  readonly minutes?: number
  readonly team?: readonly RowInput<'boothAssignments'>[]
  readonly figures?: Partial<Record<PolicyKey, number>>
  readonly rows?: RowsByTable
}

/**
 * Session `a`: the delegation of the North, who speak Arabic, and the envoy in the chair, who speaks English, interpreted
 * simultaneously for an hour in the hall. Layla and Samir can be on its team: both work between the two languages.
 */
export const interpreted = ({ session: more = {}, minutes = 60, team = [assigned('layla'), assigned('samir')], figures = {}, rows = {} }: Interpreted = {}): Workspace =>
  withFigures(figures, {
    ...rows,
    interpreters: [interpreter('samir', { ar: 'A', en: 'B' }), ...(rows.interpreters ?? [])],
    sessions: [session('a', { attendance: [north], chairId: 'envoy', interpretation: 'simultaneous', minutes, ...more }), ...(rows.sessions ?? [])],
    placements: [place('a', 'hall', '2018-12-07T10:00', { minutes }), ...(rows.placements ?? [])],
    boothAssignments: [...team, ...(rows.boothAssignments ?? [])],
  })

/**
 * The same with the envoy speaking Tigrinya: it reaches the North by relay through English, brought there by Rahel (and
 * whoever is added) and taken on into Arabic by Layla and Samir.
 */
export const relayed = (team: readonly string[], { figures = {}, session: more = {}, rows = {} }: Interpreted = {}): Workspace =>
  interpreted({
    session: { floorLanguages: ['ti'], ...more },
    team: team.map((id) => assigned(id)),
    figures,
    rows: { ...rows, interpreters: [interpreter('rahel', { en: 'A', ti: 'C' }), interpreter('senait', { en: 'A', ti: 'C' }), ...(rows.interpreters ?? [])] },
  })
