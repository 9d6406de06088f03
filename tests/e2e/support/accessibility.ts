import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/** What axe finds wrong on the page, a line each: rule and the first places. */
export const accessibilityFaults = async (page: Page): Promise<readonly string[]> => {
  // Half-way through a fade, colours are not yet those that people read.
  await page.evaluate(() =>
    Promise.all(document.getAnimations().flatMap((animation) => (animation.effect?.getComputedTiming().endTime === Infinity ? [] : [animation.finished.catch(() => null)]))),
  )
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.map((violation) => {
    const places = violation.nodes.map((node) => node.target.join(' ')).slice(0, 3)
    return `${violation.id}: ${places.join('; ')}`
  })
}
