import type { Finding } from '../findings/finding'
import { identityOf } from '../findings/evaluate'
import { ruleRegistry } from '../findings/registry'
import { walkMinutes } from '../findings/timing'
import type { Row, Term } from '../optimisation/linear-model'
import type { PlaceBasis } from './place-basis'
import { clashesIn } from './arrangement'
import type { PlaceModel, SharedWarning } from './place-model'
import { warningRow } from './place-model'
import type { Numbered } from './place-rows'
import { pairRows } from './place-rows'
import type { Spot } from './spots'
import { barredBy, bars, createTrial } from './trial'

/** Troubles that only show between places taken together are written down for so many pairs and findings at a time. */
const mostPairs = 60
const mostFindings = 80

const numberedOf = ({ spots }: PlaceModel, session: number): readonly Numbered[] => spots.flatMap((spot, variable) => (spot.session === session ? [{ spot, variable }] : []))

const isOf = (finding: Finding, spot: Spot): boolean =>
  finding.subjects.some(({ table, id }) => (table === 'placements' ? id === spot.placement.id : table === 'sessions' && id === spot.placement.sessionId))

/** The spots that bring a finding together, none to spare: it goes when any of them does. */
const causesOf = (basis: PlaceBasis, finding: Finding, chosen: readonly Spot[]): readonly Spot[] => {
  const identity = identityOf(finding)
  const trial = createTrial(basis.workspace)
  const near = chosen.filter((spot) => finding.at === null || Math.abs(spot.booking.start - finding.at) < 2 * 1440 || isOf(finding, spot))
  const stands = (added: readonly Finding[]): boolean => added.some((each) => identityOf(each) === identity)
  const put = trial.put(near)
  const isGraver = put.graver.some((each) => identityOf(each) === identity)
  if (!isGraver && !stands(put.added)) return []
  // Those the finding does not name are the first to go.
  return near
    .toSorted((one, other) => Number(isOf(finding, one)) - Number(isOf(finding, other)))
    .filter((spot) => {
      const { cleared } = trial.take([spot])
      if (!isGraver && !stands(cleared)) return false
      // What only becomes less grave is not among what is cured.
      const back = trial.put([spot])
      if (!isGraver || stands(barredBy(back))) return true
      trial.take([spot])
      return false
    })
}

/** Weeks since one long past, from Monday to Sunday. */
const weekOf = ({ booking }: Spot): number => Math.floor((Math.floor(booking.wallStart / 1440) + 3) / 7)

/** Spots that mean the same for a finding: where only times count, those of its session that begin then, in any room; where only weeks do, those of its week. */
const alike = ({ spots }: PlaceModel, rule: Finding['rule'], cause: Spot): readonly number[] =>
  spots.flatMap((spot, variable) =>
    spot === cause || (ruleRegistry[rule].unit === 'interpreterWeek' && spot.session === cause.session && weekOf(spot) === weekOf(cause)) || (ruleRegistry[rule].unit === 'day' && spot.session === cause.session && spot.booking.start === cause.booking.start && spot.booking.wallStart === cause.booking.wallStart) ? [variable] : [],
  )

/** All places of two sessions between which there is too little time to walk, the first to the second, as warnings of one kind. */
const hurries = ({ plan, round }: PlaceBasis, numbers: PlaceModel, identity: string, first: number, second: number): readonly SharedWarning[] => {
  const timing = plan.rounds.timing(round)
  const before = numberedOf(numbers, first)
  return numberedOf(numbers, second).flatMap(({ spot: to, variable }): readonly SharedWarning[] => {
    const hurried = before.filter(({ spot: { booking } }) => booking.end <= to.booking.start && to.booking.start - booking.end < walkMinutes(timing, booking, to.booking))
    return hurried.length === 0 ? [] : [{ identity, groups: [hurried.map((each) => each.variable), [variable]] }]
  })
}

