import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { launch, projectFolder } from './project.mjs'
import { ensureBuild, ensureDependencies, ensureNode } from './set-up.mjs'
import { userFolder } from './words.mjs'

// npm run --silent parley -- VERB …
await launch(async () => {
  ensureNode()
  await ensureDependencies()
  await ensureBuild()
  // npm moves to the project's folder; the user means files from where they stand.
  process.chdir(userFolder('parley'))
  const cli = path.join(projectFolder, 'out/main/cli.js')
  process.argv[1] = cli
  await import(pathToFileURL(cli).href)
  return process.exitCode ?? 0
})
