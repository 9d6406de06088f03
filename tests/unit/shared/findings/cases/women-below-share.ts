import { planWith } from '../support'
import type { RuleCase } from './rule-case'

const withWomen = (percent: number) =>
  planWith({
    rounds: [{ id: 'round', processId: 'process', name: 'First round', startDate: '2018-12-06', endDate: '2018-12-13', partyIds: ['north', 'south'], venueIds: ['castle'], profileId: 'figures', womenSharePercent: percent }],
    delegates: [
      { id: 'north-1', delegationId: 'north-team', familyName: 'Haddad', givenName: 'Amal', role: 'head', status: 'accredited', speakingRight: true, speaks: ['ar'], gender: 'woman' },
      { id: 'north-2', delegationId: 'north-team', familyName: 'Nasser', givenName: 'Omar', status: 'accredited', speaks: ['ar'], gender: 'man' },
      { id: 'south-1', delegationId: 'south-team', familyName: 'Saleh', givenName: 'Yusuf', role: 'head', status: 'accredited', speakingRight: true, speaks: ['ar'], gender: 'man' },
      { id: 'south-2', delegationId: 'south-team', familyName: 'Karam', givenName: 'Rima', status: 'accredited', speaks: ['ar'], gender: 'woman' },
    ],
  })

export const ruleCase: RuleCase = {
  rule: 'women-below-share',
  triggers: { title: 'one woman in two where 51 % were agreed', plan: () => withWomen(51) },
  near: { title: 'one woman in two where 50 % were agreed', plan: () => withWomen(50) },
}
