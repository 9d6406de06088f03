import { describe, expect, it } from 'vitest'
import { deskWithPlan, oneSentence, plan } from './desk'

const round = 'Stockholm consultations 2018'
const move = { type: 'move-placement', placementId: 'placement-plenary-1', start: '2018-12-06T14:00' }

/** A desk with a release out and Plenary 1 moved since; answers the round's id too. */
const afterRelease = async () => {
  const desk = await deskWithPlan()
  const { rows } = (await desk.parley('show', plan, '--table', 'rounds', '--json')).json() as { rows: readonly { id: string; name: string }[] }
  const roundId = rows[0]?.id ?? round
  const issued = await desk.parley('release', plan, '--round', roundId, '--json')
  await desk.parley('apply', plan, '--commands', desk.commands([move]))
  return { ...desk, roundId, issued }
}

describe('release', () => {
  it('issues the next number, says what was open and is one undo step', async () => {
    const { issued, parley, roundId } = await afterRelease()
    expect(issued).toMatchObject({ code: 0, err: '' })
    const first = issued.json() as { number: number; name: string; openFindings: object }
    expect(first.name).toBe(`v${String(first.number)}`)
    expect(Object.keys(first.openFindings)).toEqual(['error', 'warning', 'note'])
    const next = (await parley('release', plan, '--round', roundId, '--name', 'Evening', '--json')).json()
    expect(next).toMatchObject({ number: first.number + 1, name: 'Evening' })
    expect((await parley('undo', plan)).out).toContain('Evening')
    expect((await parley('release', plan, '--round', roundId, '--name', 'Night')).out).not.toMatch(/\b1 (open errors|warnings|notes)\b/)
  })

  it('says which round there is not', async () => {
    const { parley } = await deskWithPlan()
    const spoken = await parley('release', plan, '--round', 'Nowhere')
    expect(spoken.code).toBe(2)
    expect(spoken.err).toMatch(oneSentence)
  })
})

describe('changes', () => {
  it('names what moved since a release, and whom to tell', async () => {
    const { parley, roundId, issued } = await afterRelease()
    const { name } = issued.json() as { name: string }
    const spoken = await parley('changes', plan, '--round', roundId, '--from', name, '--json')
    const { changes, tell } = spoken.json() as { changes: readonly { kinds: readonly string[]; sentences: readonly string[] }[]; tell: readonly unknown[] }
    expect(changes).toHaveLength(1)
    expect(changes[0]).toMatchObject({ kinds: ['moved'] })
    expect(changes[0]?.sentences[0]).toContain('moved from Thu 6 Dec 15:00 to 14:00')
    expect(tell.length).toBeGreaterThan(0)
    expect((await parley('changes', plan, '--round', roundId, '--from', name, '--to', name)).out).toBe('Nothing changed.\n')
  })

  it('says which release there is not', async () => {
    const { parley, roundId } = await afterRelease()
    const spoken = await parley('changes', plan, '--round', roundId, '--from', 'v99')
    expect(spoken.code).toBe(2)
    expect(spoken.err).toMatch(/^There is no release “v99”\. There are: /)
  })
})
