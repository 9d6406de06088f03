import type { LanguageCode } from '../model/language'
import type { Coverage } from './coverage'
import { sortedSet } from './session-needs'
import type { TeamNeed } from './team-need'

/** A pair, or one leg of its relay, that hangs on a single interpreter. */
export interface SinglePoint {
  readonly from: LanguageCode
  readonly to: LanguageCode
  /** The leg that hangs on them; the pair itself when it is not by relay. */
  readonly leg: { readonly from: LanguageCode; readonly to: LanguageCode }
  readonly interpreterId: string
}

const alone = (from: LanguageCode, to: LanguageCode, leg: SinglePoint['leg'], ids: readonly string[]): readonly SinglePoint[] => {
  const [interpreterId, another] = ids
  return interpreterId === undefined || another !== undefined ? [] : [{ from, to, leg, interpreterId }]
}

/**
 * Pairs that only one of the team can do, A or B, in order of pairs; by relay, each leg through the best pivot that only
 * one can do. Pairs nobody does are not among them.
 */
export const singlePoints = ({ pairs }: Coverage): readonly SinglePoint[] =>
  pairs.flatMap(({ from, to, pivot, legs, ableIds }) =>
    pivot !== null && legs
      ? [...alone(from, to, { from, to: pivot }, legs.into), ...alone(from, to, { from: pivot, to }, legs.onward)]
      : alone(from, to, { from, to }, ableIds),
  )

/** Relay out of one language through one pivot. */
export interface RelaySource {
  readonly from: LanguageCode
  readonly pivot: LanguageCode
  /** Languages reached so, in order of codes. */
  readonly into: readonly LanguageCode[]
  /** Who on the team can give the pivot from the language, in id order. */
  readonly giverIds: readonly string[]
  /** Whether the pivot comes from a booth that works both ways. */
  readonly twoWay: boolean
  /** Everybody in the booth the pivot comes from (without booths, the team), in id order; nobody when no giver sits anywhere. */
  readonly boothIds: readonly string[]
}

/**
 * Where a session's relays come from, in order of language and pivot. The pivot comes from its own booth where one of the
 * givers sits there, else from the booth they work out of.
 * @param need the session's team as `teamNeed` seats it
 */
export const relaySources = ({ pairs }: Coverage, need: TeamNeed): readonly RelaySource[] => {
  const sources = new Map<string, RelaySource>()
  for (const { from, to, pivot, legs } of pairs) {
    if (pivot === null || !legs) continue
    const key = `${from} ${pivot}`
    const into = sortedSet([...(sources.get(key)?.into ?? []), to])
    const giving = need.booths.filter(({ interpreterIds }) => legs.into.some((id) => interpreterIds.includes(id)))
    const booth = giving.find(({ language }) => language === pivot) ?? giving[0]
    sources.set(key, { from, pivot, into, giverIds: legs.into, twoWay: booth?.twoWay ?? false, boothIds: booth?.interpreterIds ?? [] })
  }
  return [...sources.values()].sort((one, other) => (`${one.from} ${one.pivot}` < `${other.from} ${other.pivot}` ? -1 : 1))
}
