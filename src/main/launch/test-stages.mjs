import path from 'node:path'
import { textOf } from './project.mjs'

/** Kinds of checks, in the order they run. */
export const kinds = ['types', 'lint', 'unit', 'architecture', 'contract', 'electron', 'reliability', 'e2e']

/** Folders of tests/ that vitest runs. */
const vitestKinds = ['unit', 'architecture', 'contract', 'electron', 'reliability']

/**
 * The programs to run for the kinds asked for; all when none is.
 * @param {string[]} asked @param {string} reports folder for the counts
 * @returns {{ title: string, words: string[], report?: string, env?: Record<string, string> }[]} words for Node
 */
export const stagesFor = (asked, reports) => {
  const wanted = (kind) => asked.length === 0 || asked.includes(kind)
  const stages = []
  if (wanted('types')) {
    for (const project of ['src/shared', 'src/main', 'src/renderer', 'tests']) {
      stages.push({ title: `types of ${project}`, words: ['node_modules/typescript/bin/tsc', '-p', project] })
    }
  }
  if (wanted('lint')) {
    stages.push({ title: 'lint', words: ['node_modules/eslint/bin/eslint.js', '--config', 'tests/eslint.config.js', '--cache', '--cache-location', '.cache/eslint', 'src', 'tests'] })
  }
  const folders = vitestKinds.filter(wanted)
  if (folders.length > 0) {
    const report = path.join(reports, 'vitest.json')
    const filter = folders.length === vitestKinds.length ? [] : [...folders.map((kind) => `tests/${kind}/`), '--passWithNoTests']
    stages.push({
      title: `vitest (${folders.join(', ')})`, report,
      words: ['node_modules/vitest/vitest.mjs', 'run', '-c', 'tests/vitest.config.ts', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...filter],
    })
  }
  if (wanted('e2e')) {
    const report = path.join(reports, 'playwright.json')
    stages.push({
      title: 'playwright (e2e)', report, env: { PLAYWRIGHT_JSON_OUTPUT_NAME: report },
      words: ['node_modules/@playwright/test/cli.js', 'test', '-c', 'tests/playwright.config.ts', '--reporter=list,json'],
    })
  }
  return stages
}

/**
 * Counts in a report of vitest or of Playwright, both as JSON.
 * @param {string} file
 * @returns {{ passed: number, failed: number, skipped: number } | null} null when there is no readable report
 */
export const countsIn = (file) => {
  let report
  try {
    report = JSON.parse(textOf(file) ?? '')
  } catch {
    return null
  }
  if (report.stats) {
    const { expected = 0, flaky = 0, unexpected = 0, skipped = 0 } = report.stats
    return { passed: expected + flaky, failed: unexpected + (report.errors?.length ?? 0), skipped }
  }
  const broken = (report.testResults ?? []).filter((one) => one.status === 'failed' && one.assertionResults.length === 0).length
  return { passed: report.numPassedTests ?? 0, failed: (report.numFailedTests ?? 0) + broken, skipped: report.numPendingTests ?? 0 }
}
