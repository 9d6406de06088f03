import type { RowInput } from '@shared/model/workspace'
import type { Sample } from '../sample'
import type { Sitting, SittingRoom } from '../sitting'
import { placementsOf, sessionOf } from '../sitting'
import type { Side } from './people'
import { delegateIdOf, delegationIds, sides } from './people'

type Attendance = NonNullable<RowInput<'sessions'>['attendance']>

const seats = (side: Side, ...numbers: readonly number[]): Attendance[number] => ({ delegationId: delegationIds[side], delegateIds: numbers.map((seat) => delegateIdOf(side, seat)) })
const whole = (side: Side): Attendance[number] => ({ delegationId: delegationIds[side] })
const both: Attendance = sides.map(whole)
const fromBoth = (...numbers: readonly number[]): Attendance => sides.map((side) => seats(side, ...numbers))

const at = (day: number, time: string): string => `2018-12-${String(day).padStart(2, '0')}T${time}`
const inRoom = (roomId: string): readonly SittingRoom[] => [{ roomId }]
/** The same kind of room in each party's wing, at the same time. */
const inWings = (kind: 'caucus' | 'dining' | 'prayer'): readonly SittingRoom[] => [
  { roomId: `room-${kind}-east`, delegationIds: [delegationIds.gov] },
  { roomId: `room-${kind}-west`, delegationIds: [delegationIds.aa] },
]

const twoLanguages = { floorLanguages: ['ar', 'en'] } as const
const inBooths = { interpretation: 'simultaneous', ...twoLanguages } as const
const consecutive = { interpretation: 'consecutive', ...twoLanguages } as const
const envoy = { chairId: 'team-envoy', teamMemberIds: ['team-envoy', 'team-political'] } as const

const hall = (number: string, title: string, ar: string, start: string, minutes: number, agenda: string): Sitting => ({
  id: `session-plenary-${number}`, title, ar, format: 'plenary', minutes, start, rooms: inRoom('room-plenary'), attendance: both, layout: 'hollow square',
  ...inBooths, chairId: 'team-envoy', teamMemberIds: ['team-envoy', 'team-deputy', 'team-political'], agenda,
})

const names: Readonly<Record<Side, readonly [name: string, ar: string]>> = { gov: ['the Government', 'الحكومة'], aa: ['Ansar Allah', 'أنصار الله'] }
const wings: Readonly<Record<Side, 'east' | 'west'>> = { gov: 'east', aa: 'west' }

const caucus = (side: Side, number: number, start: string): Sitting => ({
  id: `session-caucus-${side === 'gov' ? 'government' : 'ansar-allah'}-${String(number)}`, title: `Caucus of ${names[side][0]}`, ar: `مشاورات داخلية لوفد ${names[side][1]}`,
  format: 'caucus', minutes: 60, start, rooms: inRoom(`room-caucus-${wings[side]}`), attendance: [whole(side)], floorLanguages: ['ar'],
})

const bilateral = (side: Side, number: number, start: string, minutes: number, agenda: string): Sitting => ({
  id: `session-bilateral-${side === 'gov' ? 'government' : 'ansar-allah'}-${String(number)}`, title: `The Special Envoy with ${names[side][0]}`, ar: `لقاء المبعوث الخاص مع وفد ${names[side][1]}`,
  format: 'bilateral', minutes, start, rooms: inRoom(`room-bilateral-${wings[side]}`), attendance: [seats(side, 1, 2, 3, 6, 13)], layout: 'boardroom', ...consecutive, ...envoy, agenda,
})

const lunch = (day: number, start = '12:45'): Sitting => ({
  id: `session-lunch-${String(day)}`, title: 'Lunch', ar: 'الغداء', format: 'meal', minutes: 75, start: at(day, start), rooms: inWings('dining'), attendance: both, layout: 'banquet',
})

interface Group {
  readonly name: string
  readonly title: string
  readonly ar: string
  readonly room: string
  readonly chair: string
  readonly seats: readonly number[]
  readonly expertIds?: readonly string[]
  readonly guests?: number
  readonly provisionIds?: readonly string[]
}

