import { expect, it } from 'vitest'
import { sessionSchema } from '@shared/model/session'
import type { Session } from '@shared/model/workspace'
import { inOrder, matching } from '@/features/board/unplaced-order'

const session = (id: string, fields: { title?: string; minutes?: number; format?: Session['format']; track?: string; after?: readonly string[] } = {}): Session =>
  sessionSchema.parse({ id, roundId: 'round', title: fields.title ?? id, format: fields.format ?? 'plenary', minutes: fields.minutes ?? 60, titles: {}, track: fields.track ?? '', afterSessionIds: [...(fields.after ?? [])] })

const ids = (sessions: readonly Session[]): readonly string[] => sessions.map(({ id }) => id)

it('orders titles as people count: Plenary 2 before Plenary 10', () => {
  expect(ids(inOrder([session('a', { title: 'Plenary 10' }), session('b', { title: 'Plenary 2' })], 'title'))).toEqual(['b', 'a'])
})

it('puts the longest first, and what must come first before what waits for it', () => {
  expect(ids(inOrder([session('short', { minutes: 30 }), session('long', { minutes: 180 })], 'length'))).toEqual(['long', 'short'])
  expect(ids(inOrder([session('third', { after: ['second'] }), session('second', { after: ['first', 'placed'] }), session('first')], 'after'))).toEqual(['first', 'second', 'third'])
})

it('leaves sessions that wait for each other in a circle at the end, and loses none', () => {
  expect(ids(inOrder([session('a', { after: ['b'] }), session('b', { after: ['a'] }), session('self', { after: ['self'] }), session('free')], 'after'))).toEqual(['self', 'free', 'a', 'b'])
})

it('finds every word in title, format or track', () => {
  const sessions = [session('a', { title: 'Working group: economy', format: 'working group', track: 'reform' }), session('b', { title: 'Economy plenary' })]
  expect(ids(matching(sessions, ' ECONOMY  reform'))).toEqual(['a'])
  expect(ids(matching(sessions, ''))).toEqual(['a', 'b'])
})
