import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { countsIn, kinds, stagesFor } from '../../../../src/main/launch/test-stages.mjs'

describe('npm test', () => {
  it('runs everything unless kinds are named', () => {
    const titles = stagesFor([], '/reports').map(({ title }) => title)
    expect(titles).toEqual([
      'types of src/shared', 'types of src/main', 'types of src/renderer', 'types of tests', 'lint',
      'vitest (unit, architecture, contract, electron, reliability)', 'playwright (e2e)',
    ])
  })

  it.each(kinds)('runs something for %s', (kind) => {
    expect(stagesFor([kind], '/reports').length).toBeGreaterThan(0)
  })

  it('runs only the kinds that are named', () => {
    const stages = stagesFor(['contract'], '/reports')
    expect(stages.map(({ title }) => title)).toEqual(['vitest (contract)'])
    expect(stages[0]?.words).toContain('tests/contract/')
  })
})

describe('the counts in a report', () => {
  let folder = ''
  beforeAll(() => { folder = mkdtempSync(path.join(tmpdir(), 'parley-reports-')) })
  afterAll(() => { rmSync(folder, { recursive: true, force: true }) })
  const counted = (report: string): ReturnType<typeof countsIn> => {
    const file = path.join(folder, 'report.json')
    writeFileSync(file, report)
    return countsIn(file)
  }

  it('of vitest include a file that could not be read as a failure', () => {
    const testResults = [{ status: 'failed', assertionResults: [] }, { status: 'passed', assertionResults: [{}] }]
    expect(counted(JSON.stringify({ numPassedTests: 7, numFailedTests: 1, numPendingTests: 2, testResults }))).toEqual({ passed: 7, failed: 2, skipped: 2 })
  })
  it('of Playwright include errors outside a test', () => {
    expect(counted(JSON.stringify({ stats: { expected: 5, unexpected: 1, flaky: 0, skipped: 1 }, errors: [{}] }))).toEqual({ passed: 5, failed: 2, skipped: 1 })
  })
  it('are unknown without a readable report', () => {
    expect(counted('{"stats":')).toBeNull()
    expect(countsIn(path.join(folder, 'nowhere.json'))).toBeNull()
  })
})
