import { readdir } from 'node:fs/promises'
import type { Benchmark, Figure } from './benchmark'
import { meets } from './benchmark'

const isBenchmark = (value: unknown): value is Benchmark =>
  typeof value === 'object' && value !== null && 'name' in value && 'summary' in value && 'run' in value

/** Benchmarks are found by their file names, so that adding one touches no list. Only the one asked for is loaded. */
const names = async (): Promise<readonly string[]> =>
  (await readdir(new URL('.', import.meta.url))).flatMap((file) => /^(.+)-bench\.ts$/.exec(file)?.[1] ?? []).sort()

const load = async (name: string): Promise<Benchmark> => {
  const loaded = (await import(new URL(`${name}-bench.ts`, import.meta.url).href)) as { readonly benchmark?: unknown }
  if (!isBenchmark(loaded.benchmark)) throw new Error(`${name}-bench.ts exports no benchmark`)
  return loaded.benchmark
}

const rounded = (value: number): number => Number(value.toPrecision(4))

/** What only some figures have comes after what all have. */
const asJson = ({ name, value, unit, goal, baseline, bound, ...more }: Figure): string =>
  JSON.stringify({ name, value: rounded(value), unit, goal, baseline: baseline === undefined ? null : rounded(baseline), ...(bound === undefined ? {} : { bound: rounded(bound) }), ...more })

const asText = ({ name, value, unit, goal, baseline, proven }: Figure): string => {
  const verdict = meets(value, goal) ? 'met' : 'MISSED'
  const proof = proven === undefined ? '' : proven ? ', proved the best' : ', not proved the best'
  const beside = `${baseline === undefined ? '' : `, baseline ${String(rounded(baseline))} ${unit}`}${proof}`
  return `${name.padEnd(28)} ${String(rounded(value)).padStart(10)} ${unit}  (goal ${goal}: ${verdict}${beside})`
}

const args = process.argv.slice(2)
const json = args.includes('--json')
const wanted = args.filter((arg) => !arg.startsWith('--'))
const known = await names()
const unknown = wanted.filter((name) => !known.includes(name))

if (unknown.length > 0) {
  process.stderr.write(`There is no benchmark "${unknown.join('", "')}". Benchmarks are: ${known.join(', ')}.\n`)
  process.exitCode = 2
} else if (wanted.length === 0) {
  for (const name of known) process.stdout.write(`${name.padEnd(16)} ${(await load(name)).summary}\n`)
  process.stdout.write('\nRun one with: npm run bench -- NAME [--json]\n')
} else {
  for (const name of wanted) {
    const benchmark = await load(name)
    await benchmark.run((figure) => process.stdout.write(`${json ? asJson(figure) : asText(figure)}\n`))
  }
}
