import { describe, expect, it } from 'vitest'
import { checkRound, checkWorkspace } from '@shared/findings/check'
import { createFindingsEngine } from '@shared/findings/findings-engine'
import { previewCommand } from '@shared/findings/preview-command'
import { commandSchema } from '@shared/commands/registry'
import { ruleRegistry, rules } from '@shared/findings/registry'
import { findingSentence, ruleTitle, severityWord, whyText } from '@shared/text/finding-sentence'
import { crowdedWorkspace } from '../../../support/random-edits'
import { afterCommand, smallWorkspace, testContext, withRows } from '../../../support/workspace-builder'
import { found, place, planWith, session } from './support'

const clash = () => planWith({ sessions: [session('a'), session('b'), session('late')], placements: [place('a', 'hall', '2018-12-07T10:00'), place('b', 'hall', '2018-12-07T10:30')] })
const key = 'room-double-booked:hall:a:b'

describe('the severity of a rule', () => {
  it('can be changed for one round, and silenced', () => {
    const set = (setting: 'note' | 'off') => afterCommand(clash(), { type: 'set-rule-severity', roundId: 'round', rule: 'room-double-booked', setting })
    expect(found(set('note')).find((finding) => finding.key === key)?.severity).toBe('note')
    expect(found(set('off')).map((finding) => finding.rule)).toEqual(['session-unplaced'])
  })
  it('returns to the rule\'s own when the setting is taken back', () => {
    const muted = afterCommand(clash(), { type: 'set-rule-severity', roundId: 'round', rule: 'room-double-booked', setting: 'off' })
    expect(found(afterCommand(muted, { type: 'set-rule-severity', roundId: 'round', rule: 'room-double-booked', setting: null }))).toEqual(found(clash()))
  })
})

describe('an accepted finding', () => {
  const accepted = afterCommand(clash(), { type: 'accept-finding', acceptanceId: 'ok', roundId: 'round', findingKey: key, reason: 'Sofa corner' })

  it('stays listed with the reason and who accepted it', () => {
    expect(found(accepted).find((finding) => finding.key === key)?.acceptance).toMatchObject({ reason: 'Sofa corner', by: 'Test officer' })
  })
  it('stays accepted when an edit leaves the trouble standing', () => {
    const moved = afterCommand(accepted, { type: 'move-placement', placementId: 'a-in-hall', start: '2018-12-07T10:45' })
    expect(found(moved).find((finding) => finding.key === key)?.acceptance).not.toBeNull()
  })
  it('is not accepted in another round', () => {
    expect(found(withRows(accepted, { acceptances: [{ id: 'ok', roundId: 'other', findingKey: key, reason: 'x', at: testContext.now }] }))[0]?.acceptance).toBeNull()
  })
})

describe('the list of findings', () => {
  it('is empty for the small sound plan', () => {
    expect(found(smallWorkspace())).toEqual([])
  })
  it('puts the gravest first, then the earliest, and is the same whatever order the rows are in', () => {
    const plan = crowdedWorkspace(3)
    const ranks = checkWorkspace(plan).map((finding) => ['error', 'warning', 'note'].indexOf(finding.severity))
    expect(ranks).toEqual([...ranks].sort())
    const turned = Object.fromEntries(Object.entries(plan).map(([table, rows]) => [table, Object.fromEntries(Object.entries(rows).reverse())]))
    expect(checkWorkspace(turned as typeof plan)).toEqual(checkWorkspace(plan))
  })
  it('of one round leaves out the others', () => {
    const plan = crowdedWorkspace(3)
    const ofBoth = ['round-1', 'round-2'].flatMap((roundId) => checkRound(plan, roundId))
    expect(ofBoth.length).toBe(checkWorkspace(plan).length)
    expect(checkRound(plan, 'round-2').every((finding) => finding.roundId === 'round-2')).toBe(true)
  })
  it('stands 300 sessions at once in one room, and names in any script', () => {
    const ids = Array.from({ length: 300 }, (_, at) => `s${String(at)}`)
    const plan = planWith({
      rooms: [{ id: 'hall', venueId: 'castle', name: 'قاعة «العروبة» 🏛', capacities: {} }],
      sessions: ids.map((id) => session(id, { title: '停火線 ' + id, guests: 1 })),
      placements: ids.map((id) => place(id, 'hall', '2018-12-07T10:00')),
    })
    const findings = found(plan)
    expect(findings.filter((finding) => finding.rule === 'room-double-booked')).toHaveLength((300 * 299) / 2)
    expect(findingSentence(plan, findings[0] ?? expect.fail('nothing was found'))).toContain('قاعة «العروبة» 🏛 is booked twice')
  })
})

describe('looking ahead', () => {
  const engine = () => createFindingsEngine(clash())
  const command = (value: unknown) => commandSchema.parse(value)

  it('says what a move would bring and cure, and changes nothing', () => {
    const before = engine()
    const list = before.findings()
    const outcome = previewCommand(before, command({ type: 'move-placement', placementId: 'b-in-hall', start: '2018-12-14T10:30' }), testContext)
    expect(outcome).toMatchObject({ ok: true, value: { added: [{ rule: 'outside-round-dates' }], cleared: [{ key }] } })
    expect(before.findings()).toEqual(list)
    expect(before.findings()).toEqual(checkWorkspace(before.workspace))
  })
  it('says what stood and becomes more severe, and nothing of what becomes less so', () => {
    const set = (setting: 'note' | null) => ({ type: 'set-rule-severity', roundId: 'round', rule: 'room-double-booked', setting }) as const
    const noted = createFindingsEngine(afterCommand(clash(), set('note')))
    expect(previewCommand(noted, command(set(null)), testContext)).toMatchObject({ ok: true, value: { added: [], cleared: [], graver: [{ key, severity: 'error' }] } })
    expect(previewCommand(engine(), command(set('note')), testContext)).toMatchObject({ ok: true, value: { added: [], cleared: [], graver: [] } })
  })
  it('answers the refusal of a command that is impossible', () => {
    const outcome = previewCommand(engine(), command({ type: 'move-placement', placementId: 'nowhere' }), testContext)
    expect(outcome).toMatchObject({ ok: false, problem: { code: 'unknown-id' } })
  })
})

describe('every rule', () => {
  it('is listed under its own id with a title, a source and what it looks at', () => {
    for (const [id, rule] of Object.entries(ruleRegistry)) {
      expect(rule.id).toBe(id)
      for (const text of [rule.title, rule.source, rule.looksAt]) expect(text.length).toBeGreaterThan(10)
      expect(ruleTitle(id)).toBe(rule.title)
    }
    expect(rules).toHaveLength(Object.keys(ruleRegistry).length)
    expect(ruleTitle('rule-of-tomorrow')).toBe('rule-of-tomorrow')
    expect(severityWord('warning')).toBe('Warning')
  })
  it('finds something in some crowded plan, and says it in one sentence with a reason', () => {
    const plans = Array.from({ length: 12 }, (_, seed) => crowdedWorkspace(seed))
    const seen = new Set<string>()
    for (const plan of plans) {
      for (const finding of checkWorkspace(plan)) {
        seen.add(finding.rule)
        expect(findingSentence(plan, finding)).toMatch(/^\S.+\.$/)
        expect(findingSentence(plan, finding)).not.toMatch(/undefined|null|NaN|\b(session|room|placement|delegat\w+)-\d/)
        expect(whyText(finding)).toContain('Source: ')
      }
    }
    expect(seen.size).toBeGreaterThanOrEqual(9)
  })
})
