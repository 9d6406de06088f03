import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cssString } from '@shared/documents/page-rules'
import { paperRequest, type PaperRequest } from '@shared/documents/paper-request'
import { renderPaper, type RenderedPaper } from '@shared/documents/render-paper'
import type { Workspace } from '@shared/model/workspace'
import { paperLanguages } from '@shared/text/paper-words'
import { smallWorkspace, withRows } from '../../../support/workspace-builder'
import { randomPlans, secret } from './two-delegations'

const request = (language: string, delegationId = 'north-team', roundId = 'round'): PaperRequest => paperRequest.parse({ kind: 'delegation-schedule', roundId, delegationId, language })
const options = { printedAt: '2018-12-05T17:40:00.000Z', fontFaces: '' }

const rendered = (workspace: Workspace, paper = request('en')): RenderedPaper => {
  const outcome = renderPaper(workspace, paper, options)
  if (!outcome.ok) throw new Error(outcome.problem.sentence)
  return outcome.value
}

/** The text of a page as a reader gets it. */
const textOf = (html: string): string => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')

describe("a delegation's schedule on paper", () => {
  it.each(paperLanguages)('never carries what only the other side knows, whatever is planned (%s)', (language) => {
    fc.assert(
      fc.property(randomPlans, (workspace) => {
        expect(rendered(workspace, request(language)).html).not.toContain(secret)
      }),
      { numRuns: 300 },
    )
  })

  it('would carry it if it were shown: the other side reads its own', () => {
    const workspace = withRows(smallWorkspace(), {
      sessions: [{ id: 'their-caucus', roundId: 'round', title: secret, format: 'caucus', minutes: 60, attendance: [{ delegationId: 'south-team' }] }],
      placements: [{ id: 'place', sessionId: 'their-caucus', roomId: 'blue', start: '2018-12-06T14:00', minutes: 60 }],
    })
    expect(rendered(workspace).html).not.toContain(secret)
    expect(rendered(workspace, request('en', 'south-team')).html).toContain(secret)
  })

  it('names the day, the time, the room, the chair and who else sits there', () => {
    const text = textOf(rendered(smallWorkspace()).body)
    for (const part of ['Delegation of the North', 'Thursday 6 December 2018', '10:00–12:00', 'Opening', 'Hall', 'Chair: Karin LIND', 'With Southern side', 'All times: Stockholm time, UTC+1']) expect(text).toContain(part)
  })

  it('calls people by name where only some are asked, family names in capitals', () => {
    const workspace = withRows(smallWorkspace(), {
      sessions: [{ id: 'opening', roundId: 'round', title: 'Opening', format: 'working group', minutes: 120, attendance: [{ delegationId: 'north-team', delegateIds: ['north-2'] }] }],
    })
    const text = textOf(rendered(workspace).body)
    expect(text).toContain('Omar NASSER')
    expect(text).not.toContain('HADDAD')
    expect(text).toContain('Tentative')
  })

  it('reads right to left in Arabic, with Arabic names, Latin digits and times kept left to right', () => {
    const workspace = withRows(smallWorkspace(), {
      delegations: [{ id: 'north-team', roundId: 'round', partyId: 'north', name: 'Delegation of the North', names: { ar: 'وفد الشمال' } }],
      rooms: [{ id: 'hall', venueId: 'castle', name: 'Hall', names: { ar: 'القاعة الكبرى' } }],
    })
    const { body, html } = rendered(workspace, request('ar'))
    expect(html).toContain('<html lang="ar" dir="rtl">')
    const text = textOf(body)
    for (const part of ['وفد الشمال', 'القاعة الكبرى', 'الخميس، 6 ديسمبر 2018', 'توقيت السويد، UTC+1']) expect(text).toContain(part)
    expect(body).toContain('<bdi dir="ltr">10:00–12:00</bdi>')
    expect(text).not.toMatch(/[٠-٩]/)
  })

  it('says at the foot of each page whose paper it is, its standing, when it was printed, and the page of how many', () => {
    const { css } = rendered(smallWorkspace())
    expect(css).toContain('counter(page)')
    expect(css).toContain('counter(pages)')
    expect(rendered(smallWorkspace()).body).toContain('Delegation of the North · Draft, not yet released · Printed 5 December 2018 18:40')
  })

  it('tells a released schedule from one changed since', () => {
    const released = (workspace: Workspace): Workspace =>
      withRows(workspace, {
        releases: [{
          id: 'r3', roundId: 'round', number: 3, name: 'Third', issuedAt: '2018-12-01T10:00:00.000Z', boothAssignments: [],
          sessions: Object.values(workspace.sessions), placements: Object.values(workspace.placements),
        }],
      })
    const workspace = released(smallWorkspace())
    expect(rendered(workspace).body).toContain('· Release 3 ·')
    const moved = withRows(workspace, { placements: [{ id: 'opening-place', sessionId: 'opening', roomId: 'red', start: '2018-12-06T10:00', minutes: 120 }] })
    expect(rendered(moved).body).toContain('· Changed since release 3 ·')
  })

  it("shows a flight's two clocks, each named where it is not the paper's", () => {
    const workspace = withRows(smallWorkspace(), {
      movements: [{
        id: 'flight', roundId: 'round', kind: 'flight', number: 'XX 1', from: 'Aden', to: 'Stockholm', departs: '2018-12-05T22:00', departsZone: 'Asia/Aden',
        arrives: '2018-12-06T04:00', arrivesZone: 'Europe/Stockholm', delegateIds: ['north-1', 'north-2'], status: 'booked',
      }],
    })
    expect(textOf(rendered(workspace).body)).toMatch(/22:00 Aden time, UTC\+3 .*Flight: Aden to Stockholm .*Arrives 04:00 Thu 6 Dec/)
  })

  it('holds no script, no inline style and nothing to fetch, even from hostile names', () => {
    const hostile = '</style><script>alert(1)</script><img src=x onerror=alert(1)>"\\'
    const workspace = withRows(smallWorkspace(), {
      delegations: [{ id: 'north-team', roundId: 'round', partyId: 'north', name: hostile }],
      sessions: [{ id: 'opening', roundId: 'round', title: hostile, format: 'plenary', minutes: 120, attendance: [{ delegationId: 'north-team' }] }],
    })
    const { html, body } = rendered(workspace)
    expect(html.match(/<\/style>/g)).toHaveLength(1)
    expect(html).not.toMatch(/<script|<img|<link|url\((?!data:)/)
    expect(body).not.toMatch(/<[^>]+ style=/)
    expect(html).toContain(`default-src 'none'`)
    expect(cssString('a"\\é\n')).toBe('"a\\22 \\5c \\e9 \\a "')
  })

  it('answers a sentence for a language, a delegation or a round it cannot print', () => {
    const sentence = (paper: PaperRequest): string => {
      const outcome = renderPaper(smallWorkspace(), paper, options)
      return outcome.ok ? 'printed' : outcome.problem.sentence
    }
    expect(sentence(request('sw'))).toBe('Papers are not printed in Swahili yet. Choose English and Arabic.')
    expect(sentence(request('en', 'nobody'))).toBe('There is no delegation “nobody” in this workspace. Choose one from the list of delegations.')
    expect(sentence(request('en', 'north-team', 'nowhere'))).toBe('There is no round “nowhere” in this workspace. Choose one from the list of rounds.')
  })

  it('says so when nothing is planned yet', () => {
    expect(textOf(rendered({ ...smallWorkspace(), placements: {} }).body)).toContain('No sessions are placed for this delegation yet.')
  })

  it('speaks every label in every language', () => {
    const file: unknown = JSON.parse(readFileSync(new URL('../../../../resources/samples/stockholm-2018.parley.json', import.meta.url), 'utf8'))
    const { workspace } = file as { workspace: Workspace }
    for (const language of paperLanguages) {
      const { body } = rendered(workspace, request(language, 'delegation-government', 'round-stockholm'))
      expect(body).not.toMatch(/undefined|\[object|NaN/)
    }
  })
})
