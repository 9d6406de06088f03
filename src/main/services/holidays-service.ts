import type { CallAnswer, ParsedInput } from '@shared/contract/contract'
import { success } from '@shared/model/outcome'

export interface HolidaysService {
  readonly calendars: () => Promise<CallAnswer<'holidays.countries'>>
  readonly suggest: (input: ParsedInput<'holidays.suggest'>) => Promise<CallAnswer<'holidays.suggest'>>
}

/** Holidays of countries and faiths as suggestions. The tables are large, so they are loaded at the first question. */
export const createHolidaysService = (): HolidaysService => ({
  calendars: async () => {
    const { holidayCalendars } = await import('../holidays/suggest-holidays')
    return success(holidayCalendars())
  },
  suggest: async (input) => {
    const { suggestHolidays } = await import('../holidays/suggest-holidays')
    return suggestHolidays(input)
  },
})
