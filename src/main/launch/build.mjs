import { launch } from './project.mjs'
import { ensureBuild, ensureDependencies, ensureNode } from './set-up.mjs'

// npm run build
await launch(async () => {
  ensureNode()
  await ensureDependencies()
  await ensureBuild(undefined, { again: true })
})
