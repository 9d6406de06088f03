import { execFile } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** LibreOffice trusts the values it finds in a workbook unless it is told to work out everything again (0: always). */
const alwaysRecalculate = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`

export const findLibreOffice = async (): Promise<string | undefined> => {
  for (const name of ['soffice', 'libreoffice']) {
    try {
      await run(name, ['--version'], { timeout: 60_000 })
      return name
    } catch {
      continue
    }
  }
  return undefined
}

/** Has LibreOffice work out a workbook anew and answers the path of what it saved. Its profile is its own, in `folder`. */
export const recalculated = async (office: string, path: string, folder: string): Promise<string> => {
  const profile = join(folder, 'profile')
  mkdirSync(join(profile, 'user'), { recursive: true })
  writeFileSync(join(profile, 'user', 'registrymodifications.xcu'), alwaysRecalculate)
  const out = join(folder, 'recalculated')
  await run(office, [`-env:UserInstallation=${pathToFileURL(profile).href}`, '--headless', '--convert-to', 'xlsx', '--outdir', out, path], { timeout: 120_000 })
  return join(out, 'budget.xlsx')
}
