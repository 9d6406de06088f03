import type { RowInput } from '@shared/model/workspace'
import type { Sample } from '../sample'
import type { Sitting } from '../sitting'
import { placementsOf, sessionOf } from '../sitting'
import { blocks, delegateIdOf, delegationIdOf } from './people'

type Attendance = NonNullable<RowInput<'sessions'>['attendance']>

const everyone: Attendance = blocks.map((block) => ({ delegationId: delegationIdOf(block.key) }))
const whole = (...keys: readonly string[]): Attendance => keys.map((key) => ({ delegationId: delegationIdOf(key) }))
/** The same seats of every delegation. */
const seats = (...numbers: readonly number[]): Attendance =>
  blocks.map(({ key }) => ({ delegationId: delegationIdOf(key), delegateIds: numbers.map((seat) => delegateIdOf(key, seat)) }))

const at = (day: number, time: string): string => `2020-11-${String(day).padStart(2, '0')}T${time}`
const inRoom = (name: string) => [{ roomId: `room-${name}` }] as const
const twoLanguages = { floorLanguages: ['ar', 'en'] } as const
const threeLanguages = { floorLanguages: ['ar', 'en', 'fr'] } as const

const plenary = (number: number, title: string, ar: string, start: string, minutes: number, agenda: string): Sitting => ({
  id: `session-plenary-${String(number)}`, title: `Plenary ${String(number)}: ${title}`, ar: `الجلسة العامة ${String(number)}: ${ar}`, format: 'plenary', minutes, start, rooms: inRoom('ballroom'),
  attendance: everyone, layout: 'hollow square', interpretation: 'simultaneous', ...twoLanguages, chairId: 'team-envoy', teamMemberIds: ['team-envoy', 'team-deputy', 'team-political'], agenda,
})

const ceremony = (id: string, title: string, ar: string, start: string, minutes: number, guests: number): Sitting => ({
  id, title, ar, format: 'ceremony', minutes, start, rooms: inRoom('ballroom'), attendance: everyone, guests, layout: 'theatre', interpretation: 'simultaneous', ...threeLanguages,
  chairId: 'team-envoy', teamMemberIds: ['team-envoy', 'team-deputy', 'team-protocol'],
})

const lunch = (day: number, start = '13:00'): Sitting => ({
  id: `session-lunch-${String(day)}`, title: 'Lunch', ar: 'الغداء', format: 'meal', minutes: 75, start: at(day, start), rooms: inRoom('restaurant'), attendance: everyone, layout: 'banquet',
})

const coffee = (day: number, start: string): Sitting => ({
  id: `session-coffee-${String(day)}`, title: 'Coffee break', ar: 'استراحة', format: 'break', minutes: 30, start: at(day, start), rooms: inRoom('terrace'), attendance: everyone, layout: 'standing',
})

const press = (day: number, start: string, title: string, ar: string): Sitting => ({
  id: `session-press-${String(day)}`, title, ar, format: 'press', minutes: 40, start: at(day, start), rooms: inRoom('press'), guests: 45, layout: 'theatre', interpretation: 'consecutive', ...twoLanguages,
  chairId: 'team-spokesperson', teamMemberIds: ['team-spokesperson', 'team-envoy'],
})

interface Circle {
  readonly name: string
  readonly title: string
  readonly ar: string
  readonly room: string
  readonly chair: string
  readonly keys: readonly string[]
}

/** Groups that meet in Arabic, led by Arabic-speaking facilitators. */
const circles = {
  west: { name: 'west', title: 'Consultation: West', ar: 'مشاورات المنطقة الغربية', room: 'carthage', chair: 'team-facilitator-west', keys: ['west'] },
  east: { name: 'east', title: 'Consultation: East', ar: 'مشاورات المنطقة الشرقية', room: 'didon', chair: 'team-facilitator-east', keys: ['east'] },
  south: { name: 'south', title: 'Consultation: South', ar: 'مشاورات المنطقة الجنوبية', room: 'hannibal', chair: 'team-facilitator-south', keys: ['south'] },
  chambers: { name: 'chambers', title: 'Consultation: the two chambers', ar: 'مشاورات المجلسين', room: 'byrsa', chair: 'team-political', keys: ['house', 'council'] },
  society: { name: 'society', title: 'Consultation: women, youth and civil society', ar: 'مشاورات النساء والشباب والمجتمع المدني', room: 'elissa', chair: 'team-gender', keys: ['society'] },
} as const satisfies Record<string, Circle>

