import { shortDay, timeSpan } from '@shared/text/dates'
import { dateOf } from '@shared/model/time'
import type { Verdict } from '../../actions/judge-command'
import type { Box } from './board-geometry'
import type { DropTarget } from './drag-target'
import classes from './ghost.module.css'

/** Widest the words get, pixels; the style sheet says the same. */
const wordsWidth = 364
/** Room the words need below the shape, pixels; with less they stand above it, or in it where there is none either. */
const wordsHeight = 160

const part = (className: string | undefined): HTMLDivElement => {
  const element = document.createElement('div')
  element.className = className ?? ''
  return element
}

const severityWords = { ok: '', note: 'Note', warning: 'Warning', error: 'Error' } as const

/** The shape under the pointer while dragging: where it would land and, in a sentence, what that would break and why. */
export class Ghost {
  private readonly shape = part(classes.ghost)
  private readonly time = part(classes.time)
  private readonly words = part(classes.words)
  private readonly line = part(classes.line)
  private readonly why = part(classes.why)
  private readonly others: readonly HTMLElement[]
  private shown = ''

  constructor(
    root: HTMLElement,
    title: string,
    others: number,
  ) {
    this.shape.hidden = true
    this.shape.setAttribute('data-board-layer', '')
    const name = part(classes.name)
    name.textContent = others > 0 ? `${title} and ${String(others)} more` : title
    this.words.append(this.line, this.why)
    this.others = Array.from({ length: others }, () => part(classes.other))
    this.shape.append(...this.others, name, this.time, this.words)
    root.append(this.shape)
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

  /** @param root where the board lies, as measured: the page is not asked while the pointer moves */
  showOver(box: Box, root: Box, verdict: Verdict, target: DropTarget): void {
    const left = box.left - root.left
    const top = box.top - root.top
    const { style } = this.shape
    style.transform = `translate(${String(left)}px, ${String(top)}px)`
    const size = `${String(box.width)} ${String(box.height)}`
    if (size !== this.shown) {
      this.shown = size
      style.width = `${String(box.width)}px`
      style.height = `${String(box.height)}px`
    }
    this.shape.dataset['tone'] = verdict.tone
    this.shape.dataset['copy'] = String(target.kind === 'slot' && target.copy)
    this.time.textContent = target.kind === 'slot' ? `${target.copy ? 'Copy: ' : ''}${shortDay(dateOf(target.start))} ${timeSpan(target.start, target.minutes)}` : ''
    this.words.hidden = verdict.line === ''
    const grave = severityWords[verdict.tone]
    this.line.textContent = `${grave === '' ? '' : `${grave}: `}${verdict.line}${verdict.more > 0 ? ` +${String(verdict.more)} more` : ''}`
    this.why.textContent = verdict.why
    // They never leave the board, neither below nor on the right.
    this.words.dataset['place'] = top + box.height <= root.height - wordsHeight ? 'below' : top >= wordsHeight ? 'above' : 'inside'
    this.words.style.transform = `translateX(${String(Math.min(0, root.width - wordsWidth - left))}px)`
    this.shape.hidden = false
  }

  hide(): void {
    this.shape.hidden = true
  }

  remove(): void {
    this.shape.remove()
  }
}
