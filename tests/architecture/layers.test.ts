import { expect, it } from 'vitest'
import { importBreaches } from './layers'
import { codeBelow } from './sources'

const files = codeBelow('src')

it('reads the whole of the source', () => {
  expect(files.length).toBeGreaterThan(80)
})

it('no file imports what its layer may not know', () => {
  expect(files.flatMap(importBreaches)).toEqual([])
})

it.each([
  ['the model knowing the schema', 'src/shared/model/room.ts', "import { currentFormat } from '../schema/migrations'"],
  ['a type is no excuse', 'src/shared/model/room.ts', "import type { Diff } from '../diff/diff'"],
  ['a dynamic import is no excuse', 'src/shared/model/room.ts', "export const later = () => import('../contract/contract')"],
  ['passing on is no excuse', 'src/shared/model/room.ts', "export { contract } from '../contract/contract'"],
  ['an alias is no excuse', 'src/shared/model/room.ts', "import { contract } from '@shared/contract/contract'"],
  ['a rule writing prose', 'src/shared/findings/rule.ts', "import { shortDay } from '../text/dates'"],
  ['a view writing findings', 'src/shared/views/day.ts', "import { findingSentence } from '../text/findings'"],
  ['Node in the pure core', 'src/shared/costing/lines.ts', "import { readFileSync } from 'node:fs'"],
  ['Node by its old name', 'src/shared/costing/lines.ts', "import { join } from 'path'"],
  ['React outside the papers', 'src/shared/views/day.tsx', "import { createElement } from 'react'"],
  ['the core knowing the owner', 'src/shared/commands/verb.ts', "import { createApp } from '../../main/app'"],
  ['a folder without a place', 'src/shared/misc/thing.ts', "import { z } from 'zod'"],
  ['storage knowing services', 'src/main/storage/store.ts', "import { createTurns } from '../services/turns'"],
  ['a service knowing a host', 'src/main/services/files-service.ts', "import { loopbackPorts } from '../hosts/loopback/loopback-ports'"],
  ['a host knowing another', 'src/main/hosts/loopback/serve-app.ts', "import { electronPorts } from '../electron/electron-ports'"],
  ['a host reaching into services', 'src/main/hosts/electron/start.ts', "import { createTurns } from '../../services/turns'"],
  ['what hosts share knowing one', 'src/main/hosts/renderer-files.ts', "import { answers } from './loopback/answers'"],
  ['Electron in a service', 'src/main/services/paper-service.ts', "import { app } from 'electron'"],
  ['Electron in the loopback entry', 'src/main/serve.ts', "import { app } from 'electron'"],
  ['Excel outside its folder', 'src/main/services/budget-service.ts', "import ExcelJS from 'exceljs'"],
  ['the launch scripts using a package', 'src/main/launch/start.mjs', "import { z } from 'zod'"],
  ['main knowing the screens', 'src/main/app.ts', "import { App } from '../renderer/app/app'"],
  ['preload knowing the contract', 'src/preload/index.ts', "import { contract } from '@shared/contract/contract'"],
  ['a screen knowing Node', 'src/renderer/app/app.tsx', "import { join } from 'node:path'"],
  ['a screen knowing Electron', 'src/renderer/app/app.tsx', "import { ipcRenderer } from 'electron'"],
  ['a screen knowing the owner', 'src/renderer/api/client.ts', "import { createApp } from '../../main/app'"],
  ['a feature knowing another', 'src/renderer/features/board/board.tsx', "import { BudgetTable } from '@/features/budget/budget-table'"],
  ['a feature knowing another by a relative path', 'src/renderer/features/board/board.tsx', "import { BudgetTable } from '../budget/budget-table'"],
  ['state knowing a feature', 'src/renderer/state/store.ts', "import { Board } from '../features/board/board'"],
  ['ui knowing the plan', 'src/renderer/ui/button.tsx', "import { useWorkspace } from '../state/replica'"],
])('would catch %s', (_what, path, text) => {
  expect(importBreaches({ path, text })).toHaveLength(1)
})

it.each([
  ['src/shared/commands/verb.ts', "import { z } from 'zod'\nimport type { Workspace } from '../model/workspace'\nimport { rowFaults } from '../schema/integrity'"],
  ['src/shared/views/day.ts', "import { shortDay } from '../text/dates'"],
  ['src/shared/documents/paper.tsx', "import { renderToStaticMarkup } from 'react-dom/server'"],
  ['src/main/services/files-service.ts', "import { readdir } from 'node:fs/promises'\nimport type { HostPorts } from '../hosts/host-ports'"],
  ['src/main/hosts/electron/start.ts', "import { app } from 'electron'\nimport type { ParleyApp } from '../../app'\nimport type { HostPorts } from '../host-ports'"],
  ['src/renderer/features/board/board.tsx', "import { Button } from '@/ui/button'\nimport './board.css'\nimport { cell } from './cell'"],
])('has nothing against %s', (path, text) => {
  expect(importBreaches({ path, text })).toEqual([])
})
