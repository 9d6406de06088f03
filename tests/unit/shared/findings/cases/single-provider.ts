import { assigned, interpreted, interpreter } from '../interpreted-plans'
import type { RuleCase } from './rule-case'

/** Layla with Salma, who works into Arabic only or both ways. */
const plan = (english: 'B' | 'C') =>
  interpreted({ team: [assigned('layla'), assigned('salma')], rows: { interpreters: [interpreter('salma', { ar: 'A', en: english })] } })

export const ruleCase: RuleCase = {
  rule: 'single-provider',
  triggers: { title: 'of a team of two only one works into English', plan: () => plan('C') },
  near: { title: 'both work into English', plan: () => plan('B') },
}