const groups = {
  prisoners: { name: 'prisoners', title: 'Working group: prisoner exchange', ar: 'فريق العمل: تبادل الأسرى', room: 'library', chair: 'team-adviser-detainees', seats: [3, 4, 5, 13], guests: 2, provisionIds: ['provision-prisoners'] },
  hodeidah: { name: 'hodeidah', title: 'Working group: Hodeidah', ar: 'فريق العمل: الحديدة', room: 'orangery', chair: 'team-adviser-security', seats: [6, 7, 8, 14], expertIds: ['expert-ceasefire'], provisionIds: ['provision-hodeidah'] },
  taiz: { name: 'taiz', title: 'Working group: Taiz', ar: 'فريق العمل: تعز', room: 'winter-garden', chair: 'team-adviser-taiz', seats: [11, 12, 14], provisionIds: ['provision-taiz'] },
  economy: { name: 'economy', title: 'Working group: economy', ar: 'فريق العمل: الاقتصاد', room: 'library', chair: 'team-adviser-economy', seats: [9, 10, 13] },
} as const satisfies Record<string, Group>

const sittingOf = (group: Group, number: number, agenda: string): Sitting => ({
  id: `session-group-${group.name}-${String(number)}`, title: `${group.title} (${String(number)})`, ar: `${group.ar} (${String(number)})`, format: 'working group', minutes: 150,
  attendance: fromBoth(...group.seats), layout: 'hollow square', ...consecutive, chairId: group.chair, teamMemberIds: [group.chair], expertIds: group.expertIds ?? [],
  guests: group.guests ?? 0, track: group.name, agenda, provisionIds: group.provisionIds ?? [],
  ...(number > 1 ? { afterSessionIds: [`session-group-${group.name}-${String(number - 1)}`] } : {}),
})

const groupAt = (group: Group, number: number, start: string, agenda: string): Sitting => ({ ...sittingOf(group, number, agenda), start, rooms: inRoom(`room-working-${group.room}`) })

const proximity = (number: number, title: string, ar: string, start: string, agenda: string): Sitting => ({
  id: `session-proximity-${String(number)}`, title, ar, format: 'proximity', minutes: 90, start, rooms: inWings('caucus'), attendance: both, ...consecutive,
  chairId: 'team-envoy', teamMemberIds: ['team-envoy', 'team-deputy'], track: 'shuttle', agenda,
})

const press = (day: number, start: string, minutes: number, title: string, ar: string): Sitting => ({
  id: `session-press-${String(day)}`, title, ar, format: 'press', minutes, start: at(day, start), rooms: inRoom('room-press'), guests: 70, layout: 'theatre', ...consecutive,
  chairId: 'team-spokesperson', teamMemberIds: ['team-spokesperson', 'team-envoy'],
})

const contact = (number: number, start: string, agenda: string): Sitting => ({
  id: `session-contact-${String(number)}`, title: `Contact group (${String(number)})`, ar: `فريق الاتصال (${String(number)})`, format: 'contact group', minutes: 90, start,
  rooms: inRoom('room-working-library'), attendance: fromBoth(1, 2, 6, 9, 11), layout: 'round table', ...consecutive, chairId: 'team-deputy', teamMemberIds: ['team-deputy', 'team-political'], agenda,
})

const withSecretaryGeneral = (side: Side, start: string): Sitting => ({
  id: `session-secretary-general-${side === 'gov' ? 'government' : 'ansar-allah'}`, title: `The Secretary-General with ${names[side][0]}`, ar: `لقاء الأمين العام مع وفد ${names[side][1]}`,
  format: 'bilateral', minutes: 40, start, rooms: inRoom(`room-bilateral-${wings[side]}`), attendance: [seats(side, 1, 2, 12)], layout: 'boardroom', guests: 4, ...consecutive, ...envoy,
  agenda: 'Final phase of the consultations', note: 'The four guests are the Secretary-General and his party; that he attended the final phase follows public reports.',
})

