import { shortDay, timeSpan } from '@shared/text/dates'
import { dateOf } from '@shared/model/time'
import type { Verdict } from '../../actions/judge-command'
import type { Box } from './board-geometry'
import type { DropTarget } from './drag-target'
import { Floating } from './floating'
import classes from './ghost.module.css'

/** The room the words stand in, pixels, and how far from the shape; the style sheet says the same. */
const wordsWidth = 364
const wordsHeight = 156
const gap = 4

const part = (className: string | undefined): HTMLDivElement => {
  const element = document.createElement('div')
  element.className = className ?? ''
  return element
}

const mark = (element: HTMLElement, name: string, value: string): void => {
  if (element.dataset[name] !== value) element.dataset[name] = value
}

/** Pixels of a letter of the title, broadly. A clip would cut it nicer, but what is painted after a clip has a layer's bounds of its own. */
const letter = 6.6

/** Characters that five lines of the words hold, and three quieter ones. */
const lineLength = 250
const whyLength = 180

/** Cut at a word where it is longer than there is room for; the findings say it in full. */
const shortened = (text: string, most: number): string => (text.length <= most ? text : `${text.slice(0, text.lastIndexOf(' ', most))}…`)

const severityWords = { ok: '', note: 'Note', warning: 'Warning', error: 'Error' } as const

/** The shape under the pointer while dragging: where it would land and, in a sentence, what that would break and why. */
export class Ghost {
  private readonly shape = part(classes.ghost)
  private readonly name = part(classes.name)
  private readonly time = part(classes.time)
  private readonly words = part(classes.words)
  private readonly line = part(classes.line)
  private readonly why = part(classes.why)
  private readonly others: readonly HTMLElement[]
  private readonly shapeAt: Floating
  private readonly wordsAt: Floating
  private readonly title: string
  private size = ''

  constructor(
    root: HTMLElement,
    title: string,
    others: number,
  ) {
    this.title = others > 0 ? `${title} and ${String(others)} more` : title
    const bubble = part(classes.bubble)
    bubble.append(this.line, this.why)
    this.words.append(bubble)
    this.others = Array.from({ length: others }, () => part(classes.other))
    this.shape.append(...this.others, this.name, this.time)
    for (const element of [this.shape, this.words]) {
      element.hidden = true
      element.setAttribute('data-board-layer', '')
      root.append(element)
    }
    this.shapeAt = new Floating(this.shape)
    this.wordsAt = new Floating(this.words)
  }

  /** Draws the others that are dragged too, each by its distance from the one that was grabbed. */
  placeOthers(boxes: readonly (Box | null)[]): void {
    this.others.forEach((other, index) => {
      const box = boxes[index] ?? null
      other.hidden = box === null
      if (!box) return
      other.style.width = `${String(box.width)}px`
      other.style.height = `${String(box.height)}px`
      other.style.transform = `translate(${String(box.left)}px, ${String(box.top)}px)`
    })
  }

  /**
   * Goes to a place; what was said last stays until something new is.
   * @param root where the board lies, as measured: the page is not asked while the pointer moves
   */
  moveTo(box: Box, root: Box, target: DropTarget): void {
    const left = box.left - root.left
    const top = box.top - root.top
    this.shapeAt.moveTo(left, top)
    const size = `${String(box.width)} ${String(box.height)}`
    if (size !== this.size) {
      this.size = size
      this.shape.style.width = `${String(box.width)}px`
      this.shape.style.height = `${String(box.height)}px`
      const fits = Math.max(4, Math.floor((box.width - 16) / letter))
      this.name.textContent = this.title.length <= fits ? this.title : `${this.title.slice(0, fits - 1)}…`
    }
    const copy = target.kind === 'slot' && target.copy
    mark(this.shape, 'copy', String(copy))
    this.time.textContent = target.kind === 'slot' ? `${copy ? 'Copy: ' : ''}${shortDay(dateOf(target.start))} ${timeSpan(target.start, target.minutes)}` : ''
    // The words never leave the board, neither below nor on the right.
    const below = top + box.height + gap
    const place = below <= root.height - wordsHeight ? 'below' : top >= wordsHeight + gap ? 'above' : 'inside'
    mark(this.words, 'place', place)
    this.wordsAt.moveTo(Math.min(left, root.width - wordsWidth), place === 'below' ? below : place === 'above' ? top - wordsHeight - gap : top + 46)
    this.shape.hidden = false
    this.words.hidden = false
  }

  /** Says what dropping here would do; null while that is not known yet. */
  say(verdict: Verdict | null): void {
    mark(this.shape, 'tone', verdict?.tone ?? 'none')
    mark(this.words, 'silent', String(verdict === null || verdict.line === ''))
    if (!verdict) return
    const grave = severityWords[verdict.tone]
    this.line.textContent = `${grave === '' ? '' : `${grave}: `}${shortened(verdict.line, lineLength)}${verdict.more > 0 ? ` +${String(verdict.more)} more` : ''}`
    this.why.textContent = shortened(verdict.why, whyLength)
  }

  hide(): void {
    this.shape.hidden = true
    this.words.hidden = true
  }

  remove(): void {
    this.shape.remove()
    this.words.remove()
  }
}
