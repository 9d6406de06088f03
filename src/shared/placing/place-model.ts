import type { Aim, LinearModel, Row, Term, Variable } from '../optimisation/linear-model'
import type { Arrangement } from './arrangement'
import type { PlaceBasis } from './place-basis'
import type { PlaceAim } from './place-proposal'
import type { Numbered } from './place-rows'
import { asksMore, orderRows, pairRows, peopleRows, roomRows } from './place-rows'
import { grouped } from './grouped'
import type { Spot } from './spots'

/** A warning that comes as soon as one spot of each group is chosen; a variable says that it does. */
export interface SharedWarning {
  readonly identity: string
  readonly groups: readonly (readonly number[])[]
}

/** The question as numbers, and what its variables stand for: spots first, then one for each session left out, then one for each shared warning. */
export interface PlaceModel {
  readonly model: LinearModel<PlaceAim>
  readonly spots: readonly Spot[]
  /** The variables of the spots. */
  readonly variables: ReadonlyMap<Spot, number>
  /** The variable of each session that has a spot: 1 when it is left out. */
  readonly leftOut: ReadonlyMap<number, number>
  readonly warnings: readonly SharedWarning[]
  /** The variable of each shared warning. */
  readonly warningVariables: ReadonlyMap<string, number>
}

/** Rows for pairs beyond those of rooms, people and order that are written down from the start; the rest when a choice breaks them. */
const mostPairRows = 1200
const mostLooks = 3_000_000

/** Conflicts of pairs, those kept apart first, while there are few enough. */
const foreseenPairs = (basis: PlaceBasis, numbered: readonly Numbered[]): readonly Row[] => {
  const groups = [...grouped(numbered, ({ spot }) => spot.session).values()]
  const pairs = groups.flatMap((some, at) =>
    groups.slice(at + 1).flatMap((others) => {
      const pair = some[0] && others[0] && basis.pairs.of(some[0].spot.session, others[0].spot.session)
      return pair && asksMore(pair) ? [{ some, others, apart: pair.apart.length }] : []
    }),
  )
  const rows: Row[] = []
  let looks = 0
  for (const { some, others } of pairs.sort((one, other) => other.apart - one.apart)) {
    looks += some.length * others.length
    if (looks > mostLooks || rows.length > mostPairRows) break
    rows.push(...pairRows(basis, some, others))
  }
  return rows
}

/** The row that makes a warning's variable 1 once each group has a spot chosen. */
export const warningRow = ({ groups }: SharedWarning, variable: number): Row => ({
  lower: -Infinity, upper: groups.length - 1, terms: [...groups.flat().map((spot): Term => [spot, 1]), [variable, -1]],
})

const variableOf = (name: string, integer: boolean): Variable => ({ name, lower: 0, upper: 1, integer })

/** A spot by its session, room and start, for people who look at a model. */
const spotName = ({ placement: { sessionId, roomId, start } }: Spot): string => `${sessionId} ${roomId} ${start}`

/** Puts what is known of a question as numbers. */
export const placeModel = (basis: PlaceBasis): PlaceModel => {
  const spots = basis.sessions.flatMap((session) => session.spots)
  const numbered = spots.map((spot, variable): Numbered => ({ spot, variable }))
  const carriers = new Map<string, Numbered[]>()
  for (const each of numbered) for (const identity of each.spot.warnings) carriers.set(identity, [...(carriers.get(identity) ?? []), each])
  const shared = [...carriers].filter(([, own]) => own.some(({ spot }) => spot.session !== own[0]?.spot.session))
  const bySession = grouped(numbered, ({ spot }) => spot.session)
  const leftOut = new Map([...bySession.keys()].map((session, at) => [session, spots.length + at]))
  const warningVariables = new Map(shared.map(([identity], at) => [identity, spots.length + leftOut.size + at]))
  const warnings = shared.flatMap(([identity, own]) =>
    [...grouped(own, ({ spot }) => spot.session).values()].map((group): SharedWarning => ({ identity, groups: [group.map(({ variable }) => variable)] })),
  )
  const terms = (of: (spot: Spot) => number): readonly Term[] => numbered.flatMap(({ spot, variable }) => (of(spot) === 0 ? [] : [[variable, of(spot)] as const]))
  const aims: readonly Aim<PlaceAim>[] = [
    { id: 'left-out', terms: [...leftOut.values()].map((variable): Term => [variable, 1]), constant: basis.sessions.length - leftOut.size, step: 1 },
    // None of the spots brings an error, and rows keep apart those that would together.
    { id: 'errors', terms: [], constant: 0, step: 1 },
    {
      id: 'warnings', constant: 0, step: 1,
      terms: [...terms((spot) => spot.warnings.filter((identity) => !warningVariables.has(identity)).length), ...[...warningVariables.values()].map((variable): Term => [variable, 1])],
    },
    { id: 'wishes', terms: terms(({ wishes }) => wishes), constant: 0, step: 1 },
    { id: 'late', terms: terms(({ late }) => late), constant: 0, step: 1 },
  ]
  const rows: readonly Row[] = [
    ...[...leftOut].map(([session, variable]): Row => ({ lower: 1, upper: 1, terms: [...(bySession.get(session) ?? []).map((own): Term => [own.variable, 1]), [variable, 1]] })),
    ...roomRows(basis, numbered), ...peopleRows(basis, numbered), ...orderRows(basis, numbered), ...foreseenPairs(basis, numbered),
    ...warnings.map((warning) => warningRow(warning, warningVariables.get(warning.identity) ?? 0)),
  ]
  const variables = [
    ...spots.map((spot) => variableOf(spotName(spot), true)),
    // Whole whenever the spots are.
    ...[...leftOut.keys()].map((session) => variableOf(`without ${basis.scope.sessions[session]?.id ?? ''}`, false)),
    ...[...warningVariables.keys()].map((identity) => variableOf(identity, false)),
  ]
  return { model: { variables, rows, aims }, spots, variables: new Map(spots.map((spot, at) => [spot, at])), leftOut, warnings, warningVariables }
}

/** The values of the variables when these spots are chosen. */
export const valuesOf = ({ model, variables, leftOut, warnings, warningVariables }: PlaceModel, { chosen }: Pick<Arrangement, 'chosen'>): readonly number[] => {
  const values = model.variables.map(() => 0)
  for (const [session, variable] of leftOut) values[variable] = chosen[session] ? 0 : 1
  for (const spot of chosen) {
    const variable = spot ? variables.get(spot) : undefined
    if (variable !== undefined) values[variable] = 1
  }
  for (const { identity, groups } of warnings) {
    const variable = warningVariables.get(identity)
    if (variable !== undefined && groups.every((group) => group.some((spot) => values[spot] === 1))) values[variable] = 1
  }
  return values
}

/** The spots that a solver's answer chooses, one per session or null. */
export const chosenIn = ({ spots }: PlaceModel, sessions: number, values: readonly number[]): readonly (Spot | null)[] => {
  const chosen: (Spot | null)[] = Array.from({ length: sessions }, () => null)
  for (const [at, spot] of spots.entries()) if ((values[at] ?? 0) > 0.5) chosen[spot.session] = spot
  return chosen
}
