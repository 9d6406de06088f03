import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { deedOf, historyStepDone, historyStepTitle } from '@shared/text/history-words'

const source = join(import.meta.dirname, '..', '..', '..', '..', 'src')

const filesBelow = (folder: string): readonly string[] =>
  readdirSync(join(source, folder), { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name)).map((name) => join(source, folder, name))

/** The words after `label:` of a command, or handed to a batch, as they stand in the source. */
const labelsIn = (text: string): readonly string[] => {
  const labels = [...text.matchAll(/\blabel: (?:\([^)]*\) =>\s*)?[`']([^`']+)[`']/g), ...text.matchAll(/executeTogether\(\s*[`']([^`']+)[`']/g)]
  return labels.flatMap(([, label]) => label ?? [])
}

const commandLabels = filesBelow('shared/commands').flatMap((path) => labelsIn(readFileSync(path, 'utf8')))

describe('what undo is called', () => {
  it.each([
    ['Move Plenary 3', 'Undo move of Plenary 3'],
    ['Move 4 sessions', 'Undo move of 4 sessions'],
    ['Change length of Opening', 'Undo change to length of Opening'],
    ['Remove delegation Delegation of the North', 'Undo removal of delegation Delegation of the North'],
    ['Add room Attic', 'Undo adding room Attic'],
    ['Place Before', 'Undo placing Before'],
    ['Ask for an expert: Ceasefire terms', 'Undo asking for an expert: Ceasefire terms'],
    ['Note that clearance of Berg was refused', 'Undo noting that clearance of Berg was refused'],
    ['Stand down Berg', 'Undo standing down Berg'],
    ['Take Mansour off Opening', 'Undo taking Mansour off Opening'],
    ['Accept finding', 'Undo acceptance of finding'],
    ['Set severity of a rule in First round', 'Undo setting severity of a rule in First round'],
    ['Split Plenary 1', 'Undo splitting Plenary 1'],
    ['Pin Plenary 1', 'Undo pinning Plenary 1'],
    ['Cancel Plenary 1', 'Undo cancelling Plenary 1'],
    ['Roll back to v2', 'Undo rolling back to v2'],
    ['Issue v3', 'Undo issuing v3'],
    ['Clone First round to Second round', 'Undo cloning First round to Second round'],
  ])('%s: %s', (label, title) => {
    expect(historyStepTitle('undo', label)).toBe(title)
  })

  it('quotes a label that is no order, and says the same of redo', () => {
    expect(historyStepTitle('undo', 'Two at once')).toBe('Undo: Two at once')
    expect(historyStepTitle('redo', 'Move Plenary 3')).toBe('Redo move of Plenary 3')
    expect(historyStepDone('undo', 'Move Plenary 3')).toBe('Undone: move of Plenary 3')
    expect(historyStepDone('redo', 'Two at once')).toBe('Redone: Two at once')
  })

  it('every command’s label is an order it has words for', () => {
    expect(commandLabels.length).toBeGreaterThan(10)
    expect(commandLabels.filter((label) => deedOf(label) === undefined)).toEqual([])
  })

  it('so is every label that the screens give to several commands at once', () => {
    const labels = filesBelow('renderer').flatMap((path) => {
      const text = readFileSync(path, 'utf8')
      return [...text.matchAll(/type: 'batch',\s*label: [`']([^`']+)[`']/g), ...text.matchAll(/executeTogether\(\s*[`']([^`']+)[`']/g)].flatMap(([, label]) => label ?? [])
    })
    expect(labels.length).toBeGreaterThan(2)
    expect(labels.filter((label) => !label.startsWith('${') && deedOf(label) === undefined)).toEqual([])
  })
})
