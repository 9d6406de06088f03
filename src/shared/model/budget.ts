import { z } from 'zod'
import { budgetId, budgetLineId, commitmentId, exchangeRateId, expenditureId, fundId, roundId } from './ids'
import { currencyCode, money } from './money'
import { wallDate } from './time'

/** UNSDG harmonised cost categories 1 to 7; category 8, programme support costs, is always computed. */
export const budgetCategory = z.int().min(1).max(7)

/** A share in basis points: 1300 is 13 %. */
export const basisPoints = z.int().min(0).max(10_000)

/** Prices the plan is costed with; null means not known yet, and the line says so. */
export const planPrices = z.strictObject({
  hotelNight: money.nullable().default(null),
  dsaNight: money.nullable().default(null),
  interpreterDay: money.nullable().default(null),
  expertDay: money.nullable().default(null),
  flight: money.nullable().default(null),
  coffeeBreakPerHead: money.nullable().default(null),
  mealPerHead: money.nullable().default(null),
})

/** How the officer bends a line that the plan produces; what is null follows the plan. */
export const lineOverride = z.strictObject({
  quantity: z.number().min(0).nullable().default(null),
  unitCost: money.nullable().default(null),
  left: z.boolean().default(false),
  remark: z.string().default(''),
})

/** What a round costs: lines the plan produces, lines by hand, contingency and programme support costs. */
export const budgetSchema = z.strictObject({
  id: budgetId,
  roundId,
  name: z.string().min(1),
  fundId: fundId.nullable().default(null),
  /** Currency of the totals and the report. */
  currency: currencyCode,
  /** Day whose exchange rates apply: the newest rate not after it. Null takes the newest of all. */
  rateDate: wallDate.nullable().default(null),
  /** Null takes the policy profile's share. */
  contingency: basisPoints.nullable().default(null),
  programmeSupport: basisPoints.nullable().default(null),
  prices: planPrices.default({
    hotelNight: null, dsaNight: null, interpreterDay: null, expertDay: null, flight: null, coffeeBreakPerHead: null, mealPerHead: null,
  }),
  /** Share of the DSA that is paid, in basis points, for every night; null follows the policy profile by each stay's board. */
  dsaShare: basisPoints.nullable().default(null),
  /** Overrides of lines from the plan, by the line's key. */
  overrides: z.record(z.string(), lineOverride).default({}),
  status: z.enum(['draft', 'submitted', 'approved', 'closed']).default('draft'),
  note: z.string().default(''),
})

/** A budget line written by hand. */
export const budgetLineSchema = z.strictObject({
  id: budgetLineId,
  budgetId,
  category: budgetCategory,
  description: z.string().min(1),
  unit: z.string().default('item'),
  quantity: z.number().min(0),
  unitCost: money,
  /** Share charged to this budget, in percent. */
  percent: z.number().min(0).max(100).default(100),
  order: z.int().default(0),
  remark: z.string().default(''),
})

/** A reservation of funds: soft (pre-commitment) or legal (commitment). */
export const commitmentSchema = z.strictObject({
  id: commitmentId,
  budgetId,
  category: budgetCategory,
  lineId: budgetLineId.nullable().default(null),
  kind: z.enum(['pre-commitment', 'commitment']).default('commitment'),
  description: z.string().min(1),
  reference: z.string().default(''),
  amount: money,
  date: wallDate,
  status: z.enum(['open', 'spent', 'cancelled']).default('open'),
})

/** Money spent: goods or services received, or cash paid. */
export const expenditureSchema = z.strictObject({
  id: expenditureId,
  budgetId,
  category: budgetCategory,
  lineId: budgetLineId.nullable().default(null),
  commitmentId: commitmentId.nullable().default(null),
  description: z.string().min(1),
  reference: z.string().default(''),
  amount: money,
  date: wallDate,
})

/** One unit of `base` buys `rate` units of `quote` from `date` on. */
export const exchangeRateSchema = z.strictObject({
  id: exchangeRateId,
  base: currencyCode,
  quote: currencyCode,
  rate: z.number().positive(),
  date: wallDate,
  source: z.string().default(''),
})
