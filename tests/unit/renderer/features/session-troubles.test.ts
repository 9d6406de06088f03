import { describe, expect, it } from 'vitest'
import { createFindingsEngine } from '@shared/findings/findings-engine'
import type { RowInput, Workspace } from '@shared/model/workspace'
import { rowOf } from '@shared/model/workspace'
import { troublesAt, wordsAgainst } from '../../../../src/renderer/features/languages/session-troubles'
import { smallWorkspace, withRows } from '../../../support/workspace-builder'

const omar: RowInput<'interpreters'> = { id: 'omar', familyName: 'Rashid', givenName: 'Omar', languages: [{ code: 'ar', class: 'A' }, { code: 'en', class: 'A' }] }

const planWith = (fields: Partial<RowInput<'interpreters'>>): Workspace =>
  withRows({ ...smallWorkspace(), interpreters: {}, boothAssignments: {} }, { interpreters: [{ ...omar, ...fields }], boothAssignments: [{ id: 'booth', sessionId: 'opening', interpreterId: 'omar' }] })

const troublesOf = (workspace: Workspace) => troublesAt(workspace, createFindingsEngine(workspace).findings(), 'opening')('omar')

const against = (workspace: Workspace): readonly string[] => {
  const [interpreter, session] = [rowOf(workspace, 'interpreters', 'omar'), rowOf(workspace, 'sessions', 'opening')]
  if (!interpreter || !session) throw new Error('The plan lacks the interpreter or the session.')
  return wordsAgainst(workspace, interpreter, session)
}

describe('what speaks against an interpreter of a session', () => {
  it('is nothing for somebody who is free and whom nobody refused', () => {
    const free = planWith({ availability: [{ from: '2018-12-06', to: '2018-12-06' }], acceptance: [{ partyId: 'north', verdict: 'accepted' }] })
    expect(troublesOf(free)).toEqual([])
    expect(against(free)).toEqual([])
  })

  it('is said in a few words from the findings that name both, and before they are put on the team', () => {
    const taken = planWith({ availability: [{ from: '2018-12-06', to: '2018-12-06', free: false }], acceptance: [{ partyId: 'north', verdict: 'refused' }] })
    expect(troublesOf(taken).map(({ words, severity }) => `${severity}: ${words}`).sort()).toEqual(['error: not accepted by a party present', 'error: not free then'])
    expect(troublesAt(taken, createFindingsEngine(taken).findings(), 'elsewhere')('omar')).toEqual([])
    expect(against(taken)).toEqual([expect.stringMatching(/^refused by /), 'not free on Thu 6 Dec'])
  })
})
