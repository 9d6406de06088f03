import { timeSpan } from '@shared/text/dates'
import type { DropTarget, Verdict } from './pointer-layer'
import classes from './ghost.module.css'

interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** Widest the line gets, pixels; the style sheet says the same. */
const lineWidth = 344

/** The shape under the pointer while dragging: where it would land and, in one line, what that would break. */
export class Ghost {
  private readonly shape = document.createElement('div')
  private readonly time = document.createElement('div')
  private readonly line = document.createElement('div')

  constructor(
    private readonly root: HTMLElement,
    title: string,
  ) {
    this.shape.className = classes.ghost ?? ''
    this.shape.hidden = true
    const name = document.createElement('div')
    name.className = classes.name ?? ''
    name.textContent = title
    this.time.className = classes.time ?? ''
    this.line.className = classes.line ?? ''
    this.shape.append(name, this.time, this.line)
    root.append(this.shape)
  }

  showOver(box: Box, verdict: Verdict, target?: Extract<DropTarget, { kind: 'slot' }>): void {
    const origin = this.root.getBoundingClientRect()
    this.shape.hidden = false
    this.shape.dataset['tone'] = verdict.tone
    this.shape.style.width = `${String(box.width)}px`
    this.shape.style.height = `${String(box.height)}px`
    this.shape.style.transform = `translate(${String(box.left - origin.left)}px, ${String(box.top - origin.top)}px)`
    this.time.textContent = target ? timeSpan(target.start, target.minutes) : ''
    this.line.textContent = verdict.line
    this.line.hidden = verdict.line === ''
    // Near the lower edge it stands above the shape, and it never leaves the board on the right.
    this.line.dataset['place'] = box.top + box.height - origin.top > origin.height - 72 ? 'above' : 'below'
    this.line.style.left = `${String(Math.min(-2, origin.width - lineWidth - (box.left - origin.left)))}px`
  }

  hide(): void {
    this.shape.hidden = true
  }

  remove(): void {
    this.shape.remove()
  }
}