const ceremony = (id: string, title: string, ar: string, start: string, guests: number, agenda: string): Sitting => ({
  id, title, ar, format: 'ceremony', minutes: 60, start, rooms: inRoom('room-plenary'), attendance: both, guests, layout: 'theatre', ...inBooths,
  chairId: 'team-envoy', teamMemberIds: ['team-envoy', 'team-deputy', 'team-protocol'], agenda,
})

const thursday6: readonly Sitting[] = [
  ceremony('session-opening', 'Opening ceremony', 'الجلسة الافتتاحية', at(6, '10:00'), 40, 'Host; Special Envoy. The parties listen; no questions.'),
  press(6, '11:45', 40, 'Press briefing: opening', 'إحاطة صحفية: الافتتاح'),
  lunch(6),
  hall('1', 'Plenary 1: agenda and rules', 'الجلسة العامة 1: جدول الأعمال والقواعد', at(6, '15:00'), 120, 'Agenda; seating and speaking order; confidentiality; working groups'),
  caucus('gov', 1, at(6, '17:45')),
  caucus('aa', 1, at(6, '17:45')),
]

/** A day of rest for both parties: nothing at the table. */
const friday7: readonly Sitting[] = [
  { id: 'session-friday-prayers', title: 'Friday prayers', ar: 'صلاة الجمعة', format: 'break', minutes: 45, start: at(7, '11:45'), rooms: inWings('prayer'), attendance: both, layout: 'standing' },
  lunch(7, '13:00'),
  {
    id: 'session-diplomats', title: 'Briefing for the diplomatic corps', ar: 'إحاطة السلك الدبلوماسي', format: 'consultation', minutes: 75, start: at(7, '16:00'), rooms: inRoom('room-working-orangery'),
    guests: 18, layout: 'boardroom', floorLanguages: ['en'], chairId: 'team-deputy', teamMemberIds: [],
  },
]

const saturday8: readonly Sitting[] = [
  bilateral('gov', 1, at(8, '09:30'), 75, 'Priorities and red lines'),
  bilateral('aa', 1, at(8, '11:15'), 75, 'Priorities and red lines'),
  lunch(8),
  groupAt(groups.prisoners, 1, at(8, '14:30'), 'Exchange of lists; method of checking names'),
  groupAt(groups.hodeidah, 1, at(8, '14:30'), 'Positions on the city and the three ports'),
  proximity(1, "Shuttle talks: Sana'a airport", 'محادثات مكوكية: مطار صنعاء', at(8, '18:00'), 'Inspection point; carriers; first flights'),
]

const sunday9: readonly Sitting[] = [
  groupAt(groups.taiz, 1, at(9, '09:30'), 'Corridors; joint committee'),
  groupAt(groups.economy, 1, at(9, '09:30'), 'Central bank; salaries'),
  lunch(9),
  groupAt(groups.prisoners, 2, at(9, '14:30'), 'Timetable of the exchange'),
  groupAt(groups.hodeidah, 2, at(9, '14:30'), 'Redeployment; monitoring'),
  caucus('gov', 2, at(9, '17:45')),
  caucus('aa', 2, at(9, '17:45')),
]

const monday10: readonly Sitting[] = [
  hall('2', 'Plenary 2: reports of the working groups', 'الجلسة العامة 2: تقارير فرق العمل', at(10, '09:30'), 90, 'Reports by the four chairs'),
  { id: 'session-coffee-10', title: 'Coffee break', ar: 'استراحة', format: 'break', minutes: 30, start: at(10, '11:05'), rooms: inWings('dining'), attendance: both, layout: 'standing' },
  hall('3', 'Plenary 3: points still open', 'الجلسة العامة 3: النقاط العالقة', at(10, '11:45'), 60, 'What goes to the contact group'),
  lunch(10, '13:00'),
  contact(1, at(10, '15:00'), 'Order of the remaining work'),
  press(10, '17:30', 30, 'Press briefing: midway', 'إحاطة صحفية: منتصف المشاورات'),
  {
    id: 'session-back-channel', title: 'Quiet talk', ar: 'حديث هادئ', format: 'back-channel', minutes: 75, start: at(10, '20:30'), rooms: inRoom('room-secure'), attendance: fromBoth(1), layout: 'round table',
    ...consecutive, chairId: 'team-envoy', teamMemberIds: ['team-envoy'], confidential: true, track: 'quiet', note: 'On no paper. One interpreter, accepted by both.',
  },
]

