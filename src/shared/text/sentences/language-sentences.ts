import type { AboutSession } from '../../findings/about-session'
import type { languageRules } from '../../findings/language-rules'
import type { Workspace } from '../../model/workspace'
import { boothOf, languageName } from '../amounts'
import { duration } from '../dates'
import { count, list } from '../lists'
import type { FactsOf, SentencesOf } from './phrases'
import { nameOf, peopleText, when } from './phrases'

/** "Plenary 3 on Fri 7 Dec 09:30–11:00"; its name alone while it is unplaced. */
const whatText = (workspace: Workspace, { sessionId, sitting }: AboutSession): string =>
  `${nameOf(workspace, 'sessions', sessionId)}${sitting ? ` on ${when(sitting)}` : ''}`

const interpreters = (number: number): string => count(number, 'interpreter', 'interpreters')

const interpreterNames = (workspace: Workspace, ids: readonly string[]): string => list(ids.map((id) => nameOf(workspace, 'interpreters', id)), 4)

const languageList = (codes: readonly string[]): string => list(codes.map((code) => languageName(code)))

const pairText = ({ from, to }: { readonly from: string; readonly to: string }): string => `${languageName(from)} into ${languageName(to)}`

const modeWords = {
  simultaneous: 'in simultaneous interpretation', consecutive: 'in consecutive interpretation', whispered: 'in whispering', remote: 'in remote interpretation', none: '',
} as const

/** Why nobody on the team can do it: "none of its 3 interpreters works from Tigrinya". */
const whyText = ({ why, teamSize, declined, from, to, interpretation }: FactsOf<'language-not-covered'>): string => {
  if (teamSize === 0) return declined === 0 ? 'no interpreter is assigned' : `${declined === 1 ? 'the only interpreter asked' : `all ${interpreters(declined)} asked`} declined`
  const alone = teamSize === 1
  const none = (does: string, doesNot: string): string => (alone ? `its only interpreter does not ${doesNot}` : `none of its ${interpreters(teamSize)} ${does}`)
  const able = (does: string, all: string): string => (alone ? `its only interpreter ${does}` : `those of its ${interpreters(teamSize)} who could ${all}`)
  switch (why) {
    case 'nobody-from':
      return none(`works from ${languageName(from)}`, `work from ${languageName(from)}`)
    case 'nobody-into':
      return none(`works into ${languageName(to)}`, `work into ${languageName(to)}`)
    case 'other-mode':
      return able(`does not offer it ${modeWords[interpretation]}`, `do not offer it ${modeWords[interpretation]}`)
    case 'other-booth':
      return able('sits in another booth', 'sit in another booth')
    default:
      return `${none('has both languages', 'have both languages')}, and no language in between joins them`
  }
}

/** "the English booth has 1 of 2". */
const boothText = ({ language, present, needed }: FactsOf<'team-too-small'>['booths'][number]): string =>
  `the ${language === null ? 'booth' : boothOf(language)} has ${String(present)} of ${String(needed)}`

