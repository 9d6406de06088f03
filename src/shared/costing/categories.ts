/** A UNSDG harmonised cost category that lines belong to; 8, programme support costs, is computed. */
export type CategoryNumber = 1 | 2 | 3 | 4 | 5 | 6 | 7

/** UNSDG harmonised cost categories, in the words donors' templates use. */
export const categoryNames = {
  1: 'Staff and other personnel',
  2: 'Supplies, commodities, materials',
  3: 'Equipment, vehicles and furniture',
  4: 'Contractual services',
  5: 'Travel',
  6: 'Transfers and grants to counterparts',
  7: 'General operating and other direct costs',
  8: 'Programme support costs',
} as const satisfies Record<CategoryNumber | 8, string>

export const categoryNumbers: readonly CategoryNumber[] = [1, 2, 3, 4, 5, 6, 7]

/** What the plan produces, with the category it is booked under and why. */
export const planCostKinds = {
  interpreters: {
    category: 1,
    reason: 'Short-term conference interpreters are appointed and paid by the day as temporary staff, not bought from a company (CEB-AIIC Agreement, 2019). Interpreters hired through a company belong in category 4: add them by hand.',
  },
  experts: {
    category: 1,
    reason: 'Consultants and experts engaged by the day count as other personnel. What the organisation that lends an expert pays itself has a day rate of zero and makes no line.',
  },
  catering: { category: 4, reason: 'Meals and coffee breaks are bought from a caterer by contract.' },
  lodging: { category: 5, reason: 'Hotel nights are part of travel, for staff and non-staff alike.' },
  dsa: { category: 5, reason: 'Daily subsistence allowance is part of travel.' },
  fares: { category: 5, reason: 'Travel covers fares of staff and of others the organisation pays for.' },
  venue: { category: 7, reason: 'Hire of venues and rooms is rent, a general operating cost.' },
} as const satisfies Record<string, { readonly category: CategoryNumber; readonly reason: string }>

export type PlanCostKind = keyof typeof planCostKinds
