import type { RowInput } from '@shared/model/workspace'
import type { Sample } from '../sample'

const usd = (units: number): { readonly minor: number; readonly currency: string } => ({ minor: units * 100, currency: 'USD' })
const sek = (units: number): { readonly minor: number; readonly currency: string } => ({ minor: units * 100, currency: 'SEK' })
const eur = (units: number): { readonly minor: number; readonly currency: string } => ({ minor: units * 100, currency: 'EUR' })

const illustrative = 'Illustrative amount.'

const addFund = (sample: Sample): void => {
  sample.add('funds', { id: 'fund-yemen', name: 'Yemen peace support window', currency: 'USD', holder: 'DPPA', note: 'Invented fund; all amounts are illustrative.' })
  const toYemen = { kind: 'process', processId: 'process-yemen', text: 'Yemen peace process only' } as const
  sample.add('contributions',
    { id: 'contribution-sweden', fundId: 'fund-yemen', donor: 'Sweden', pledged: sek(6_000_000), received: sek(6_000_000), pledgedOn: '2018-10-15', expires: '2019-12-31', reportDue: '2019-03-31', earmark: toYemen, note: illustrative },
    { id: 'contribution-eu', fundId: 'fund-yemen', donor: 'European Union', pledged: eur(400_000), received: eur(250_000), pledgedOn: '2018-11-02', expires: '2019-06-30', reportDue: '2019-04-30', earmark: { kind: 'theme', text: 'Inclusion of women; prisoner exchange' }, note: illustrative },
    { id: 'contribution-norway', fundId: 'fund-yemen', donor: 'Norway', pledged: usd(150_000), received: usd(150_000), pledgedOn: '2018-09-20', expires: '2019-09-30', reportDue: '2019-10-31', earmark: { kind: 'none', text: '' }, note: illustrative },
    { id: 'contribution-germany', fundId: 'fund-yemen', donor: 'Germany', pledged: eur(200_000), pledgedOn: '2018-11-28', expires: '2019-11-30', earmark: { kind: 'region', text: 'Middle East' }, note: `${illustrative} Pledged, not yet received.` },
  )
  sample.add('fundRequests', {
    id: 'request-stockholm', fundId: 'fund-yemen', processId: 'process-yemen', roundId: 'round-stockholm', title: 'Stockholm consultations, 6 to 13 December 2018', requestor: 'OSESGY',
    purpose: 'Venue, interpretation, lodging and transport for two delegations of fifteen', amount: usd(500_000), status: 'approved', submittedOn: '2018-11-19', decidedOn: '2018-11-27', reportDue: '2019-03-13', note: illustrative,
  })
  const source = 'Illustrative, near the market rate of that week; not the UN operational rate'
  sample.add('exchangeRates',
    { id: 'rate-usd-sek-november', base: 'USD', quote: 'SEK', rate: 9.12, date: '2018-11-01', source },
    { id: 'rate-usd-sek', base: 'USD', quote: 'SEK', rate: 9.05, date: '2018-12-01', source },
    { id: 'rate-usd-eur', base: 'USD', quote: 'EUR', rate: 0.88, date: '2018-12-01', source },
    { id: 'rate-usd-chf', base: 'USD', quote: 'CHF', rate: 0.998, date: '2018-12-01', source },
  )
}

type Line = readonly [id: string, category: number, description: string, unit: string, quantity: number, unitCost: RowInput<'budgetLines'>['unitCost'], percent: number, remark: string]

