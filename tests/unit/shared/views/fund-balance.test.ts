import { describe, expect, it } from 'vitest'
import type { RowInput, Workspace } from '@shared/model/workspace'
import { rowOf } from '@shared/model/workspace'
import { moneyOf } from '@shared/model/money'
import type { FundBalance } from '@shared/views/fund-balance'
import { fundBalance } from '@shared/views/fund-balance'
import { smallWorkspace, withRows } from '../../../support/workspace-builder'

const usd = (units: number) => moneyOf(units, 'USD')
const gift = (id: string, more: Partial<RowInput<'contributions'>> = {}): RowInput<'contributions'> => ({ id, fundId: 'window', donor: id, pledged: usd(1000), received: usd(1000), ...more })
const request = (id: string, status: NonNullable<RowInput<'fundRequests'>['status']>): RowInput<'fundRequests'> => ({ id, fundId: 'window', processId: 'process', title: id, amount: usd(300), status })

const funds: readonly RowInput<'funds'>[] = [{ id: 'window', name: 'Window', currency: 'USD' }, { id: 'other', name: 'Other', currency: 'USD' }]

const balanceOf = (workspace: Workspace): FundBalance => {
  const fund = rowOf(workspace, 'funds', 'window')
  if (!fund) throw new Error('The fund is missing.')
  return fundBalance(workspace, fund)
}

describe('where a fund stands', () => {
  it('counts pledges, what came in of them, and what granted requests take, of this fund alone', () => {
    const contributions = [gift('one', { received: usd(400) }), gift('two', { received: null }), gift('elsewhere', { fundId: 'other' })]
    const fundRequests = [request('draft', 'draft'), request('asked', 'submitted'), request('no', 'refused'), request('granted', 'approved'), request('paid', 'disbursed'), request('done', 'reported')]
    expect(balanceOf(withRows(smallWorkspace(), { funds, contributions, fundRequests }))).toEqual({ pledged: usd(2000), received: usd(400), granted: usd(900), left: usd(-500), withoutRate: [] })
  })

  it('turns other currencies into the fund’s at the newest rate', () => {
    const exchangeRates = [{ id: 'old', base: 'USD', quote: 'SEK', rate: 5, date: '2018-01-01' }, { id: 'new', base: 'USD', quote: 'SEK', rate: 10, date: '2018-12-01' }]
    const contributions = [gift('sweden', { pledged: moneyOf(2000, 'SEK'), received: moneyOf(2000, 'SEK') })]
    expect(balanceOf(withRows(smallWorkspace(), { funds, contributions, exchangeRates }))).toMatchObject({ received: usd(200), withoutRate: [] })
  })

  it('leaves out what has no rate and names the currency, but not for nothing at all', () => {
    const contributions = [gift('one'), gift('japan', { pledged: moneyOf(50_000, 'JPY'), received: null }), gift('norway', { pledged: moneyOf(0, 'NOK'), received: null })]
    expect(balanceOf(withRows(smallWorkspace(), { funds, contributions }))).toMatchObject({ pledged: usd(1000), withoutRate: ['JPY'] })
  })
})
