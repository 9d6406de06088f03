import type { RowInput } from '@shared/model/workspace'
import type { Sample } from '../sample'

const usd = (units: number): { readonly minor: number; readonly currency: string } => ({ minor: units * 100, currency: 'USD' })
const eur = (units: number): { readonly minor: number; readonly currency: string } => ({ minor: units * 100, currency: 'EUR' })
/** The dinar has three decimal places. */
const tnd = (units: number): { readonly minor: number; readonly currency: string } => ({ minor: units * 1000, currency: 'TND' })

type Line = readonly [id: string, category: number, description: string, unit: string, quantity: number, unitCost: RowInput<'budgetLines'>['unitCost'], percent: number, remark: string]

const lines: readonly Line[] = [
  ['support-staff', 1, 'Local support staff', 'day', 84, tnd(180), 100, 'Twelve people, seven days'],
  ['protection', 2, 'Masks, screens and cleaning supplies', 'lump sum', 1, tnd(18_500), 100, ''],
  ['booths', 3, 'Hire of three booths and 120 receivers', 'day', 7, tnd(6_400), 100, ''],
  ['video', 3, 'Video conference line and licences', 'lump sum', 1, usd(4_800), 100, 'Also used on 7 and 8 November'],
  ['tests', 4, 'Tests on arrival and every third day', 'test', 330, tnd(209), 100, 'Three for each of 110 people'],
  ['operations', 4, 'Operational support', 'lump sum', 1, usd(38_000), 100, 'UNDP'],
  ['aircraft', 5, 'Positioning of mission aircraft', 'flight', 6, usd(9_200), 50, 'Half charged to the mission'],
  ['coaches', 5, 'Coaches between airport and hotel', 'trip', 12, tnd(650), 100, ''],
  ['consultations', 6, 'Grant for consultations of youth and women', 'lump sum', 1, usd(25_000), 100, ''],
  ['office', 7, 'Telephones, printing and data', 'day', 9, tnd(1_450), 100, ''],
]

export const addMoney = (sample: Sample): void => {
  const illustrative = 'Illustrative amount.'
  sample.add('funds', { id: 'fund-libya', name: 'Libya dialogue window', currency: 'USD', holder: 'UNDP', note: 'Invented fund; all amounts are illustrative.' })
  sample.add('contributions',
    { id: 'contribution-eu', fundId: 'fund-libya', donor: 'European Union', pledged: eur(600_000), received: eur(600_000), pledgedOn: '2020-09-21', expires: '2021-12-31', reportDue: '2021-03-31', earmark: { kind: 'process', processId: 'process-libya', text: 'Political dialogue in Libya' }, note: illustrative },
    { id: 'contribution-germany', fundId: 'fund-libya', donor: 'Germany', pledged: eur(250_000), received: eur(150_000), pledgedOn: '2020-10-05', expires: '2021-06-30', earmark: { kind: 'region', text: 'North Africa' }, note: illustrative },
    { id: 'contribution-netherlands', fundId: 'fund-libya', donor: 'Netherlands', pledged: usd(120_000), received: usd(120_000), pledgedOn: '2020-10-12', expires: '2021-04-30', earmark: { kind: 'theme', text: 'Participation of women and youth' }, note: illustrative },
  )
  sample.add('fundRequests', {
    id: 'request-tunis', fundId: 'fund-libya', processId: 'process-libya', roundId: 'round-tunis', title: 'LPDF in Tunis, 9 to 15 November 2020', requestor: 'UNSMIL', purpose: 'Venue, lodging, interpretation and tests for seventy-five participants',
    amount: usd(500_000), status: 'approved', submittedOn: '2020-10-14', decidedOn: '2020-10-22', reportDue: '2021-02-15', note: illustrative,
  })
  const source = 'Illustrative, near the market rate of that month; not the UN operational rate'
  sample.add('exchangeRates',
    { id: 'rate-usd-tnd', base: 'USD', quote: 'TND', rate: 2.74, date: '2020-11-01', source },
    { id: 'rate-usd-eur', base: 'USD', quote: 'EUR', rate: 0.855, date: '2020-11-01', source },
  )
  const budgetId = 'budget-tunis'
  sample.add('budgets', {
    id: budgetId, roundId: 'round-tunis', name: 'LPDF, Tunis', fundId: 'fund-libya', currency: 'USD', rateDate: '2020-11-05', status: 'approved', dsaShare: 2_000,
    prices: { hotelNight: tnd(410), dsaNight: usd(178), interpreterDay: usd(630), expertDay: usd(620), flight: usd(300), coffeeBreakPerHead: tnd(14), mealPerHead: tnd(62) },
    note: 'All prices are illustrative, except the interpreter day: UN freelance rate, group I, world, 1 July 2015.',
  })
  sample.add('budgetLines', ...lines.map(([id, category, description, unit, quantity, unitCost, percent, remark], index) => ({
    id: `line-${id}`, budgetId, category, description, unit, quantity, unitCost, percent, order: index + 1, remark,
  })))
  sample.add('commitments',
    { id: 'commitment-hotel', budgetId, category: 7, description: 'Hotel, conference floor, seven days', reference: 'PO-SAMPLE-101', amount: tnd(171_500), date: '2020-10-26' },
    { id: 'commitment-tests', budgetId, category: 4, lineId: 'line-tests', description: 'Laboratory', reference: 'PO-SAMPLE-104', amount: tnd(69_000), date: '2020-10-30' },
    { id: 'commitment-booths', budgetId, category: 3, lineId: 'line-booths', kind: 'pre-commitment', description: 'Booths and receivers', reference: 'RQ-SAMPLE-77', amount: tnd(44_800), date: '2020-10-28' },
  )
  sample.add('expenditures',
    { id: 'expenditure-tests', budgetId, category: 4, lineId: 'line-tests', commitmentId: 'commitment-tests', description: 'Tests on arrival, invoice', reference: 'INV-SAMPLE-410', amount: tnd(22_990), date: '2020-11-11' },
    { id: 'expenditure-protection', budgetId, category: 2, lineId: 'line-protection', description: 'Masks and screens', reference: 'INV-SAMPLE-398', amount: tnd(17_960), date: '2020-11-06' },
  )
}
