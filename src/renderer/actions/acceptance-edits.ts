import type { Finding } from '@shared/findings/finding'
import type { Outcome } from '@shared/model/outcome'
import { count } from '@shared/text/lists'
import { executeTogether } from './record-edits'
import { newId } from '../state/new-id'

/** Accepts findings with one reason, as one undo step. */
export const acceptFindings = (findings: readonly Finding[], reason: string): Promise<Outcome<null>> =>
  executeTogether(
    `Accept ${count(findings.length, 'finding', 'findings')}`,
    findings.map(({ roundId, key }) => ({ type: 'accept-finding', acceptanceId: newId(), roundId, findingKey: key, reason })),
  )

/** Takes acceptances back, as one undo step. */
export const openAgain = (findings: readonly Finding[]): Promise<Outcome<null>> =>
  executeTogether(
    `Open ${count(findings.length, 'finding', 'findings')} again`,
    findings.flatMap(({ acceptance }) => (acceptance ? [{ type: 'remove' as const, table: 'acceptances' as const, id: acceptance.id }] : [])),
  )
