/** How far a floating element can go from its parent's corner, pixels either way. */
const reach = 8000

/** A way along one axis whose place is set by its time: a pixel a millisecond. */
const rail = (element: HTMLElement, at: (pixels: number) => Keyframe): Animation => {
  const way = element.animate([at(-reach), at(reach)], { duration: 2 * reach, fill: 'both' })
  way.pause()
  return way
}

/**
 * An element that follows the pointer on two halted animations, which the compositor alone moves along. Writing
 * `transform` instead would have every clipped card of the board sorted into layers again, frame by frame. For the same
 * reason what floats keeps its size and clips nothing whose size changes. Its style sheet says
 * `will-change: transform, translate`.
 */
export class Floating {
  private readonly across: Animation
  private readonly down: Animation

  constructor(readonly element: HTMLElement) {
    this.across = rail(element, (pixels) => ({ transform: `translateX(${String(pixels)}px)` }))
    this.down = rail(element, (pixels) => ({ translate: `0 ${String(pixels)}px` }))
  }

  /** Pixels from the corner of the element it is positioned in. */
  moveTo(left: number, top: number): void {
    this.across.currentTime = reach + left
    this.down.currentTime = reach + top
  }
}
