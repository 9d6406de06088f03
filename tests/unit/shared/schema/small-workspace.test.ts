import { expect, it } from 'vitest'
import { workspaceFaults } from '@shared/schema/integrity'
import { smallWorkspace } from '../../../support/workspace-builder'

it('the small workspace that tests start from is sound', () => {
  expect(workspaceFaults(smallWorkspace())).toEqual([])
})