const circle = ({ name, title, ar, room, chair, keys }: Circle, number: number, start: string): Sitting => ({
  id: `session-circle-${name}-${String(number)}`, title, ar, format: 'consultation', minutes: 120, start, rooms: inRoom(room), attendance: whole(...keys), layout: 'hollow square', floorLanguages: ['ar'],
  chairId: chair, teamMemberIds: [chair],
})

const group = (name: 'legal' | 'executive', number: number, start: string, agenda: string): Sitting => {
  const isLegal = name === 'legal'
  const chairId = isLegal ? 'team-legal' : 'team-elections'
  return {
    id: `session-group-${name}-${String(number)}`, title: isLegal ? `Working group: legal basis (${String(number)})` : `Working group: executive authority (${String(number)})`,
    ar: isLegal ? `فريق العمل: الأساس القانوني (${String(number)})` : `فريق العمل: السلطة التنفيذية (${String(number)})`, format: 'working group', minutes: 120, start, rooms: inRoom(isLegal ? 'didon' : 'carthage'),
    attendance: isLegal ? seats(1, 3, 10) : seats(2, 4, 11), layout: 'hollow square', interpretation: 'consecutive', ...twoLanguages, chairId, teamMemberIds: [chairId], expertIds: isLegal ? ['expert-constitution'] : [],
    track: name, agenda, ...(number > 1 ? { afterSessionIds: [`session-group-${name}-${String(number - 1)}`] } : {}),
  }
}

const bilateral = (key: string, title: string, ar: string, start: string): Sitting => ({
  id: `session-bilateral-${key}`, title, ar, format: 'bilateral', minutes: 45, start, rooms: inRoom('bilateral'), attendance: [{ delegationId: delegationIdOf(key), delegateIds: [1, 2, 3].map((seat) => delegateIdOf(key, seat)) }],
  layout: 'boardroom', interpretation: 'consecutive', ...twoLanguages, chairId: 'team-envoy', teamMemberIds: ['team-envoy', 'team-political'],
})

