import type { Delegation } from '../model/workspace'

/** What a party has of something that parties should have alike. */
export interface Share {
  readonly delegationId: Delegation['id']
  readonly value: number
}

/** The parties that have least and most of it; the first by id where several do. Null when fewer than two are known. */
export const extremes = <S extends Share>(shares: readonly S[]): { readonly least: S; readonly most: S } | null => {
  const [first, ...others] = shares
  if (!first || others.length === 0) return null
  let [least, most] = [first, first]
  for (const share of others) {
    if (share.value < least.value) least = share
    if (share.value > most.value) most = share
  }
  return { least, most }
}

/** Whether two amounts differ by more than `percent` of the larger. */
export const differByMore = (least: number, most: number, percent: number): boolean => (most - least) * 100 > percent * most