/** Who understands whom at a session, and the team that interprets it. */
export const languageSentences: SentencesOf<keyof typeof languageRules> = {
  'language-not-covered': (workspace, facts) => {
    const needs = facts.listeners.length === 1 ? 'needs' : 'need'
    return `Nobody interprets ${pairText(facts)} at ${whatText(workspace, facts)}: ${peopleText(workspace, facts.listeners)} ${needs} it, and ${whyText(facts)}.`
  },

  'language-unknown': (workspace, facts) => {
    if (facts.variant === 'people') {
      return `Nobody has entered what ${peopleText(workspace, facts.people)} ${facts.people.length === 1 ? 'speaks' : 'speak'}, so whether they understand what is said at ${whatText(workspace, facts)} cannot be told.`
    }
    const follow = facts.listeners.length === 1 ? 'does' : 'do'
    return `No interpreter on the roster works from ${languageName(facts.language)}, which is spoken at ${whatText(workspace, facts)}; ${peopleText(workspace, facts.listeners)} ${follow} not follow it.`
  },

  'relay-needed': (workspace, facts) =>
    `${pairText(facts)} at ${whatText(workspace, facts)} goes by relay through ${languageName(facts.pivot)} (${interpreterNames(workspace, facts.into)}, then ${interpreterNames(workspace, facts.onward)}).`,

  'relay-few-providers': (workspace, facts) => {
    const only = `only ${interpreterNames(workspace, facts.present)}`
    const does = facts.of === 'givers' ? `${only} can give it` : `${only} ${facts.present.length === 1 ? 'sits' : 'sit'} in the booth it comes from, which works both ways`
    return `${languageName(facts.from)} goes by relay through ${languageName(facts.pivot)} into ${languageList(facts.into)} at ${whatText(workspace, facts)}; ${does}, and ${String(facts.needed)} are needed.`
  },

  'single-provider': (workspace, facts) => {
    const each = facts.alone.map(({ interpreterId, pairs }) => `only ${nameOf(workspace, 'interpreters', interpreterId)} can interpret ${list(pairs.map(pairText), 4)}`)
    return `At ${whatText(workspace, facts)} ${each.join('; ')}.`
  },

  'team-too-small': (workspace, facts) => {
    const enough = facts.present >= facts.needed
    const has = enough ? `has ${interpreters(facts.present)}, enough in all, but` : `has ${String(facts.present)} of the ${interpreters(facts.needed)} it needs`
    const idle = facts.idle === 0 ? '' : `; ${facts.idle === 1 ? 'one more' : `${String(facts.idle)} more`} on its team can do none of the work`
    const booths = list(facts.booths.map(boothText))
    return `${whatText(workspace, facts)} (${duration(facts.minutes)}) ${has}${booths === '' ? '' : `${enough ? ' ' : ': '}${booths}`}${idle}.`
  },

  'interpreter-declined': (workspace, facts) => {
    const short = facts.needed === null ? '' : `the team has ${String(facts.present)} of the ${interpreters(facts.needed)} it needs`
    const lost = facts.uncovered.length === 0 ? '' : `nobody interprets ${list(facts.uncovered.map(pairText), 4)}`
    return `${nameOf(workspace, 'interpreters', facts.interpreterId)} declined ${whatText(workspace, facts)} and was not replaced: ${[lost, short].filter(Boolean).join(', and ')}.`
  },

  'interpreter-refused': (workspace, facts) => {
    const who = nameOf(workspace, 'interpreters', facts.interpreterId)
    const parties = list(facts.partyIds.map((id) => nameOf(workspace, 'parties', id)), 4)
    const what = whatText(workspace, facts)
    const has = facts.partyIds.length === 1 ? 'has' : 'have'
    if (facts.variant === 'refused') return `${parties} ${has} refused ${who}, who interprets at ${what} in their presence.`
    const brought = facts.broughtByPartyId === null ? '' : `, whom ${nameOf(workspace, 'parties', facts.broughtByPartyId)} brought`
    return `${parties} ${has} not been asked about ${who}${brought}, who interprets at ${what} in their presence${facts.confidential ? '; the session is confidential' : ''}.`
  },

  'interpreter-vetting': (workspace, facts) => {
    const who = nameOf(workspace, 'interpreters', facts.interpreterId)
    const what = whatText(workspace, facts)
    if (facts.vetting === 'refused') return `${who}, who interprets at ${what}, was refused in vetting.`
    const state = facts.vetting === 'pending' ? 'is still being vetted' : 'has not been vetted'
    return `${who}, who interprets at ${what}, ${state}, and the session is confidential.`
  },

  'whispering-too-many': (workspace, facts) =>
    `${peopleText(workspace, facts.listeners)} ${facts.listeners.length === 1 ? 'needs' : 'need'} whispering at ${whatText(workspace, facts)}: ${count(facts.listeners.length, 'listener', 'listeners')}, and its ${facts.teamSize === 1 ? 'only interpreter' : interpreters(facts.teamSize)} can serve ${String(facts.most)}.`,

  'remote-too-long': (workspace, facts) => {
    const limit = facts.figures[0] ? `, longer than ${duration(facts.figures[0].value)}` : ''
    return `${whatText(workspace, facts)} is interpreted remotely for ${duration(facts.minutes)}${limit}.`
  },

  'booths-missing': (workspace, facts) => {
    const booths = facts.booths === 0 ? 'no interpretation booth' : count(facts.booths, 'interpretation booth', 'interpretation booths')
    return `${nameOf(workspace, 'rooms', facts.roomId)} has ${booths}, and ${whatText(workspace, facts)} needs ${String(facts.needed)}: ${languageList(facts.languages)}.`
  },

  'booth-too-narrow': (workspace, facts) => {
    const room = `The ${facts.boothKind === null ? '' : `${facts.boothKind} `}booths of ${nameOf(workspace, 'rooms', facts.roomId)} are ${String(facts.widthCm)} cm wide`
    if (facts.because === 'built-in') return `${room}; built-in booths are at least ${String(facts.neededCm)} cm, and ${whatText(workspace, facts)} is interpreted in them.`
    const booth = facts.language === null ? 'one booth' : `the ${boothOf(facts.language)}`
    return `${room}, and ${interpreters(facts.people)} in ${booth} at ${whatText(workspace, facts)} ${facts.people === 1 ? 'needs' : 'need'} ${String(facts.neededCm)} cm.`
  },
}
