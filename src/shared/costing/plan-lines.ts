import { cateringLines } from './catering-lines'
import { expertLines } from './expert-lines'
import { fareLines } from './fare-lines'
import { interpreterLines } from './interpreter-lines'
import type { PlanFacts, PlanLine } from './plan-line'
import { stayLines } from './stay-lines'
import { venueLines } from './venue-lines'

/** Everything the plan produces cost lines from, in the order they are listed within a category. */
const sources: readonly ((facts: PlanFacts) => readonly PlanLine[])[] = [interpreterLines, expertLines, cateringLines, fareLines, stayLines, venueLines]

/** The lines a round's plan produces for a budget. */
export const planLines = (facts: PlanFacts): readonly PlanLine[] => sources.flatMap((lines) => lines(facts))
