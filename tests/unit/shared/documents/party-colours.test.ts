import { describe, expect, it } from 'vitest'
import { partyColourNames, partyColours } from '@shared/documents/party-colours'
import { partyColour } from '@shared/model/process'

type Triple = readonly [number, number, number]

const linear = (hex: string): Triple => {
  const channel = (at: number): number => {
    const value = parseInt(hex.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return [channel(1), channel(3), channel(5)]
}

const weigh = ([a, b, c]: Triple, [x, y, z]: Triple): number => a * x + b * y + c * z
const luminance = (hex: string): number => weigh([0.2126, 0.7152, 0.0722], linear(hex))
const contrast = (one: string, other: string): number => {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05)
}

// Machado, Oliveira and Fernandes (2009), full severity.
const sights: Readonly<Record<string, readonly [Triple, Triple, Triple]>> = {
  'normal sight': [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
  protanopia: [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
  deuteranopia: [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]],
  tritanopia: [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.3039]],
}

const oklab = (rgb: Triple): Triple => {
  const [l, m, s] = [[0.4122214708, 0.5363325363, 0.0514459929], [0.2119034982, 0.6806995451, 0.1073969566], [0.0883024619, 0.2817188376, 0.6299787005]].map((row) => Math.cbrt(weigh(row as unknown as Triple, rgb)))
  const lms: Triple = [l ?? 0, m ?? 0, s ?? 0]
  return [weigh([0.2104542553, 0.793617785, -0.0040720468], lms), weigh([1.9779984951, -2.428592205, 0.4505937099], lms), weigh([0.0259040371, 0.7827717662, -0.808675766], lms)]
}

const seen = (hex: string, sight: readonly [Triple, Triple, Triple]): Triple => {
  const rgb = linear(hex)
  const [r, g, b] = sight.map((row) => Math.min(1, Math.max(0, weigh(row, rgb))))
  return oklab([r ?? 0, g ?? 0, b ?? 0])
}

const distance = (one: Triple, other: Triple): number => Math.hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2])

describe('party colours', () => {
  const colours = Object.values(partyColours)

  it('has a colour and a name for each place a party can have', () => {
    expect(Object.keys(partyColours)).toEqual(partyColour.options)
    expect(Object.keys(partyColourNames)).toEqual(partyColour.options)
  })

  it('stands out from paper and from the dark theme', () => {
    for (const colour of colours) {
      expect(contrast(colour, '#ffffff'), colour).toBeGreaterThanOrEqual(3)
      expect(contrast(colour, '#1a1b1e'), colour).toBeGreaterThanOrEqual(2.95)
    }
  })

  it('gives no party more weight than another', () => {
    const lightness = colours.map((colour) => oklab(linear(colour))[0])
    expect(Math.max(...lightness) - Math.min(...lightness)).toBeLessThan(0.2)
  })

  it.each(Object.entries(sights))('keeps any two apart in %s', (_, sight) => {
    const pairs = colours.flatMap((one, index) => colours.slice(index + 1).map((other) => distance(seen(one, sight), seen(other, sight))))
    expect(Math.min(...pairs)).toBeGreaterThan(0.06)
  })
})
