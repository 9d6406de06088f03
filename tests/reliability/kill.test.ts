import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { asText, countOnDisk, notebook, openNotebook, valueOf } from '../unit/main/storage/support/notebook'
import { leftovers, tempFolder } from '../unit/main/storage/support/temp-folder'
import { bundleScript, runScript } from './programs'

const writerScript = await bundleScript('writer')
const kills = 40
const lanes = 4

interface Toll {
  killed: number
  acknowledged: number
  lost: number
  lateTakeovers: number
}

/** Kills a writer again and again, each time after a few acknowledged saves, at whatever it is doing then. */
async function killAgainAndAgain(path: string, times: number): Promise<Toll> {
  const toll: Toll = { killed: 0, acknowledged: 0, lost: 0, lateTakeovers: 0 }
  let promised = 0
  for (let round = 0; round < times; round += 1) {
    const saves = 1 + ((round * 7) % 12)
    let seen = 0
    const writer = runScript(writerScript, [path, String(50_000 * (1 + (round % 8)))], (line, child) => {
      if (line.startsWith('saved') && (seen += 1) === saves) child.kill('SIGKILL')
    })
    await writer.ended
    // The killed one’s lock is still there: whoever comes next must get the file at once.
    const [first = ''] = writer.lines
    if (!first.startsWith('opened')) toll.lateTakeovers += 1
    else if (Number(first.split(' ')[1]) < promised) toll.lost += 1
    if (writer.process.signalCode === 'SIGKILL') toll.killed += 1
    const saved = writer.lines.filter((line) => line.startsWith('saved')).map((line) => Number(line.slice(6)))
    toll.acknowledged += saved.length
    promised = Math.max(promised, ...saved)
    if (countOnDisk(path) < promised) toll.lost += 1
  }
  return toll
}

describe('killing a program while it saves', () => {
  it(`loses no acknowledged edit and leaves nothing behind, ${kills} times over`, { timeout: 60_000 }, async () => {
    const folders = Array.from({ length: lanes }, () => tempFolder())
    const tolls = await Promise.all(
      folders.map((folder) => {
        writeFileSync(join(folder, 'talks.json'), asText(notebook(0)))
        return killAgainAndAgain(join(folder, 'talks.json'), kills / lanes)
      }),
    )
    const sum = (name: keyof Toll): number => tolls.reduce((total, toll) => total + toll[name], 0)
    expect({ killed: sum('killed'), lost: sum('lost'), lateTakeovers: sum('lateTakeovers') }).toEqual({ killed: kills, lost: 0, lateTakeovers: 0 })
    expect(sum('acknowledged')).toBeGreaterThan(kills)
    for (const folder of folders) {
      const store = valueOf(await openNotebook(join(folder, 'talks.json')))
      await store.close()
      expect(leftovers(folder)).toEqual([])
    }
  })
})
