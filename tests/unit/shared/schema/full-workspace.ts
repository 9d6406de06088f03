import type { Workspace } from '@shared/model/workspace'
import { smallWorkspace, withRows } from '../../../support/workspace-builder'

const usd = { minor: 100, currency: 'USD' }
const day = '2018-12-01'

/** The small plan with every reference between tables in use at least once. */
export const fullWorkspace = (): Workspace => {
  const small = smallWorkspace()
  const { envoy } = small.teamMembers
  const process = small.processes['process']
  const round = small.rounds['round']
  const opening = small.sessions['opening']
  const place = small.placements['opening-place']
  const team = small.delegations['north-team']
  if (!envoy || !process || !round || !opening || !place || !team) throw new Error('The small workspace has changed.')
  return withRows(small, {
    settings: [{ id: 'workspace', name: 'Full', defaultProfileId: 'figures' }],
    partners: [{ id: 'union', name: 'Union' }],
    standbyExperts: [{ id: 'expert', familyName: 'Berg' }],
    processes: [{ ...process, partnerIds: ['union'], advisoryBackerIds: ['expert'] }],
    keepApartRules: [
      { id: 'sides', roundId: 'round', partyId: 'north', otherPartyId: 'south' },
      { id: 'person', roundId: 'round', partyId: 'north', otherDelegateId: 'south-2' },
    ],
    provisions: [{ id: 'provision', agreementId: 'agreement' }],
    agreements: [{ id: 'agreement', processId: 'process', title: 'Agreement' }],
    sessions: [
      { id: 'before', roundId: 'round', title: 'Before', format: 'caucus', minutes: 60 },
      {
        ...opening,
        attendance: [{ delegationId: 'north-team', delegateIds: ['north-1', 'north-2'] }, { delegationId: 'south-team' }],
        teamMemberIds: ['envoy'], expertIds: ['expert'], afterSessionIds: ['before'], provisionIds: ['provision'],
      },
    ],
    placements: [{ ...place, delegationIds: ['north-team', 'south-team'] }],
    delegations: [{ ...team, partnerId: 'union', caucusRoomId: 'red' }],
    movements: [
      {
        id: 'flight', roundId: 'round', kind: 'flight', from: 'A', to: 'B', departs: `${day}T08:00`, departsZone: 'UTC', arrives: `${day}T10:00`, arrivesZone: 'UTC',
        delegateIds: ['north-1'], interpreterIds: ['layla'], expertIds: ['expert'], teamMemberIds: ['envoy'],
      },
    ],
    stays: (['delegateId', 'interpreterId', 'expertId', 'teamMemberId'] as const).map((field) => ({
      id: `stay-${field}`, roundId: 'round', hotel: 'Inn', checkIn: day, checkOut: day,
      [field]: { delegateId: 'north-1', interpreterId: 'layla', expertId: 'expert', teamMemberId: 'envoy' }[field],
    })),
    interpreters: [{ id: 'layla', familyName: 'Mansour', acceptance: [{ partyId: 'north', verdict: 'accepted' }], broughtByPartyId: 'south' }],
    deployments: [{
      id: 'deployment', expertId: 'expert', processId: 'process', roundId: 'round', status: 'matched',
      withdrawn: [{ expertId: 'expert', name: 'Berg', why: 'dropped out', at: `${day}T08:00:00.000Z` }],
    }],
    funds: [{ id: 'fund', name: 'Fund', currency: 'USD' }],
    contributions: [{ id: 'gift', fundId: 'fund', donor: 'Donor', pledged: usd, earmark: { kind: 'process', processId: 'process' } }],
    fundRequests: [{ id: 'request', fundId: 'fund', processId: 'process', roundId: 'round', title: 'Request', amount: usd }],
    budgets: [{ id: 'budget', roundId: 'round', name: 'Budget', fundId: 'fund', currency: 'USD' }],
    budgetLines: [{ id: 'line', budgetId: 'budget', category: 2, description: 'Paper', quantity: 1, unitCost: usd }],
    commitments: [{ id: 'order', budgetId: 'budget', category: 2, lineId: 'line', description: 'Paper', amount: usd, date: day }],
    expenditures: [{ id: 'bill', budgetId: 'budget', category: 2, lineId: 'line', commitmentId: 'order', description: 'Paper', amount: usd, date: day }],
    acceptances: [{ id: 'accepted', roundId: 'round', findingKey: 'x', reason: 'Known', at: `${day}T08:00:00.000Z` }],
    releases: [{ id: 'release', roundId: 'round', number: 1, name: 'First', issuedAt: `${day}T08:00:00.000Z`, sessions: [], placements: [], boothAssignments: [] }],
    planCopies: [{ id: 'copy', roundId: 'round', kind: 'snapshot', name: 'Before lunch', takenAt: `${day}T08:00:00.000Z`, sessions: [], placements: [], boothAssignments: [] }],
    tasks: [{ id: 'task', processId: 'process', roundId: 'round', title: 'Visas', ownerId: 'envoy' }],
    lessons: [{ id: 'lesson', processId: 'process', roundId: 'round', title: 'Lesson' }],
  })
}
