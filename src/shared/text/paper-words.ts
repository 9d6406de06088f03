import type { Movement, Session, Stay, TeamMember } from '../model/workspace'

/** What papers say besides the plan's own words, in one language. */
export interface PaperWords {
  readonly direction: 'ltr' | 'rtl'
  readonly schedule: string
  readonly allTimes: string
  readonly with: string
  readonly chair: string
  readonly attending: string
  readonly travelling: string
  readonly tentative: string
  readonly from: string
  readonly to: string
  readonly arrives: string
  readonly nextDay: string
  readonly lodging: string
  readonly guests: string
  readonly nights: string
  readonly contacts: string
  readonly notes: string
  readonly changesNote: string
  readonly tentativeNote: string
  readonly nothingYet: string
  readonly draft: string
  readonly release: string
  readonly changedSince: string
  readonly printed: string
  readonly revision: string
  readonly page: string
  readonly of: string
  readonly time: string
  readonly what: string
  readonly where: string
  readonly listSeparator: string
  readonly formats: Readonly<Record<Session['format'], string>>
  readonly movements: Readonly<Record<Movement['kind'], string>>
  readonly roles: Readonly<Record<TeamMember['role'] | 'liaison', string>>
  readonly boards: Readonly<Record<Stay['board'], string>>
}

const english: PaperWords = {
  direction: 'ltr',
  schedule: 'Schedule',
  allTimes: 'All times',
  with: 'With',
  chair: 'Chair',
  attending: 'For',
  travelling: 'Travelling',
  tentative: 'Tentative',
  from: '',
  to: 'to',
  arrives: 'Arrives',
  nextDay: 'next day',
  lodging: 'Lodging',
  guests: 'Guests',
  nights: 'Nights',
  contacts: 'Whom to call',
  notes: 'Please note',
  changesNote: 'Times and rooms can change. Your liaison will tell you first.',
  tentativeNote: 'Entries marked “Tentative” are not confirmed yet.',
  nothingYet: 'No sessions are placed for this delegation yet.',
  draft: 'Draft, not yet released',
  release: 'Release',
  changedSince: 'Changed since release',
  printed: 'Printed',
  revision: 'Revision',
  page: 'Page',
  of: 'of',
  time: 'Time',
  what: 'Session',
  where: 'Room',
  listSeparator: ', ',
  formats: {
    plenary: 'Plenary', proximity: 'Proximity talks', bilateral: 'Bilateral meeting', 'working group': 'Working group', 'contact group': 'Contact group',
    'back-channel': 'Back-channel', caucus: 'Caucus', consultation: 'Consultation', ceremony: 'Ceremony', press: 'Press', meal: 'Meal', break: 'Break',
  },
  movements: { flight: 'Flight', train: 'Train', boat: 'Boat', road: 'By road', transfer: 'Transfer' },
  roles: {
    liaison: 'Liaison', envoy: 'Envoy', 'deputy envoy': 'Deputy envoy', 'mediation adviser': 'Mediation adviser', 'political officer': 'Political affairs',
    protocol: 'Protocol', logistics: 'Logistics', security: 'Security', medical: 'Medical', spokesperson: 'Spokesperson', 'note-taker': 'Records', other: 'Mediation team',
  },
  boards: { 'room only': 'Room only', breakfast: 'With breakfast', 'half board': 'Half board', 'full board': 'Full board' },
}

const arabic: PaperWords = {
  direction: 'rtl',
  schedule: 'البرنامج',
  allTimes: 'جميع المواعيد',
  with: 'مع',
  chair: 'الرئاسة',
  attending: 'يحضرها',
  travelling: 'المسافرون',
  tentative: 'غير مؤكد',
  from: 'من',
  to: 'إلى',
  arrives: 'الوصول',
  nextDay: 'اليوم التالي',
  lodging: 'الإقامة',
  guests: 'عدد النزلاء',
  nights: 'الليالي',
  contacts: 'للاتصال',
  notes: 'يُرجى العلم',
  changesNote: 'قد تتغير المواعيد والقاعات. سيبلغكم ضابط الاتصال بأي تغيير أولاً.',
  tentativeNote: 'البنود الموسومة بعبارة «غير مؤكد» لم يتم تأكيدها بعد.',
  nothingYet: 'لم تُحدَّد مواعيد جلسات هذا الوفد بعد.',
  draft: 'مسودة لم تصدر بعد',
  release: 'الإصدار',
  changedSince: 'معدَّل بعد الإصدار',
  printed: 'تاريخ الطباعة',
  revision: 'المراجعة',
  page: 'صفحة',
  of: 'من',
  time: 'الوقت',
  what: 'الجلسة',
  where: 'القاعة',
  listSeparator: '، ',
  formats: {
    plenary: 'جلسة عامة', proximity: 'محادثات غير مباشرة', bilateral: 'لقاء ثنائي', 'working group': 'فريق عمل', 'contact group': 'فريق اتصال',
    'back-channel': 'قناة خلفية', caucus: 'اجتماع داخلي للوفد', consultation: 'مشاورات', ceremony: 'مراسم', press: 'لقاء صحفي', meal: 'وجبة', break: 'استراحة',
  },
  movements: { flight: 'رحلة جوية', train: 'قطار', boat: 'رحلة بحرية', road: 'انتقال بري', transfer: 'انتقال' },
  roles: {
    liaison: 'ضابط الاتصال', envoy: 'المبعوث', 'deputy envoy': 'نائب المبعوث', 'mediation adviser': 'مستشار الوساطة', 'political officer': 'الشؤون السياسية',
    protocol: 'المراسم', logistics: 'الخدمات اللوجستية', security: 'الأمن', medical: 'الخدمات الطبية', spokesperson: 'المتحدث الرسمي', 'note-taker': 'المحاضر', other: 'فريق الوساطة',
  },
  boards: { 'room only': 'الغرفة فقط', breakfast: 'مع الإفطار', 'half board': 'نصف إقامة', 'full board': 'إقامة كاملة' },
}

/** Languages papers can be printed in so far; more are added here, word for word. */
export const paperWords: Readonly<Record<string, PaperWords>> = { en: english, ar: arabic }

/** The languages of {@link paperWords}, for people who choose one. */
export const paperLanguages: readonly string[] = Object.keys(paperWords)

/** The words of a language, or undefined when papers do not speak it yet. */
export const wordsIn = (language: string): PaperWords | undefined => (Object.hasOwn(paperWords, language) ? paperWords[language] : undefined)
