import { describe, expect, it } from 'vitest'
import { paperFontFaces } from '@main/pdf/paper-fonts'

describe('the fonts of papers', () => {
  it('lie inside the page: Latin, extended Latin and Arabic, regular and bold, under names no machine has installed', () => {
    const rules = paperFontFaces().split('\n')
    expect(rules).toHaveLength(6)
    for (const rule of rules) expect(rule).toMatch(/^@font-face \{ font-family: 'Parley (Sans|Arabic)'; font-weight: (400|700); .*url\(data:font\/woff2;base64,[\w+/=]{10000,}\).*unicode-range: U\+/)
  })
})
