// Adds a number of ones to the count in a file that another program is adding to as well, a few per turn.
// Says “ready” and starts when its input says anything, so that both start together.
import { once } from 'node:events'
import { setTimeout } from 'node:timers/promises'
import { nodeFileSystem } from '../../../src/main/storage/file-system-port'
import type { FileSystemPort } from '../../../src/main/storage/file-system-port'
import { notebook, openNotebook } from '../../unit/main/storage/support/notebook'

const [path = '', edits = '0', locking = 'locking'] = process.argv.slice(2)
const perTurn = 5
const tally: Record<string, number> = {}
const count = (word: string): number => (tally[word] = (tally[word] ?? 0) + 1)

// The mistake to be found out: every program has a lock file of its own.
const own = (target: string): string => (target.endsWith('.lock') ? `${target}-${process.pid}` : target)
const withoutLock: FileSystemPort = {
  ...nodeFileSystem,
  create: (target, mode) => nodeFileSystem.create(own(target), mode),
  read: (target) => nodeFileSystem.read(own(target)),
  facts: (target) => nodeFileSystem.facts(own(target)),
  remove: (target) => nodeFileSystem.remove(own(target)),
}

process.stdout.write('ready\n')
await once(process.stdin, 'data')
process.stdin.destroy()

for (let done = 0; done < Number(edits); ) {
  const outcome = await openNotebook(path, { fs: locking === 'locking' ? nodeFileSystem : withoutLock, backups: { keepNewest: 2, keepDays: 0 } })
  if (!outcome.ok) {
    count(outcome.problem.code)
    if (outcome.problem.code !== 'locked') break
    await setTimeout(1)
    continue
  }
  for (let turn = 0; turn < perTurn && done < Number(edits); turn += 1) {
    const saved = await outcome.value.save(notebook(outcome.value.value.count + 1))
    count(saved.ok ? 'saved' : saved.problem.code)
    if (!saved.ok) break
    done += 1
  }
  await outcome.value.close()
  if ((tally['changed-outside'] ?? 0) + (tally['write-failed'] ?? 0) > 0) break
}
process.stdout.write(`${JSON.stringify(tally)}\n`)