const lines: readonly Line[] = [
  ['team-overtime', 1, 'Overtime of local support staff', 'day', 24, sek(2_400), 100, 'Three people, eight days'],
  ['stationery', 2, 'Stationery, nameplates and badges', 'set', 80, sek(140), 100, 'Nameplates in Arabic and English'],
  ['medical-supplies', 2, 'Medical supplies for the doctor on call', 'lump sum', 1, sek(9_500), 100, ''],
  ['booths', 3, 'Hire of two interpretation booths with eighty receivers', 'day', 8, sek(18_500), 100, 'Built up on 5 December'],
  ['laptops', 3, 'Secure laptops for the drafting group', 'piece', 6, usd(1_150), 50, 'Half charged here, half to the mission'],
  ['security', 4, 'Private guards for the inner perimeter', 'day', 10, sek(21_000), 100, 'Outer perimeter by the host, free'],
  ['ambulance', 4, 'Ambulance on site', 'day', 8, sek(12_800), 100, ''],
  ['translation', 4, 'Translation of the closing texts', 'page', 60, usd(75), 100, 'Arabic and English'],
  ['buses', 5, 'Two coaches with drivers, one for each party', 'day', 20, sek(6_200), 100, 'Two coaches, ten days'],
  ['women-advisory', 6, "Travel grants for the women's advisory group", 'person', 8, usd(1_400), 100, ''],
  ['connectivity', 7, 'Separate internet line for each delegation', 'line', 3, sek(11_000), 100, 'One more for the mediation team'],
  ['telephones', 7, 'Telephones and data', 'lump sum', 1, usd(2_600), 100, ''],
]

const addBudget = (sample: Sample): void => {
  const budgetId = 'budget-stockholm'
  sample.add('budgets', {
    id: budgetId, roundId: 'round-stockholm', name: 'Stockholm consultations', fundId: 'fund-yemen', currency: 'USD', rateDate: '2018-12-05', status: 'approved', dsaShare: 2_000,
    prices: { hotelNight: sek(1_450), dsaNight: usd(286), interpreterDay: usd(630), expertDay: usd(640), flight: usd(450), coffeeBreakPerHead: sek(95), mealPerHead: sek(240) },
    note: 'All prices are illustrative, except the interpreter day: UN freelance rate, group I, world, 1 July 2015.',
  })
  sample.add('budgetLines', ...lines.map(([id, category, description, unit, quantity, unitCost, percent, remark], index) => ({
    id: `line-${id}`, budgetId, category, description, unit, quantity, unitCost, percent, order: index + 1, remark,
  })))
  sample.add('commitments',
    { id: 'commitment-venue', budgetId, category: 7, kind: 'commitment', description: 'Contract with the castle, eight days', reference: 'PO-SAMPLE-001', amount: sek(1_320_000), date: '2018-11-28' },
    { id: 'commitment-booths', budgetId, category: 3, lineId: 'line-booths', kind: 'commitment', description: 'Booths and receivers', reference: 'PO-SAMPLE-002', amount: sek(148_000), date: '2018-11-30', status: 'spent' },
    { id: 'commitment-interpreters', budgetId, category: 1, kind: 'commitment', description: 'Contracts of ten interpreters', reference: 'CT-SAMPLE-014', amount: usd(43_640), date: '2018-11-29' },
    { id: 'commitment-guards', budgetId, category: 4, lineId: 'line-security', kind: 'pre-commitment', description: 'Guards, inner perimeter', reference: 'RQ-SAMPLE-031', amount: sek(210_000), date: '2018-12-01' },
    { id: 'commitment-buses', budgetId, category: 5, lineId: 'line-buses', kind: 'commitment', description: 'Two coaches', reference: 'PO-SAMPLE-004', amount: sek(124_000), date: '2018-12-01' },
  )
  sample.add('expenditures',
    { id: 'expenditure-booths', budgetId, category: 3, lineId: 'line-booths', commitmentId: 'commitment-booths', description: 'Booths and receivers, invoice', reference: 'INV-SAMPLE-2201', amount: sek(148_000), date: '2018-12-17' },
    { id: 'expenditure-stationery', budgetId, category: 2, lineId: 'line-stationery', description: 'Nameplates and badges', reference: 'INV-SAMPLE-2188', amount: sek(10_340), date: '2018-12-07' },
    { id: 'expenditure-telephones', budgetId, category: 7, lineId: 'line-telephones', description: 'Telephones and data, first bill', reference: 'INV-SAMPLE-2195', amount: usd(1_480), date: '2018-12-12' },
  )
}

export const addMoney = (sample: Sample): void => {
  addFund(sample)
  addBudget(sample)
}
