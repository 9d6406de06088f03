// Opens a file and saves ever higher counts, printing each one only after it was acknowledged.
import { writeSync } from 'node:fs'
import { notebook, openNotebook } from '../../unit/main/storage/support/notebook'

const [path = '', weight = '0'] = process.argv.slice(2)
const filling = 'x'.repeat(Number(weight))
const say = (line: string): number => writeSync(1, `${line}\n`)

const outcome = await openNotebook(path, { backups: { keepNewest: 3, keepDays: 0 } })
if (!outcome.ok) say(`refused ${outcome.problem.code}`)
else {
  const store = outcome.value
  say(`opened ${store.value.count} ${store.holder?.fence}`)
  for (let count = store.value.count + 1; ; count += 1) {
    const saved = await store.save(notebook(count, filling))
    if (!saved.ok) {
      say(`refused ${saved.problem.code}`)
      break
    }
    say(`saved ${count}`)
  }
  await store.close()
}
