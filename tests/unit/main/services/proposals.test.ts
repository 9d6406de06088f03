import { describe, expect, it } from 'vitest'
import type { RoundId } from '@shared/model/ids'
import { addVenue, codeOf, edit, openDesk, valueOf } from './desk'

const roundId = 'round-stockholm' as RoundId

const deskWithPlan = async () => {
  const desk = openDesk()
  valueOf(await desk.call('workspace.open-sample', { sample: 'stockholm-2018' }))
  return desk
}

describe('a search for a proposal', () => {
  it('leaves the plan free to be edited while it goes on, and looks at the plan as it was when asked', async () => {
    const desk = await deskWithPlan()
    const order: string[] = []
    const running = desk.call('proposal.team', { jobId: 'slow', roundId, seconds: 5 }).then((answer) => {
      order.push('proposal')
      return answer
    })
    await edit(desk, addVenue('Annexe'))
    order.push('edit')
    expect(codeOf(await running)).toBe('ok')
    expect(order).toEqual(['edit', 'proposal'])
  })

  it('is stopped by a newer one of its kind and not by one of the other kind', async () => {
    const desk = await deskWithPlan()
    const first = desk.call('proposal.team', { jobId: 'first', roundId, seconds: 600 })
    const places = desk.call('proposal.places', { jobId: 'places', roundId, seconds: 2 })
    const second = desk.call('proposal.team', { jobId: 'second', roundId, seconds: 2 })
    expect(valueOf(await desk.call('proposal.stop', { jobId: 'first' }))).toBe(false)
    expect(codeOf(await first)).toBe('stopped')
    expect([codeOf(await second), codeOf(await places)]).toEqual(['ok', 'ok'])
  })

  it('whose word to stop came before it is not begun, and stops no other', async () => {
    const desk = await deskWithPlan()
    const newer = desk.call('proposal.team', { jobId: 'newer', roundId, seconds: 2 })
    expect(valueOf(await desk.call('proposal.stop', { jobId: 'older' }))).toBe(false)
    expect(codeOf(await desk.call('proposal.team', { jobId: 'older', roundId, seconds: 600 }))).toBe('stopped')
    expect(codeOf(await newer)).toBe('ok')
  })

  it('asked for again under its own name begins anew', async () => {
    const desk = await deskWithPlan()
    const [first, second] = [600, 2].map((seconds) => desk.call('proposal.places', { jobId: 'same', roundId, seconds }))
    expect([codeOf((await first) ?? { ok: true, value: null }), codeOf((await second) ?? { ok: true, value: null })]).toEqual(['stopped', 'ok'])
  })

  it('ends with the workspace and with the application', async () => {
    const desk = await deskWithPlan()
    const closed = desk.call('proposal.team', { jobId: 'closed', roundId, seconds: 600 })
    await desk.call('workspace.close', {})
    expect(codeOf(await closed)).toBe('stopped')
    valueOf(await desk.call('workspace.open-sample', { sample: 'stockholm-2018' }))
    const ended = desk.call('proposal.team', { jobId: 'ended', roundId, seconds: 600 })
    await desk.app.close()
    expect(codeOf(await ended)).toBe('stopped')
  })
})
