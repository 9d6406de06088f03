/** Every currency this machine knows, those most used in UN field budgets first. */
const first = ['USD', 'EUR', 'CHF', 'GBP', 'SEK', 'NOK']

let known: readonly string[] | null = null

export const currencyCodes = (): readonly string[] => {
  known ??= [...first, ...Intl.supportedValuesOf('currency').filter((code) => !first.includes(code))]
  return known
}

const names = new Intl.DisplayNames(['en'], { type: 'currency' })

/** Codes with their names, for menus. */
export const currencyChoices = (): readonly { readonly value: string; readonly label: string }[] => currencyCodes().map((code) => ({ value: code, label: `${code} ${names.of(code) ?? ''}`.trim() }))
