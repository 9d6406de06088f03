import type { Standing } from './board-keys'

/** The card of a placement, in a column of its own where it stands in several; null while it is not drawn. */
export const cardOf = (root: HTMLElement, placementId: string, lane: number | null = null): HTMLElement | null => {
  const found = [...root.querySelectorAll<HTMLElement>(`[data-placement="${CSS.escape(placementId)}"]`)]
  return found.find((card) => laneOf(card) === lane) ?? found[0] ?? null
}

/** Which column a card stands in; -1 where the view has none. */
export const laneOf = (card: Element): number => {
  const slot = card.closest('.rbc-day-slot')
  return slot ? [...(slot.parentElement?.querySelectorAll(':scope > .rbc-day-slot') ?? [])].indexOf(slot) : -1
}

/** Scrolls a column that is out of sight into view, so that its sessions are drawn. */
export const showLane = (root: HTMLElement, lane: number): void => {
  root.querySelectorAll('.rbc-time-content .rbc-day-slot')[lane]?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
}

/** Puts the focus on a session, scrolling it into view. Answers whether it is drawn already. */
export const focusCard = (root: HTMLElement, { placementId, lane }: { readonly placementId: string; readonly lane: Standing['lane'] | null }): boolean => {
  const card = cardOf(root, placementId, lane)
  if (!card || (lane !== null && lane >= 0 && laneOf(card) !== lane)) {
    if (lane !== null && lane >= 0) showLane(root, lane)
    return false
  }
  card.focus({ preventScroll: true })
  card.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  return true
}

/** One tab stop for the whole board: the session walked to last, else the first drawn. */
export const oneTabStop = (root: HTMLElement, active: string | null): void => {
  const cards = [...root.querySelectorAll<HTMLElement>('[data-placement]')]
  const focused = cards.find((card) => card === document.activeElement)
  const current = focused ?? cards.find((card) => card.dataset['placement'] === active) ?? cards[0]
  for (const card of cards) {
    const index = card === current ? 0 : -1
    if (card.tabIndex !== index) card.tabIndex = index
  }
}

/** Marks the sessions that are picked, for the eye and for screen readers. */
export const markPicked = (root: HTMLElement, picked: ReadonlySet<string>): void => {
  for (const card of root.querySelectorAll<HTMLElement>('[data-placement]')) {
    const isPicked = picked.has(card.dataset['placement'] ?? '')
    if (isPicked === card.hasAttribute('data-picked')) continue
    card.toggleAttribute('data-picked', isPicked)
    if (isPicked) card.setAttribute('aria-pressed', 'true')
    else card.removeAttribute('aria-pressed')
  }
}
