import { create } from 'zustand'
import type { FindingFilter } from './finding-filter'

/** What the findings screen shows; it stays while other screens are looked at, so that coming back goes on where one was. */
interface FindingsView extends Omit<FindingFilter, 'shown'> {
  readonly shown: FindingFilter['shown'] | 'rules'
  /** Identities of the findings chosen to be accepted or opened together. */
  readonly chosen: ReadonlySet<string>
}

const everything = { severity: null, rule: null, delegationId: null, text: '' } as const

export const useFindingsView = create<FindingsView>(() => ({ shown: 'open', chosen: new Set(), ...everything }))

export const setFindingsView = (change: Partial<FindingsView>): void => {
  useFindingsView.setState(change)
}

/** Takes every filter off. */
export const showAllFindings = (): void => {
  useFindingsView.setState(everything)
}

/** Chooses findings, or lets them go. */
export const chooseFindings = (identities: readonly string[], on: boolean): void => {
  useFindingsView.setState(({ chosen }) => {
    const next = new Set(chosen)
    for (const identity of identities) {
      if (on) next.add(identity)
      else next.delete(identity)
    }
    return { chosen: next }
  })
}
