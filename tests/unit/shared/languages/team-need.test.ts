import { describe, expect, it } from 'vitest'
import type { Coverage } from '@shared/languages/coverage'
import { sessionCoverage } from '@shared/languages/coverage'
import type { TeamNeed } from '@shared/languages/team-need'
import { teamNeed } from '@shared/languages/team-need'
import { shippedProfiles } from '@shared/policy/shipped-profiles'
import type { PolicyProfile, RowInput, Session } from '@shared/model/workspace'
import { rowOf } from '@shared/model/workspace'
import { rowFor, smallWorkspace, withRows } from '../../../support/workspace-builder'
import { figures, north } from '../findings/support'

const [standard, aiic, canada, unitedNations] = shippedProfiles

type Mode = Session['interpretation']
interface Seated {
  readonly languages: string
  readonly booth?: string
}

/** A session where these languages are spoken and one person each listens in these, with this team. */
const sessionOf = (mode: Mode, spoken: readonly string[], listened: readonly string[], team: readonly Seated[] = []): { session: Session; coverage: Coverage } => {
  const ids = listened.map((_, at) => `listener-${String(at)}`)
  const workspace = withRows(smallWorkspace(), {
    sessions: [{ id: 'talks', roundId: 'round', title: 'Talks', format: 'plenary', minutes: 180, attendance: [{ ...north, delegateIds: ids }], interpretation: mode, floorLanguages: [...spoken] }],
    delegates: ids.map((id, at): RowInput<'delegates'> => ({ id, delegationId: 'north-team', familyName: id, speaks: [listened[at] ?? ''] })),
    interpreters: team.map(({ languages }, at) => ({
      id: `who-${String(at)}`,
      familyName: 'Who',
      languages: languages.split(', ').map((part) => ({ code: part.slice(0, 2), class: part.endsWith('A') ? ('A' as const) : part.endsWith('B') ? ('B' as const) : ('C' as const) })),
    })),
    boothAssignments: team.map(({ booth = null }, at) => ({ id: `seat-${String(at)}`, sessionId: 'talks', interpreterId: `who-${String(at)}`, booth })),
  })
  const session = rowOf(workspace, 'sessions', 'talks') ?? expect.fail('no session')
  return { session, coverage: sessionCoverage(workspace, session) }
}

interface Asked {
  readonly mode?: Mode
  readonly minutes?: number
  readonly profile?: PolicyProfile | undefined
  readonly team?: readonly Seated[]
}

const need = (spoken: readonly string[], listened: readonly string[], { mode = 'simultaneous', minutes = 180, profile = standard, team = [] }: Asked = {}): TeamNeed => {
  const { session, coverage } = sessionOf(mode, spoken, listened, team)
  return teamNeed(coverage, session, minutes, profile)
}
const european = ['de', 'en', 'es', 'fr', 'it', 'pt']
const six = ['ar', 'en', 'es', 'fr', 'ru', 'zh']
const inBooths = ({ booths }: TeamNeed) => booths.map(({ language, least, interpreterIds }) => [language, least, interpreterIds])

