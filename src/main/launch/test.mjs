import { mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { spawn } from 'node:child_process'
import { ensureBrowser } from './browser-set-up.mjs'
import { Stop, launch, projectFolder } from './project.mjs'
import { ensureBuild, ensureDependencies, ensureNode } from './set-up.mjs'
import { countsIn, kinds, stagesFor } from './test-stages.mjs'

/** Runs one stage with its output shown as it comes. Gives its exit code. */
const show = ({ words, env = {} }) => new Promise((resolve) => {
  const child = spawn(process.execPath, words, { cwd: projectFolder, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, ...env } })
  child.once('error', () => resolve(1))
  child.once('exit', (code) => resolve(code ?? 1))
})

// npm test
await launch(async () => {
  ensureNode()
  const asked = process.argv.slice(2)
  const unknown = asked.find((word) => !kinds.includes(word))
  if (unknown !== undefined) throw new Stop(`“${unknown}” is no kind of test. Kinds are: ${kinds.join(', ')}.`, 2)
  await ensureDependencies()
  const reports = path.join(projectFolder, '.cache/test-reports')
  rmSync(reports, { recursive: true, force: true })
  mkdirSync(reports, { recursive: true })
  const stages = stagesFor(asked, reports)
  const testing = stages.some((stage) => stage.report)
  if (testing) {
    await ensureBuild()
    await ensureBrowser()
  }

  const summary = []
  let passed = 0
  let failed = 0
  let stopped = false
  for (const stage of stages) {
    if (stopped) {
      summary.push(`  not run  ${stage.title}`)
      continue
    }
    process.stdout.write(`\n— ${stage.title}\n`)
    const ended = await show(stage)
    const counts = stage.report ? countsIn(stage.report) : null
    // Tests whose report is missing cannot be said to have passed.
    const code = ended === 0 && stage.report && !counts ? 1 : ended
    passed += counts?.passed ?? 0
    // A stage that fails without a failed test (a crash, a type error) must not read as zero failures.
    failed += counts?.failed || (code === 0 ? 0 : 1)
    stopped = code !== 0
    const detail = counts ? `: ${counts.passed} passed, ${counts.failed} failed${counts.skipped ? `, ${counts.skipped} skipped` : ''}` : ''
    summary.push(`  ${code === 0 ? 'passed ' : 'FAILED '}  ${stage.title}${detail}`)
  }
  if (testing && passed + failed === 0) {
    summary.push('  no test ran, which counts as a failure')
    stopped = true
  }
  process.stdout.write(`\n${summary.join('\n')}\n\n${passed} passed, ${failed} failed\n`)
  return stopped ? 1 : 0
})
