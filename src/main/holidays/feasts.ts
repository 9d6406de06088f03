/** The feasts of one faith, for parties whose country the package does not know or who keep other days than their state. */
export interface FeastCalendar {
  readonly code: string
  readonly name: string
  /** Name and rule of each, in the grammar of `date-holidays`; `P3D` lasts three days. */
  readonly feasts: readonly (readonly [name: string, rule: string])[]
}

/** Days of work are given up on these in most places; how many differs from country to country. */
export const feastCalendars: readonly FeastCalendar[] = [
  {
    code: 'islamic',
    name: 'Islamic feasts',
    feasts: [
      ['Islamic New Year', '1 Muharram'],
      ['Ashura', '10 Muharram'],
      ['Birthday of the Prophet (Mawlid)', '12 Rabi al-awwal'],
      ['Night Journey (Isra and Miraj)', '27 Rajab'],
      ['First day of Ramadan', '1 Ramadan'],
      ['End of Ramadan (Eid al-Fitr)', '1 Shawwal P3D'],
      ['Day of Arafah', '9 Dhu al-Hijjah'],
      ['Feast of the Sacrifice (Eid al-Adha)', '10 Dhu al-Hijjah P4D'],
    ],
  },
  {
    code: 'jewish',
    name: 'Jewish feasts',
    feasts: [
      ['Passover, first day', '15 Nisan'],
      ['Passover, seventh day', '21 Nisan'],
      ['Feast of Weeks (Shavuot)', '6 Sivan'],
      ['Tisha B’Av', '9 Av if Saturday then next Sunday'],
      ['New Year (Rosh Hashanah)', '1 Tishrei P2D'],
      ['Day of Atonement (Yom Kippur)', '10 Tishrei'],
      ['Feast of Tabernacles (Sukkot)', '15 Tishrei'],
      ['Shemini Atzeret', '22 Tishrei'],
    ],
  },
  {
    code: 'orthodox',
    name: 'Orthodox feasts',
    feasts: [
      ['Orthodox Christmas', 'julian 12-25'],
      ['Orthodox Theophany', 'julian 01-06'],
      ['Orthodox Good Friday', 'orthodox -2'],
      ['Orthodox Easter', 'orthodox'],
      ['Orthodox Easter Monday', 'orthodox 1'],
      ['Orthodox Pentecost', 'orthodox 49'],
    ],
  },
  {
    code: 'western',
    name: 'Western Christian feasts',
    feasts: [
      ['Good Friday', 'easter -2'],
      ['Easter Sunday', 'easter'],
      ['Easter Monday', 'easter 1'],
      ['Ascension Day', 'easter 39'],
      ['Pentecost', 'easter 49'],
      ['All Saints’ Day', '11-01'],
      ['Christmas Day', '12-25'],
    ],
  },
]