const tuesday11: readonly Sitting[] = [
  bilateral('aa', 2, at(11, '09:30'), 60, 'Hodeidah text'),
  bilateral('gov', 2, at(11, '11:15'), 60, 'Hodeidah text'),
  {
    id: 'session-women-advisory', title: "Consultation with the women's advisory group", ar: 'مشاورات مع المجموعة الاستشارية النسائية', format: 'consultation', minutes: 90, start: at(11, '10:00'),
    rooms: inRoom('room-working-winter-garden'), guests: 8, layout: 'boardroom', floorLanguages: ['ar'], chairId: 'team-adviser-gender', teamMemberIds: ['team-adviser-gender'], expertIds: ['expert-gender'],
  },
  lunch(11),
  groupAt(groups.taiz, 2, at(11, '14:30'), 'Statement of understanding'),
  groupAt(groups.economy, 2, at(11, '14:30'), 'Revenues of the ports'),
  proximity(2, 'Shuttle talks: Hodeidah text', 'محادثات مكوكية: نص الحديدة', at(11, '18:00'), 'Second draft, paragraph by paragraph'),
]

const wednesday12: readonly Sitting[] = [
  contact(2, at(12, '09:30'), 'Texts for the closing; next round'),
  lunch(12),
  groupAt(groups.prisoners, 3, at(12, '14:30'), 'Final timetable'),
  groupAt(groups.hodeidah, 3, at(12, '14:30'), 'Final reading'),
  withSecretaryGeneral('gov', at(12, '18:45')),
  withSecretaryGeneral('aa', at(12, '20:00')),
]

const thursday13: readonly Sitting[] = [
  hall('4', 'Final plenary: reading of the texts', 'الجلسة العامة الختامية: قراءة النصوص', at(13, '09:30'), 75, 'Texts; date and place of the next round'),
  ceremony('session-closing', 'Closing ceremony', 'الجلسة الختامية', at(13, '11:45'), 60, 'Special Envoy; Secretary-General; host'),
  lunch(13, '13:00'),
  press(13, '14:30', 45, 'Closing press conference', 'المؤتمر الصحفي الختامي'),
]

/** Waiting for a place on purpose: what an officer finds on the list beside the board. */
const unplaced: readonly Sitting[] = [
  { ...sittingOf(groups.economy, 3, 'Only if the second sitting leaves the salaries open'), status: 'tentative' },
  {
    id: 'session-next-round', title: 'Contact group: preparing the January round', ar: 'فريق الاتصال: التحضير لجولة يناير', format: 'contact group', status: 'tentative', minutes: 60,
    attendance: fromBoth(1, 2), layout: 'round table', ...consecutive, chairId: 'team-deputy', teamMemberIds: ['team-deputy'],
  },
  { id: 'session-family-photo', title: 'Photograph of the delegations', ar: 'الصورة الجماعية', format: 'ceremony', status: 'tentative', minutes: 15, chairId: 'team-protocol', attendance: both, layout: 'standing', note: 'Both parties have still to agree.' },
  {
    id: 'session-proximity-3', title: 'Shuttle talks: Taiz corridors', ar: 'محادثات مكوكية: ممرات تعز', format: 'proximity', status: 'tentative', minutes: 90, attendance: fromBoth(1, 11, 12), ...consecutive,
    chairId: 'team-adviser-taiz', teamMemberIds: ['team-adviser-taiz'], track: 'shuttle',
  },
]

export const sittings: readonly Sitting[] = [
  ...thursday6, ...friday7, ...saturday8, ...sunday9, ...monday10, ...tuesday11, ...wednesday12, ...thursday13, ...unplaced,
]

export const addProgramme = (sample: Sample): void => {
  sample.add('sessions', ...sittings.map((sitting) => sessionOf('round-stockholm', sitting)))
  sample.add('placements', ...sittings.flatMap(placementsOf))
}