const placed: readonly Sitting[] = [
  ceremony('session-opening', 'Opening ceremony', 'الجلسة الافتتاحية', at(9, '10:00'), 75, 30),
  press(9, '12:00', 'Press briefing: opening', 'إحاطة صحفية: الافتتاح'),
  lunch(9),
  plenary(1, 'agenda and rules', 'جدول الأعمال والقواعد', at(9, '15:00'), 150, 'Undertaking of the participants; rules; draft roadmap'),

  plenary(2, 'draft roadmap', 'مسودة خارطة الطريق', at(10, '09:30'), 120, 'First reading'),
  coffee(10, '11:40'),
  lunch(10),
  ...Object.values(circles).map((one) => circle(one, 1, at(10, '15:00'))),

  plenary(3, 'reports of the groups', 'تقارير المجموعات', at(11, '09:30'), 120, 'Reports; formation of two working groups'),
  coffee(11, '11:40'),
  lunch(11),
  group('legal', 1, at(11, '15:00'), 'Constitutional basis; date of elections'),
  group('executive', 1, at(11, '15:00'), 'Tasks and shape of a unified executive'),
  bilateral('house', 'Head of mission with the House', 'لقاء مع أعضاء مجلس النواب', at(11, '18:00')),
  bilateral('council', 'Head of mission with the High Council', 'لقاء مع أعضاء المجلس الأعلى للدولة', at(11, '19:15')),

  group('legal', 2, at(12, '09:30'), 'Text for the plenary'),
  group('executive', 2, at(12, '09:30'), 'Text for the plenary'),
  lunch(12),
  plenary(4, 'roadmap', 'خارطة الطريق', at(12, '15:00'), 150, 'Second reading'),
  press(12, '18:30', 'Press briefing: roadmap', 'إحاطة صحفية: خارطة الطريق'),

  { id: 'session-friday-prayers', title: 'Friday prayers', ar: 'صلاة الجمعة', format: 'break', minutes: 45, start: at(13, '12:30'), rooms: inRoom('prayer'), attendance: everyone, layout: 'standing' },
  lunch(13, '13:30'),
  {
    id: 'session-partners', title: 'Briefing for the international partners', ar: 'إحاطة الشركاء الدوليين', format: 'consultation', minutes: 60, start: at(13, '17:00'), rooms: inRoom('carthage'), guests: 16, layout: 'hollow square',
    floorLanguages: ['en'], chairId: 'team-envoy', teamMemberIds: ['team-envoy'],
  },

  plenary(5, 'eligibility and selection', 'معايير الترشح والاختيار', at(14, '09:30'), 120, 'Criteria; way of choosing'),
  coffee(14, '11:40'),
  lunch(14),
  ...[circles.west, circles.east, circles.south].map((one) => circle(one, 2, at(14, '15:00'))),
  {
    id: 'session-contact', title: 'Contact group: selection', ar: 'فريق الاتصال: آلية الاختيار', format: 'contact group', minutes: 90, start: at(14, '18:00'), rooms: inRoom('byrsa'), attendance: seats(1), layout: 'hollow square',
    interpretation: 'consecutive', ...twoLanguages, chairId: 'team-deputy', teamMemberIds: ['team-deputy', 'team-political'],
  },

  plenary(6, 'what comes next', 'الخطوات المقبلة', at(15, '09:30'), 120, 'Elections on 24 December 2021; next virtual meeting'),
  ceremony('session-closing', 'Closing ceremony', 'الجلسة الختامية', at(15, '12:20'), 45, 25),
  lunch(15, '13:30'),
  press(15, '15:30', 'Closing press conference', 'المؤتمر الصحفي الختامي'),
]

const unplaced: readonly Sitting[] = [
  { ...group('executive', 3, at(14, '09:30'), 'Only if the plenary sends the text back'), status: 'tentative' },
  { id: 'session-women-caucus', title: 'Meeting of the women participants', ar: 'اجتماع المشاركات', format: 'consultation', status: 'tentative', minutes: 60, attendance: [], guests: 17, layout: 'hollow square', floorLanguages: ['ar'], chairId: 'team-gender', teamMemberIds: ['team-gender'] },
  { id: 'session-evening-debrief', title: 'Evening meal with the host', ar: 'مأدبة عشاء للدولة المضيفة', format: 'meal', status: 'tentative', minutes: 120, attendance: everyone, layout: 'banquet', note: 'The host has still to confirm.' },
]

export const tunisSittings: readonly Sitting[] = [...placed, ...unplaced.map(({ start: _start, rooms: _rooms, ...sitting }) => sitting)]

/** Two days by video before the round; participants count as guests of the call. */
export const virtualSittings: readonly Sitting[] = [
  ['1', 'Virtual meeting 1: preparations', 'الاجتماع الافتراضي 1: التحضيرات', 7],
  ['2', 'Virtual meeting 2: agenda', 'الاجتماع الافتراضي 2: جدول الأعمال', 8],
].map(([number, title, ar, day]): Sitting => ({
  id: `session-virtual-${String(number)}`, title: String(title), ar: String(ar), format: 'plenary', minutes: 120, start: at(Number(day), '11:00'), rooms: inRoom('video-main'), guests: 75, layout: 'theatre',
  interpretation: 'remote', ...twoLanguages, chairId: 'team-envoy', teamMemberIds: ['team-envoy', 'team-deputy'],
}))

export const addProgramme = (sample: Sample): void => {
  sample.add('sessions', ...virtualSittings.map((sitting) => sessionOf('round-virtual', sitting)), ...tunisSittings.map((sitting) => sessionOf('round-tunis', sitting)))
  sample.add('placements', ...[...virtualSittings, ...tunisSittings].flatMap(placementsOf))
}
