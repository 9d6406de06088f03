import { stockholm2018 } from './stockholm-2018/stockholm-2018'
import { tunis2020 } from './tunis-2020/tunis-2020'

/** A fixed stamp, so that building again changes nothing. */
const writtenAt = '2026-11-24T09:00:00.000Z'

/** Every sample that comes with Parley: its name and the text of its file. */
export const sampleFiles = (): readonly { readonly name: string; readonly text: string }[] => [
  { name: 'stockholm-2018', text: stockholm2018().fileText(writtenAt) },
  { name: 'tunis-2020', text: tunis2020().fileText(writtenAt) },
]
