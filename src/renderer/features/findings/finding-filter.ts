import type { Finding, Severity } from '@shared/findings/finding'
import type { RecordRef, Workspace } from '@shared/model/workspace'
import { rowOf, rowsOf } from '@shared/model/workspace'
import { findingSentence } from '@shared/text/finding-sentence'

/** What of a round's findings is listed; null and empty narrow nothing. */
export interface FindingFilter {
  readonly shown: 'open' | 'accepted'
  readonly severity: Severity | null
  readonly rule: string | null
  readonly delegationId: string | null
  readonly text: string
}

const said = new WeakMap<Finding, { readonly workspace: Workspace; readonly text: string }>()

/** The sentence of a finding, made once as long as plan and finding stand: thousands are searched at every key. */
export const sentenceFor = (workspace: Workspace, finding: Finding): string => {
  const held = said.get(finding)
  if (held?.workspace === workspace) return held.text
  const text = findingSentence(workspace, finding)
  said.set(finding, { workspace, text })
  return text
}

const ofSession = (workspace: Workspace, sessionId: string | undefined, only: readonly string[] | null): readonly string[] =>
  (rowOf(workspace, 'sessions', sessionId)?.attendance ?? []).flatMap(({ delegationId }) => (only === null || only.includes(delegationId) ? [delegationId] : []))

const ofDelegates = (workspace: Workspace, ids: readonly string[]): readonly string[] => ids.flatMap((id) => rowOf(workspace, 'delegates', id)?.delegationId ?? [])

/** Delegations that one record is about. */
const delegationsOf = (workspace: Workspace, { table, id }: RecordRef): readonly string[] => {
  switch (table) {
    case 'delegations':
      return [id]
    case 'delegates':
      return ofDelegates(workspace, [id])
    case 'movements':
      return ofDelegates(workspace, rowOf(workspace, 'movements', id)?.delegateIds ?? [])
    case 'stays':
      return ofDelegates(workspace, [rowOf(workspace, 'stays', id)?.delegateId ?? ''])
    case 'sessions':
      return ofSession(workspace, id, null)
    case 'placements': {
      const placement = rowOf(workspace, 'placements', id)
      return ofSession(workspace, placement?.sessionId, placement?.delegationIds ?? null)
    }
    case 'keepApartRules': {
      const rule = rowOf(workspace, 'keepApartRules', id)
      if (!rule) return []
      const ofParties = rowsOf(workspace, 'delegations').filter((row) => row.roundId === rule.roundId && row.partyId !== null && (row.partyId === rule.partyId || row.partyId === rule.otherPartyId))
      return [...ofParties.map((row) => row.id), ...ofDelegates(workspace, [rule.otherDelegateId ?? ''])]
    }
    default:
      return []
  }
}

/** Whether a finding is about a delegation: it, its people, where they sit, travel or sleep. Placements speak for their sessions. */
export const concernsDelegation = (workspace: Workspace, finding: Finding, delegationId: string): boolean => {
  const placed = new Set(finding.subjects.flatMap(({ table, id }) => (table === 'placements' ? (rowOf(workspace, 'placements', id)?.sessionId ?? []) : [])) as readonly string[])
  return finding.subjects.some((subject) => !(subject.table === 'sessions' && placed.has(subject.id)) && delegationsOf(workspace, subject).includes(delegationId))
}

/** The findings that a filter lets through, in the order given. All words of the text must stand in sentence or reason. */
export const filtered = (workspace: Workspace, findings: readonly Finding[], { shown, severity, rule, delegationId, text }: FindingFilter): readonly Finding[] => {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  return findings.filter((finding) => {
    if ((shown === 'accepted') !== (finding.acceptance !== null)) return false
    if (severity !== null && finding.severity !== severity) return false
    if (rule !== null && finding.rule !== rule) return false
    if (delegationId !== null && !concernsDelegation(workspace, finding, delegationId)) return false
    if (words.length === 0) return true
    const searched = `${sentenceFor(workspace, finding)} ${finding.acceptance?.reason ?? ''}`.toLowerCase()
    return words.every((word) => searched.includes(word))
  })
}
