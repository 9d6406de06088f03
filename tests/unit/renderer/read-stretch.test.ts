import { describe, expect, it } from 'vitest'
import { readEnd, readStretch } from '@/features/board/read-stretch'

describe('a stretch of the day as people type it', () => {
  it('is read with a dash or a word between, and hours alone', () => {
    for (const text of ['09:30-12:00', '9:30–12', '0930 - 1200', '09:30 to 12:00']) expect(readStretch(text)).toEqual({ from: '09:30', to: '12:00' })
  })

  it('may end at midnight', () => {
    expect(readStretch('22-24')).toEqual({ from: '22:00', to: '24:00' })
    expect(readEnd('24:30')).toBeNull()
  })

  it('is none when it ends before it begins, lacks an end or is no time', () => {
    for (const text of ['12-9', '9-9', '9', '9-', 'morning', '9-10-11', '24-25', '']) expect(readStretch(text)).toBeNull()
  })
})
