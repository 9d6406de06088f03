import { describe, expect, it } from 'vitest'
import { keepApartRuleSchema } from '@shared/model/round'
import type { RowInput } from '@shared/model/workspace'
import { apartFromText, apartParts, apartPartsText } from '@shared/text/keep-apart-words'
import { rowFor, smallWorkspace, withRows } from '../../../support/workspace-builder'

const rule = (more: Partial<RowInput<'keepApartRules'>> = {}): RowInput<'keepApartRules'> => ({ id: 'apart', roundId: 'round', partyId: 'north', otherPartyId: 'south', ...more })
const planWith = (...rules: readonly RowInput<'keepApartRules'>[]) => withRows(smallWorkspace(), { keepApartRules: rules })

describe('the parts of a keep-apart rule', () => {
  it('are all its switches', () => {
    const switches = Object.entries(keepApartRuleSchema.shape).flatMap(([field, schema]) => (typeof schema.safeParse(true).data === 'boolean' ? [field] : []))
    expect(apartParts.map(({ field }) => field)).toEqual(switches)
  })
  it('that are on are named, and none is called nothing', () => {
    expect(apartPartsText(rowFor('keepApartRules', rule({ hotelFloor: true })))).toBe('same room, adjacent rooms, hotel floor, vehicle')
    expect(apartPartsText(rowFor('keepApartRules', rule({ sameRoom: false, adjacentRooms: false, vehicle: false })))).toBe('nothing')
  })
})

describe('from whom a delegation is kept apart', () => {
  it('is said for both parties of a rule', () => {
    const plan = planWith(rule())
    expect([apartFromText(plan, 'north-team'), apartFromText(plan, 'south-team')]).toEqual(['South', 'North'])
  })
  it('names one person where only that person is meant, on both sides', () => {
    const plan = planWith(rule({ otherPartyId: null, otherDelegateId: 'south-2' }))
    expect([apartFromText(plan, 'north-team'), apartFromText(plan, 'south-team')]).toEqual(['Rima Karam', 'North (only Rima Karam)'])
  })
  it('is empty without a rule, in another round, and for a delegation that is not there', () => {
    const other = planWith(rule({ roundId: 'second' }))
    expect([apartFromText(smallWorkspace(), 'north-team'), apartFromText(other, 'north-team'), apartFromText(planWith(rule()), 'nobody')]).toEqual(['', '', ''])
  })
})