/** A finding of several spots as the model is to know it: by all places like theirs, where that can be told. */
const sharedBy = (basis: PlaceBasis, numbers: PlaceModel, finding: Finding, causes: readonly Spot[]): readonly SharedWarning[] => {
  const identity = identityOf(finding)
  const { facts } = finding
  if (facts.rule === 'walk-too-short' && causes.length === 2) {
    const of = (sessionId: string): number => causes.find(({ placement }) => placement.sessionId === sessionId)?.session ?? -1
    const found = hurries(basis, numbers, identity, of(facts.first.sessionId), of(facts.second.sessionId))
    if (found.length > 0) return found
  }
  return [{ identity, groups: causes.map((cause) => alike(numbers, finding.rule, cause)) }]
}

const withWarnings = (numbers: PlaceModel, more: readonly SharedWarning[]): PlaceModel => {
  if (more.length === 0) return numbers
  const { model } = numbers
  const fresh = [...new Set(more.map(({ identity }) => identity))].filter((identity) => !numbers.warningVariables.has(identity))
  const warningVariables = new Map([...numbers.warningVariables, ...fresh.map((identity, at) => [identity, model.variables.length + at] as const)])
  const variables = [...model.variables, ...fresh.map((name) => ({ name, lower: 0, upper: 1, integer: false }))]
  // A warning that single spots bring as well now counts through its variable.
  const carried = numbers.spots.flatMap((spot, at) => spot.warnings.flatMap((identity) => (fresh.includes(identity) ? [{ identity, groups: [[at]] }] : [])))
  const all = [...carried, ...more]
  const aims = model.aims.map((aim) => {
    if (aim.id !== 'warnings') return aim
    const less = new Map<number, number>()
    for (const { groups } of carried) for (const at of groups.flat()) less.set(at, (less.get(at) ?? 0) + 1)
    const terms = aim.terms.flatMap(([variable, factor]): readonly Term[] => (factor - (less.get(variable) ?? 0) === 0 ? [] : [[variable, factor - (less.get(variable) ?? 0)]]))
    return { ...aim, terms: [...terms, ...fresh.map((identity): Term => [warningVariables.get(identity) ?? 0, 1])] }
  })
  const rows = [...model.rows, ...all.map((warning) => warningRow(warning, warningVariables.get(warning.identity) ?? 0))]
  return { ...numbers, model: { variables, rows, aims }, warnings: [...numbers.warnings, ...all], warningVariables }
}

/** The model with what a choice shows it had not foreseen; null when it had foreseen all. */
export const foreseen = (basis: PlaceBasis, numbers: PlaceModel, chosen: readonly (Spot | null)[]): PlaceModel | null => {
  const clashes = clashesIn(basis, chosen).slice(0, mostPairs)
  const rows: Row[] = clashes.flatMap(([one, other]) => pairRows(basis, numberedOf(numbers, one.session), numberedOf(numbers, other.session)))
  const spots = chosen.flatMap((spot) => spot ?? [])
  const taken = new Set(spots.flatMap((spot) => numbers.variables.get(spot) ?? []))
  const shared = numbers.warnings.filter(({ groups }) => groups.every((group) => group.some((variable) => taken.has(variable))))
  const expected = new Set([...spots.flatMap(({ warnings }) => warnings), ...shared.map(({ identity }) => identity)])
  const { added, graver } = createTrial(basis.workspace).put(spots)
  const news = [...added, ...graver.filter(bars)].filter(({ acceptance, severity }) => acceptance === null && severity !== 'note')
  const warnings: SharedWarning[] = []
  for (const finding of news.filter((each) => bars(each) || !expected.has(identityOf(each))).slice(0, mostFindings)) {
    const causes = causesOf(basis, finding, spots)
    if (causes.length < 2) continue
    if (!bars(finding)) warnings.push(...sharedBy(basis, numbers, finding, causes))
    // Where pairs clash, their rows say more than this one choice.
    else if (clashes.length === 0) rows.push({ lower: -Infinity, upper: causes.length - 1, terms: causes.flatMap((cause) => alike(numbers, finding.rule, cause).map((spot): Term => [spot, 1])) })
  }
  if (rows.length === 0 && warnings.length === 0) return null
  return withWarnings({ ...numbers, model: { ...numbers.model, rows: [...numbers.model.rows, ...rows] } }, warnings)
}
