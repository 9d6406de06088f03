import type { Outcome } from '@shared/model/outcome'
import { failure } from '@shared/model/outcome'
import type { PublishedSchedule } from './published-schedule'
import { scheduleFromJson } from './schedule-json'
import { scheduleFromXml } from './schedule-xml'

/** The largest schedule that is read, bytes: hundreds of times a big congress. */
export const largestSchedule = 64 * 1024 * 1024

const utf8 = new TextDecoder('utf-8', { fatal: true })

/** Reads a published schedule, JSON or XML by what it begins with. What can't be used is said in one sentence. */
export const readSchedule = (bytes: Uint8Array, fileName: string): Outcome<PublishedSchedule> => {
  if (bytes.byteLength > largestSchedule) return failure('too-large', `${fileName} is larger than any schedule (over 64 MB). Choose the schedule itself. Nothing was changed.`)
  let text: string
  try {
    text = utf8.decode(bytes).replace(/^\uFEFF/, '').trimStart()
  } catch {
    return failure('unreadable', `${fileName} is not text in UTF-8. Export the schedule anew. Nothing was changed.`)
  }
  if (text === '') return failure('empty', `${fileName} is empty. Export the schedule anew. Nothing was changed.`)
  if (text.startsWith('<')) return scheduleFromXml(text, fileName)
  if (!/^[{[]/.test(text)) return failure('foreign', `${fileName} is neither JSON nor XML. Choose a schedule.json or schedule.xml. Nothing was changed.`)
  try {
    return scheduleFromJson(JSON.parse(text), fileName)
  } catch {
    return failure('unreadable', `${fileName} is not whole JSON: it may be cut off. Get a complete copy. Nothing was changed.`)
  }
}
