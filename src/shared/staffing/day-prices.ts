import type { CurrencyCode, Money } from '../model/money'
import { majorUnits } from '../model/money'
import type { Budget } from '../model/workspace'
import { rowOf, rowsOf } from '../model/workspace'
import { convert, findRate } from '../costing/exchange'
import type { Somebody, TeamContext } from './team-context'

/** What work costs as proposals count it: whole units of one currency, or plain days where rates can't be compared. */
export interface DayPrices {
  /** Null where days are counted. */
  readonly currency: CurrencyCode | null
  /** A day of each interpreter, by number. */
  readonly day: readonly number[]
  /** Bringing each from where they live, once; 0 for those who live at the place of the talks. */
  readonly journey: readonly number[]
}

const placeName = (place: string): string => (place.split(',')[0] ?? '').trim().toLocaleLowerCase('en')

/** Whether somebody lives in another city than the round's venues; not when either is unknown. */
export const livesElsewhere = ({ workspace, round }: TeamContext, { interpreter }: Somebody): boolean => {
  const home = placeName(interpreter.domicile)
  const cities = (round?.venueIds ?? []).flatMap((id) => placeName(rowOf(workspace, 'venues', id)?.city ?? '') || [])
  return home !== '' && cities.length > 0 && !cities.includes(home)
}

/** The budget a round's prices come from: its first. */
const budgetOf = ({ workspace, asked }: TeamContext): Budget | undefined => rowsOf(workspace, 'budgets').find(({ roundId }) => roundId === asked.roundId)

/** A day's fee of each, by number, as entered; the budget's price where there is none. */
export const feesOf = (context: TeamContext): readonly (Money | null)[] => {
  const usual = budgetOf(context)?.prices.interpreterDay ?? null
  return context.roster.map(({ interpreter }) => interpreter.dayRate ?? usual)
}

const inCurrency = (context: TeamContext, fee: Money, currency: CurrencyCode): Money | null => {
  if (fee.currency === currency) return fee
  const rate = findRate(context.workspace, fee.currency, currency, budgetOf(context)?.rateDate ?? null)
  return rate ? convert(fee, rate) : null
}

/** Fees in whole units of one currency; null when there are none, or when one can't be brought to it. */
const comparable = (context: TeamContext, currency: CurrencyCode | undefined): readonly (number | null)[] | null => {
  if (currency === undefined) return null
  const units: (number | null)[] = []
  for (const fee of feesOf(context)) {
    const same = fee === null ? null : inCurrency(context, fee, currency)
    if (fee !== null && same === null) return null
    units.push(same === null ? null : Math.max(0, Math.round(majorUnits(same))))
  }
  return units.some((value) => value !== null && value > 0) ? units : null
}

/** Prices for the cost of a proposal. Somebody whose fee nobody knows counts as the average of the others. */
export const dayPrices = (context: TeamContext): DayPrices => {
  const currency = budgetOf(context)?.currency ?? feesOf(context).find((fee) => fee !== null)?.currency
  const known = comparable(context, currency)
  const fees = known?.filter((value) => value !== null) ?? []
  const average = fees.length === 0 ? 1 : Math.round(fees.reduce((sum, fee) => sum + fee, 0) / fees.length)
  const journey = Math.round(Math.max(0, context.figure('proposal.journey-days') ?? 0) * average)
  return {
    currency: known ? (currency ?? null) : null,
    day: context.roster.map((_, number) => known?.[number] ?? average),
    journey: context.roster.map((somebody) => (livesElsewhere(context, somebody) ? journey : 0)),
  }
}
