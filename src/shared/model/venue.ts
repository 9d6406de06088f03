import { z } from 'zod'
import { roomId, venueId } from './ids'
import { translations } from './language'
import { money } from './money'
import { contactFields } from './person'
import { timeOfDay, unavailablePeriod, zoneId } from './time'

/** How seats are set; a room's capacity differs by layout. */
export const seatingLayout = z.enum(['theatre', 'classroom', 'U-shape', 'hollow square', 'boardroom', 'round table', 'banquet', 'standing'])
export type SeatingLayout = z.infer<typeof seatingLayout>

/** Longest background picture of a floor plan, as the characters of its data address: the whole file is written at every edit. */
export const longestPicture = 700_000

/** One floor drawn as a grid of squares on which its rooms lie; `floor` is the word its rooms carry. */
export const floorPlan = z.strictObject({
  floor: z.string().default(''),
  columns: z.int().min(4).max(200).default(24),
  rows: z.int().min(4).max(200).default(16),
  /** Side of a square in metres: turns plan distances into walking distances. Null when not measured. */
  metresPerSquare: z.number().positive().max(1000).nullable().default(null),
  /** A picture under the grid as a `data:` address (PNG, JPEG or WebP); null without one. */
  picture: z
    .string()
    .max(longestPicture, 'the picture is too large; choose a smaller one')
    .regex(/^data:image\/(png|jpeg|webp);base64,[A-Za-z0-9+/=]+$/, 'a picture is PNG, JPEG or WebP')
    .nullable()
    .default(null),
})

/** Daily opening hours on the venue's wall clock. `closes` before `opens` means it closes after midnight. */
export const openingHours = z.strictObject({ opens: timeOfDay, closes: timeOfDay })

export const venueSchema = z.strictObject({
  id: venueId,
  name: z.string().min(1),
  names: translations,
  city: z.string().default(''),
  country: z.string().default(''),
  address: z.string().default(''),
  zone: zoneId,
  hours: openingHours.nullable().default(null),
  unavailable: z.array(unavailablePeriod).default([]),
  /** Hire of the whole venue for one day; null when rooms are hired one by one or the host pays. */
  dailyCost: money.nullable().default(null),
  /** One per floor that is drawn. */
  floorPlans: z.array(floorPlan).default([]),
  ...contactFields,
  securityNote: z.string().default(''),
  note: z.string().default(''),
})

export const roomSchema = z.strictObject({
  id: roomId,
  venueId,
  name: z.string().min(1),
  names: translations,
  kind: z
    .enum(['plenary', 'caucus', 'bilateral', 'working', 'press', 'dining', 'office', 'prayer', 'medical', 'secure', 'lounge', 'other'])
    .default('other'),
  /** Seats per layout; a layout not named is not possible or not known. */
  capacities: z.partialRecord(seatingLayout, z.int().min(0)).default({}),
  /** Interpretation booths that can stand in or open into this room. */
  booths: z.int().min(0).default(0),
  /** Built into the room (ISO 2603) or brought in (ISO 4043); null when not known. */
  boothKind: z.enum(['built-in', 'mobile']).nullable().default(null),
  /** Inner width of one booth, centimetres: how many interpreters can sit in it. Null when not measured. */
  boothWidthCm: z.int().min(50).max(1000).nullable().default(null),
  entrances: z.array(z.string()).default([]),
  floor: z.string().default(''),
  zone: z.string().default(''),
  adjacentRoomIds: z.array(roomId).default([]),
  /** Place on the floor plan, in grid squares; null when not drawn. */
  plan: z.strictObject({ x: z.int(), y: z.int(), width: z.int().min(1), height: z.int().min(1) }).nullable().default(null),
  hours: openingHours.nullable().default(null),
  unavailable: z.array(unavailablePeriod).default([]),
  dailyCost: money.nullable().default(null),
  order: z.int().default(0),
  note: z.string().default(''),
})
