import type { CurrencyCode, Money } from '../model/money'
import { minorDigits } from '../model/money'

/*
 * Sums of money are worked out on the decimal digits people typed, as fractions of whole numbers, and rounded once at
 * the end. Binary floating point would turn 1.005 x 100 into 100.49999999999999 and lose a cent that Excel keeps.
 */

/** A fraction of whole numbers; the denominator is positive. */
export interface Exact {
  readonly top: bigint
  readonly bottom: bigint
}

const ten = (power: number): bigint => 10n ** BigInt(power)

/** The number exactly as it is written in decimal: 0.1 is one tenth. The number must be finite. */
export const exactly = (value: number): Exact => {
  const [mantissa = '0', exponent = '0'] = String(value).split('e')
  const [whole = '0', decimals = ''] = mantissa.split('.')
  const shift = Number(exponent) - decimals.length
  const digits = BigInt(whole + decimals)
  return shift >= 0 ? { top: digits * ten(shift), bottom: 1n } : { top: digits, bottom: ten(-shift) }
}

export const times = (left: Exact, right: Exact): Exact => ({ top: left.top * right.top, bottom: left.bottom * right.bottom })

/** The right side must be positive. */
export const dividedBy = (left: Exact, right: Exact): Exact => ({ top: left.top * right.bottom, bottom: left.bottom * right.top })

/** The whole units an amount stands for, exactly. */
export const unitsOf = (amount: Money): Exact => ({ top: BigInt(amount.minor), bottom: ten(minorDigits(amount.currency)) })

/**
 * Whole units as money, rounded half away from zero to the currency's minor unit; null when the sum is beyond what is
 * kept exactly (about 90 trillion in a currency with two decimals).
 */
export const moneyFrom = (units: Exact, currency: CurrencyCode): Money | null => {
  const top = units.top * ten(minorDigits(currency))
  const size = top < 0n ? -top : top
  const rounded = (2n * size + units.bottom) / (2n * units.bottom)
  return rounded > BigInt(Number.MAX_SAFE_INTEGER) ? null : { minor: Number(top < 0n ? -rounded : rounded), currency }
}
