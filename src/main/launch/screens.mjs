import path from 'node:path'
import { launch, projectFolder, run } from './project.mjs'
import { ensureBrowser } from './browser-set-up.mjs'
import { ensureBuild, ensureDependencies, ensureNode } from './set-up.mjs'

// npm run screens
await launch(async () => {
  ensureNode()
  await ensureDependencies()
  await ensureBuild()
  await ensureBrowser()
  const script = path.join(projectFolder, 'tests/screens/screens.ts')
  return (await run(process.execPath, ['--import', 'tsx', script, ...process.argv.slice(2)], { cwd: projectFolder })).code
})
