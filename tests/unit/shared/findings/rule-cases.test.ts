import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkWorkspace } from '@shared/findings/check'
import type { RuleId } from '@shared/findings/facts'
import { ruleRegistry } from '@shared/findings/registry'
import type { Workspace } from '@shared/model/workspace'
import { workspaceFaults } from '@shared/schema/integrity'
import { findingSentence, whyText } from '@shared/text/finding-sentence'
import { ruleCases, ruleTable, ruleTableFile } from '../../../support/rule-table'

const cases = await ruleCases()
const foundIn = (workspace: Workspace, rule: RuleId) => checkWorkspace(workspace).filter((finding) => finding.rule === rule)

it('every rule has its case, and no case is without a rule', () => {
  expect(cases.map(({ rule }) => rule).sort()).toEqual(Object.keys(ruleRegistry).sort())
})

describe.each(cases)('$rule', ({ rule, triggers, near }) => {
  it(`is found: ${triggers.title}`, () => {
    const workspace = triggers.plan()
    expect(workspaceFaults(workspace)).toEqual([])
    const [finding] = foundIn(workspace, rule)
    expect(finding).toBeDefined()
    if (!finding) return
    // Who, what, when and why, in words: no id and no missing name stands in the sentence.
    expect(findingSentence(workspace, finding)).toMatch(/^.{20,}[.?]$/)
    expect(findingSentence(workspace, finding)).not.toMatch(/undefined|null|NaN|\[object/)
    expect(whyText(finding)).toContain('Source: ')
    expect(finding.subjects.length).toBeGreaterThan(0)
  })

  it(`is not found: ${near.title}`, () => {
    const workspace = near.plan()
    expect(workspaceFaults(workspace)).toEqual([])
    expect(foundIn(workspace, rule)).toEqual([])
  })
})

it('the table of rules is the one these cases give', () => {
  expect(readFileSync(ruleTableFile, 'utf8'), 'run: npx tsx tests/support/rule-table.ts').toBe(ruleTable(cases))
})
