import { describe, expect, it } from 'vitest'
import type { Coverage } from '@shared/languages/coverage'
import { sessionCoverage } from '@shared/languages/coverage'
import { relaySources, singlePoints } from '@shared/languages/redundancy'
import { needsAt } from '@shared/languages/session-needs'
import { peopleOf } from '@shared/languages/participants'
import { teamNeed } from '@shared/languages/team-need'
import { shippedProfiles } from '@shared/policy/shipped-profiles'
import type { Drawn, DrawnInterpreter } from './random-sessions'
import { openingOf, workspaceFor } from './random-sessions'

/** An interpreter by languages as people write them: "ar A, en B". */
const works = (languages: string, more: Partial<DrawnInterpreter> = {}): DrawnInterpreter => ({
  languages: languages.split(', ').map((part) => {
    const [code = '', level] = part.split(' ')
    return { code, class: level === 'A' ? 'A' : level === 'B' ? 'B' : 'C' }
  }),
  booth: null,
  status: 'proposed',
  ...more,
})

/** Tigrinya on the floor, people who follow only English and only Arabic, and this team. */
const tigrinyaFloor = (team: readonly DrawnInterpreter[], more: Partial<Drawn> = {}): Drawn => ({
  mode: 'simultaneous', floorLanguages: ['ti'], chair: ['en'], delegates: [{ speaks: ['ar'], understands: [], speakingRight: true }], team, ...more,
})
const read = (drawn: Drawn): Coverage => {
  const workspace = workspaceFor(drawn)
  return sessionCoverage(workspace, openingOf(workspace))
}
const pair = ({ pairs }: Coverage, to: string) => pairs.find((one) => one.to === to) ?? expect.fail(`nothing into ${to}`)
const sourcesOf = (drawn: Drawn) => {
  const workspace = workspaceFor(drawn)
  const coverage = read(drawn)
  return relaySources(coverage, teamNeed(coverage, openingOf(workspace), 120, shippedProfiles[0]))
}

describe('relay', () => {
  it('reaches a language through one in between: who brings it there and who takes it on', () => {
    const found = read(tigrinyaFloor([works('ar A, ti C'), works('en A, ar C')]))
    expect(pair(found, 'ar')).toMatchObject({ mode: 'direct', pivot: null, legs: null })
    expect(pair(found, 'en')).toMatchObject({ mode: 'relay', pivot: 'ar', pivots: ['ar'], legs: { into: ['who-0'], onward: ['who-1'] }, interpreterIds: ['who-0', 'who-1'], why: null })
    expect(found.uncovered).toEqual([])
  })
  it('goes through one language only, never through two', () => {
    expect(pair(read(tigrinyaFloor([works('ru A, ti C'), works('fr A, ru C'), works('en A, fr C')])), 'en')).toMatchObject({ mode: 'none', why: 'no-way-between' })
  })
  it('gives way to anyone who does the pair alone, if only by retour', () => {
    expect(pair(read(tigrinyaFloor([works('ar A, ti C'), works('en A, ar C'), works('ti A, en B')])), 'en')).toMatchObject({ mode: 'retour', interpreterIds: ['who-2'] })
  })
  it('prefers a pivot in play, then one whose weaker leg has more people, then mother tongues, then the alphabet', () => {
    const throughRussian = [works('ru A, ti C'), works('ru A, ti C'), works('en A, ru C'), works('en A, ru C')]
    const throughFrench = [works('ti A, fr B'), works('en A, fr C')]
    const throughArabic = [works('ar B, ti A'), works('en A, ar C')]
    expect(pair(read(tigrinyaFloor([...throughRussian, ...throughFrench, ...throughArabic])), 'en')).toMatchObject({ pivot: 'ar', pivots: ['ar', 'fr', 'ru'] })
    expect(pair(read(tigrinyaFloor([...throughRussian, ...throughFrench])), 'en').pivot).toBe('ru')
    expect(pair(read(tigrinyaFloor([...throughRussian.slice(1, 3), ...throughFrench])), 'en').pivot).toBe('ru')
    expect(pair(read(tigrinyaFloor([works('ti A, ru B'), works('en A, ru C'), ...throughFrench])), 'en').pivot).toBe('fr')
  })
  it('needs its pivot to come out of a booth: not of somebody placed in another', () => {
    const team = (booth: string | null) => read(tigrinyaFloor([works('ar A, ti C', { booth }), works('en A, ar C')]))
    expect(pair(team('ar'), 'en').mode).toBe('relay')
    expect(pair(team('fr'), 'en')).toMatchObject({ mode: 'none', why: 'other-booth' })
  })
  it('asks for a booth more where nobody listens to the pivot', () => {
    const team = [works('ru A, ti C'), works('en A, ru C')]
    const chairOnly = { delegates: [{ speaks: ['fr'], understands: [], speakingRight: true }] }
    expect(read(tigrinyaFloor([], chairOnly))).toMatchObject({ listened: ['en', 'fr'], boothsNeeded: 2 })
    expect(read(tigrinyaFloor(team, chairOnly)).boothsNeeded).toBe(3)
  })
})

