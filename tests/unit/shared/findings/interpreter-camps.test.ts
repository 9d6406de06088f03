import { describe, expect, it } from 'vitest'
import type { RowInput } from '@shared/model/workspace'
import type { RowsByTable } from '../../../support/workspace-builder'
import type { Work } from './interpreter-plans'
import { inOther, layla, say, secondRound, works } from './interpreter-plans'
import { foundBy, north, south } from './support'

const caucus = (...attendance: NonNullable<RowInput<'sessions'>['attendance']>): Partial<RowInput<'sessions'>> => ({ format: 'caucus', attendance })

describe('both camps', () => {
  const accepted = (...ids: readonly string[]) => ids.map((partyId) => ({ partyId, verdict: 'accepted' as const }))
  const two: readonly Work[] = [['a', '2018-12-07T10:00', 60, caucus(north)], ['b', '2018-12-08T10:00', 60, caucus(south)]]

  it('are a warning, and a note where both have accepted the interpreter', () => {
    expect(say(works(two), 'interpreter-both-camps')).toEqual([
      'Layla Mansour serves both Northern side and Southern side, each by itself: Session a on Fri 7 Dec 10:00–11:00 and Session b on Sat 8 Dec 10:00–11:00.',
    ])
    expect(foundBy(works(two, { interpreters: [layla({ acceptance: accepted('north') })] }), 'interpreter-both-camps')).toMatchObject([{ severity: 'warning' }])
    expect(foundBy(works(two, { interpreters: [layla({ acceptance: accepted('north', 'south') })] }), 'interpreter-both-camps')).toMatchObject([{ severity: 'note', facts: { accepted: true } }])
  })
  it('are the parties that the round keeps apart, where it says which', () => {
    const third = { parties: [{ id: 'east', processId: 'process', name: 'Eastern side', shortName: 'East', colour: 'party-3' as const }] }
    const rule = (otherPartyId: string): RowInput<'keepApartRules'> => ({ id: 'apart', roundId: 'round', partyId: 'north', otherPartyId })
    expect(foundBy(works(two, { ...third, keepApartRules: [rule('east')] }), 'interpreter-both-camps')).toEqual([])
    expect(foundBy(works(two, { ...third, keepApartRules: [rule('south')] }), 'interpreter-both-camps')).toHaveLength(1)
  })
  it('do not meet at a session both attend, at a ceremony or a meal, or in another round', () => {
    const pair = (second: Partial<RowInput<'sessions'>>, more: RowsByTable = {}) => works([['a', '2018-12-07T10:00', 60, caucus(north)], ['b', '2018-12-08T10:00', 60, second]], more)
    const alone = { attendance: [south] }
    expect(foundBy(pair(alone), 'interpreter-both-camps')).toHaveLength(1)
    expect(foundBy(pair(caucus(north, south)), 'interpreter-both-camps')).toEqual([])
    for (const format of ['ceremony', 'press', 'meal'] as const) expect(foundBy(pair({ ...alone, format }), 'interpreter-both-camps')).toEqual([])
    expect(foundBy(pair({ ...alone, ...inOther }, { rounds: [secondRound] }), 'interpreter-both-camps')).toEqual([])
  })
  it('are not those where observers sit with one party', () => {
    const observers = { delegations: [{ id: 'observers', roundId: 'round', name: 'Observers', kind: 'observer' as const }] }
    const b: Partial<RowInput<'sessions'>> = { attendance: [south, { delegationId: 'observers' }] }
    expect(foundBy(works([['a', '2018-12-07T10:00', 60, caucus(north)], ['b', '2018-12-08T10:00', 60, b]], observers), 'interpreter-both-camps')).toEqual([])
  })
  it('are served by an interpreter that one brought at the other alone, whatever is kept apart', () => {
    const brought = works([['b', '2018-12-08T10:00', 60, caucus(south)]], { interpreters: [layla({ broughtByPartyId: 'north' })] })
    expect(say(brought, 'interpreter-both-camps')).toEqual(['Layla Mansour came with Northern side but serves Southern side by itself: Session b on Sat 8 Dec 10:00–11:00.'])
    expect(foundBy(works([['a', '2018-12-08T10:00', 60, caucus(north)]], { interpreters: [layla({ broughtByPartyId: 'north' })] }), 'interpreter-both-camps')).toEqual([])
  })
})
