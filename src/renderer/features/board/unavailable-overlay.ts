import type { ColumnBox, Geometry } from './board-geometry'
import type { LegendEntry, UnavailableBand } from './unavailable-bands'
import { causeWords } from './unavailable-bands'
import classes from './unavailable-overlay.module.css'

/** What is greyed while a session is dragged, and what the greys mean. */
export interface Unavailable {
  readonly bands: readonly UnavailableBand[]
  readonly legend: readonly LegendEntry[]
}

/** Pixels a band needs to hold its word. */
const wordHeight = 18

const part = (className: string | undefined): HTMLDivElement => {
  const element = document.createElement('div')
  element.className = className ?? ''
  return element
}

/**
 * Greys where a session can't well be. Each day is drawn once, when it comes into view: a layer of its own in each
 * column, so that the calendar below is not drawn anew.
 */
export class UnavailableOverlay {
  private layers: HTMLElement[] = []
  private days = new Set<string>()
  private legend = new Map<string, LegendEntry>()
  private strip: HTMLElement | null = null

  constructor(private readonly root: HTMLElement) {}

  /** Whether a day has been drawn. */
  has(day: string): boolean {
    return this.days.has(day)
  }

  /** Draws some of the columns; bands name theirs by its place among these. */
  draw({ from, pixelsPerMinute, view, root }: Geometry, columns: readonly ColumnBox[], { bands, legend }: Unavailable): void {
    const said = new Set<string>()
    const byColumn = new Map<number, UnavailableBand[]>()
    for (const band of bands) {
      const own = byColumn.get(band.column)
      if (own) own.push(band)
      else byColumn.set(band.column, [band])
    }
    columns.forEach(({ element, column }, index) => {
      this.days.add(column.day)
      const own = byColumn.get(index)
      if (!own) return
      const layer = part(classes.layer)
      layer.setAttribute('data-board-layer', '')
      layer.setAttribute('aria-hidden', 'true')
      for (const band of own) {
        const shape = part(classes.band)
        const height = (band.to - band.from) * pixelsPerMinute
        shape.dataset['cause'] = band.cause
        shape.style.top = `${String((band.from - from) * pixelsPerMinute)}px`
        shape.style.height = `${String(height)}px`
        // The word stands once per day and stretch, not in every room.
        const key = `${column.day} ${String(band.from)} ${band.cause}`
        if (height >= wordHeight && band.cause !== 'room taken' && !said.has(key)) {
          said.add(key)
          shape.textContent = causeWords(band.cause)
        }
        layer.append(shape)
      }
      this.layers.push(layer)
      element.append(layer)
    })
    for (const entry of legend) if (!this.legend.has(entry.cause)) this.legend.set(entry.cause, entry)
    this.strip?.remove()
    if (this.legend.size > 0 && view) this.drawLegend([...this.legend.values()], view.left - root.left)
  }

  remove(): void {
    for (const layer of this.layers) layer.remove()
    this.strip?.remove()
    this.layers = []
    this.strip = null
    this.days = new Set()
    this.legend = new Map()
  }

  private drawLegend(legend: Unavailable['legend'], left: number): void {
    const strip = part(classes.legend)
    strip.setAttribute('data-board-layer', '')
    strip.style.left = `${String(left + 8)}px`
    for (const { cause, text } of legend) {
      const entry = part(classes.entry)
      const swatch = part(classes.swatch)
      swatch.dataset['cause'] = cause
      const word = document.createElement('span')
      word.textContent = text
      entry.append(swatch, word)
      strip.append(entry)
    }
    this.strip = strip
    this.root.append(strip)
  }
}