describe('why a pair is not covered', () => {
  const why = (...team: readonly DrawnInterpreter[]) => pair(read(tigrinyaFloor(team)), 'en').why

  it('is that nobody is there, or that all have declined', () => {
    expect(why()).toBe('no-team')
    expect(why(works('en A, ti C', { status: 'declined' }))).toBe('no-team')
  })
  it('is that nobody knows one of the languages, or only by ear', () => {
    expect(why(works('en A, ar C'))).toBe('nobody-from')
    expect(why(works('ar A, ti C, en C'))).toBe('nobody-into')
  })
  it('is that who could works in another mode or sits in another booth', () => {
    expect(why({ ...works('ti C'), languages: [{ code: 'ti', class: 'C' }, { code: 'en', class: 'A', modes: ['consecutive'] }] })).toBe('other-mode')
    expect(why(works('ti C, en A', { booth: 'ar' }))).toBe('other-booth')
  })
})

describe('what a session needs', () => {
  it('is known before anybody is on its team', () => {
    const workspace = workspaceFor(tigrinyaFloor([]))
    expect(needsAt(peopleOf(workspace), openingOf(workspace))).toEqual({
      spoken: ['ti'], listened: ['ar', 'en'], twoWay: false, simultaneous: true, rooms: [], atOnce: [],
      needs: [{ from: 'ti', to: 'ar', listeners: [{ table: 'delegates', id: 'north-1' }] }, { from: 'ti', to: 'en', listeners: [{ table: 'teamMembers', id: 'envoy' }] }],
    })
  })
  it('is no booth where two languages are spoken and everybody follows both', () => {
    const found = read({ mode: 'simultaneous', floorLanguages: ['ar', 'en'], chair: ['en', 'ar'], delegates: [], team: [] })
    expect(found).toMatchObject({ pairs: [], boothsNeeded: 0, twoWay: false })
  })
})

describe('what hangs on one person', () => {
  it('is each pair only one can do, whatever their class, and each leg of a relay', () => {
    const found = read(tigrinyaFloor([works('ar A, ti C'), works('ar B, ti A'), works('en A, ar C')]))
    expect(singlePoints(found)).toEqual([{ from: 'ti', to: 'en', leg: { from: 'ar', to: 'en' }, interpreterId: 'who-2' }])
    expect(singlePoints(read(tigrinyaFloor([works('ar A, ti C')])))).toEqual([{ from: 'ti', to: 'ar', leg: { from: 'ti', to: 'ar' }, interpreterId: 'who-0' }])
  })
  it('names who can give relay, and tells whether the pivot comes from a booth that works both ways', () => {
    const fromItsOwn = [works('ar A, ti C'), works('ar A, ti C', { booth: 'ar' }), works('en A, ar C')]
    expect(sourcesOf(tigrinyaFloor(fromItsOwn))).toEqual([{ from: 'ti', pivot: 'ar', into: ['en'], giverIds: ['who-0', 'who-1'], twoWay: false, boothIds: ['who-0', 'who-1'] }])
    // Nobody in the French booth gives French: it comes out of the Arabic one.
    const speaksFrench = { delegates: [{ speaks: ['ar'], understands: [], speakingRight: true }, { speaks: ['fr'], understands: [], speakingRight: false }] }
    const team = [works('ar A, fr B, ti C'), works('en A, fr C'), works('fr A, en C', { booth: 'fr' })]
    expect(sourcesOf(tigrinyaFloor(team, speaksFrench))).toMatchObject([{ from: 'ti', pivot: 'fr', into: ['en'], giverIds: ['who-0'], twoWay: true, boothIds: ['who-0'] }])
  })
})