describe('the team a session needs', () => {
  it('is fourteen for the six languages of the United Nations: three for Arabic and Chinese, two for the others', () => {
    const found = need(six, six, { profile: unitedNations })
    expect(found.least).toBe(14)
    expect(found.booths.map(({ language, least }) => `${language ?? ''} ${String(least)}`)).toEqual(['ar 3', 'en 2', 'es 2', 'fr 2', 'ru 2', 'zh 3'])
    expect(found.figures).toEqual(['booth.interpreters-arabic', 'booth.interpreters-one-way', 'booth.interpreters-chinese'])
  })

  it.each([
    [1, 1, 2], [1, 2, 4], [2, 1, 2], [2, 2, 3], [2, 3, 5], [2, 4, 7], [3, 1, 2], [3, 2, 3], [3, 3, 5], [3, 4, 7], [3, 5, 9], [4, 1, 2], [4, 2, 4], [4, 3, 6], [4, 4, 8], [4, 5, 10], [4, 6, 12],
  ])("for %i languages spoken into %i is %i by AIIC's table", (spoken, into, least) => {
    // One who speaks the only language spoken needs nothing.
    const listened = spoken === 1 ? european.slice(1, 1 + into) : european.slice(0, into)
    const found = need(european.slice(0, spoken), listened, { profile: aiic })
    expect(found.least).toBe(least)
    expect(found.figures).toEqual([`team.spoken-${String(spoken)}-into-${String(into)}`])
    const twoLanguages = new Set([...european.slice(0, spoken), ...listened]).size === 2
    expect(found.booths.map((booth) => booth.least)).toEqual(twoLanguages ? [least] : Array(into).fill(Math.floor(least / into)))
  })

  it.each([[30, 1], [40, 1], [41, 2], [240, 2], [241, 3], [360, 3], [361, 4], [480, 4]])("in two languages for %i minutes is %i by AIIC Canada's scale", (minutes, least) => {
    const found = need(['en', 'fr'], ['en', 'fr'], { profile: canada, minutes })
    expect(found).toMatchObject({ least, booths: [{ language: null, twoWay: true, least }] })
  })

  it('in three languages is six in Canada, in four eight, beyond that two a booth', () => {
    const canadian = (languages: number) => need(european.slice(0, languages), european.slice(0, languages), { profile: canada }).least
    expect([3, 4, 5].map(canadian)).toEqual([6, 8, 10])
  })

  it('is one in each booth, or one alone, up to the solo limit', () => {
    expect(need(european.slice(0, 3), european.slice(0, 3), { minutes: 40 })).toMatchObject({ least: 3, figures: ['booth.solo-minutes'] })
    expect(need(['en', 'fr'], ['en', 'fr'], { mode: 'consecutive', minutes: 40 })).toMatchObject({ least: 1, figures: ['booth.solo-minutes'] })
  })

  it('working consecutively is by languages in play, whispering by length, in one team', () => {
    expect(need(['en', 'fr'], ['en', 'fr'], { mode: 'consecutive' })).toEqual({ booths: [{ language: null, twoWay: false, least: 2, interpreterIds: [] }], least: 2, figures: ['team.consecutive-two-languages'] })
    expect(need(['en', 'fr', 'es'], ['en', 'fr'], { mode: 'consecutive' }).least).toBe(3)
    expect(need(['en'], ['fr'], { mode: 'whispered', minutes: 120 }).least).toBe(1)
    expect(need(['en'], ['fr'], { mode: 'whispered', minutes: 121 }).least).toBe(2)
    expect(need(['en'], ['fr'], { mode: 'whispered', minutes: 30, profile: aiic }).least).toBe(2)
  })

  it('from afar in two languages is at least three, however short beyond the solo limit', () => {
    expect(need(['en', 'fr'], ['en', 'fr'], { mode: 'remote', minutes: 120 })).toMatchObject({ least: 3, figures: ['team.remote-two-way'] })
    expect(need(['en', 'fr'], ['en', 'fr'], { mode: 'remote', minutes: 420 })).toMatchObject({ least: 4, figures: ['team.two-way-long-minutes', 'team.two-way-full'] })
  })

  it('is nothing where everybody understands, and unknown where the profile lacks the figures', () => {
    expect(need(['en'], ['en'])).toEqual({ booths: [], least: 0, figures: [] })
    expect(need(european.slice(0, 3), european.slice(0, 3), { profile: rowFor('policyProfiles', figures({})) })).toMatchObject({ least: 0, figures: [] })
    const bare = rowFor('policyProfiles', figures({ 'booth.interpreters-two-way': 3, 'team.two-way-medium': 2 }))
    expect(need(['en', 'fr'], ['en', 'fr'], { profile: bare })).toMatchObject({ least: 3, figures: ['booth.interpreters-two-way'] })
  })
})

describe('who counts where', () => {
  const languages = ['en', 'es', 'fr'] as const

  it('are those given a booth, and the others where a seat is still wanted, each once', () => {
    const team = [{ languages: 'en A, es C, fr C', booth: 'en' }, { languages: 'en A, es A, fr C' }, { languages: 'en A, es C, fr C' }, { languages: 'fr A, en C, es C' }, { languages: 'fr A, en C, es C' }]
    expect(inBooths(need(languages, languages, { team }))).toEqual([['en', 2, ['who-0', 'who-2']], ['es', 2, ['who-1']], ['fr', 2, ['who-3', 'who-4']]])
  })
  it('leave out whoever can do none of the work, unless somebody gave them a booth', () => {
    const team = [{ languages: 'it A, de C' }, { languages: 'it A, de C', booth: 'fr' }]
    expect(inBooths(need(languages, languages, { team }))).toEqual([['en', 2, []], ['es', 2, []], ['fr', 2, ['who-1']]])
    expect(need(['en', 'fr'], ['en', 'fr'], { team }).booths[0]?.interpreterIds).toEqual(['who-1'])
  })
  it('never leave a seat empty that somebody could take by moving on', () => {
    const team = [{ languages: 'en A, es A, fr C' }, { languages: 'en A, fr C' }]
    expect(inBooths(need(['fr'], ['en', 'es'], { team, minutes: 30 }))).toEqual([['en', 1, ['who-1']], ['es', 1, ['who-0']]])
  })
  it('make a booth work both ways, and stronger, where only they give the language of another', () => {
    const team = [{ languages: 'fr A, en B, es C' }, { languages: 'fr A, en B, es C' }, { languages: 'es A, en C, fr C' }]
    const withEnglish = [...team, { languages: 'en A, es C, fr C' }]
    expect(need(languages, languages, { team })).toMatchObject({ least: 7, booths: [{ language: 'en', least: 2, interpreterIds: [] }, { language: 'es', least: 2 }, { language: 'fr', twoWay: true, least: 3 }] })
    expect(need(languages, languages, { team: withEnglish })).toMatchObject({ least: 6, booths: [{ language: 'en', interpreterIds: ['who-3'] }, { language: 'es' }, { language: 'fr', twoWay: false, least: 2 }] })
  })
  it('count a pivot that nobody listens to as a booth of its own', () => {
    const team = [{ languages: 'ru A, fr C' }, { languages: 'en A, ru C' }]
    expect(inBooths(need(['fr'], ['en', 'es'], { team }))).toEqual([['en', 2, ['who-1']], ['es', 2, []], ['ru', 2, ['who-0']]])
  })
})
