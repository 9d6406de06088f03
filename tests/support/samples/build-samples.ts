import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { sampleFiles } from './sample-files'

// npx tsx tests/support/samples/build-samples.ts
for (const { name, text } of sampleFiles()) {
  writeFileSync(fileURLToPath(new URL(`../../../resources/samples/${name}.parley.json`, import.meta.url)), text)
}
