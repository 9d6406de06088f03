/*
 * History labels are written as orders ("Move Plenary 3"); menus speak of the deed ("Undo move of Plenary 3"). A verb
 * has either a noun of its own here or takes its -ing form ("Undo adding room Attic").
 */

const nouns: Readonly<Record<string, string>> = {
  Move: 'move of',
  Remove: 'removal of',
  Change: 'change to',
  Accept: 'acceptance of',
}

const doubled = new Set(['Set', 'Split', 'Drop', 'Swap', 'Put', 'Cut', 'Begin', 'Let', 'Pin', 'Unpin', 'Reset', 'Cancel'])

/** Verbs that labels begin with. A label that begins with another word was named by somebody else, and is quoted. */
const verbs = new Set([
  ...Object.keys(nouns), ...doubled,
  'Add', 'Compare', 'Place', 'Unplace', 'Assign', 'Take', 'Paste', 'Clear', 'Fill', 'Duplicate', 'Merge', 'Shift', 'Copy', 'Issue', 'Roll', 'Restore', 'Switch',
  'Clone', 'Keep', 'Rename', 'Import', 'Draw', 'Give', 'Replace', 'Resize', 'Make', 'Try', 'Turn', 'Lay', 'Use', 'Create', 'Update', 'Confirm', 'Suggest',
  'Go', 'Lock', 'Unlock', 'Pin', 'Unpin', 'Cancel', 'Invite', 'Link', 'Join', 'Enter', 'Open', 'Close', 'Mark', 'Match', 'Share', 'Reset', 'Spread', 'Schedule',
  'Ask', 'Note', 'Stand',
])

const ingForm = (verb: string): string => {
  const word = verb.toLowerCase()
  if (doubled.has(verb)) return `${word}${word.at(-1) ?? ''}ing`
  if (word.endsWith('ie')) return `${word.slice(0, -2)}ying`
  return word.endsWith('e') && !word.endsWith('ee') ? `${word.slice(0, -1)}ing` : `${word}ing`
}

/** "move of Plenary 3" of "Move Plenary 3": what follows "Undo" or "Redo". Undefined when the label is no order. */
export const deedOf = (label: string): string | undefined => {
  const [verb = '', ...rest] = label.trim().split(' ')
  if (!verbs.has(verb)) return undefined
  return [nouns[verb] ?? ingForm(verb), ...rest].join(' ')
}

/** "Undo move of Plenary 3", "Redo adding room Attic"; a label in other words is quoted: "Undo: Two at once". */
export const historyStepTitle = (direction: 'undo' | 'redo', label: string): string => {
  const word = direction === 'undo' ? 'Undo' : 'Redo'
  const deed = deedOf(label)
  return deed === undefined ? `${word}: ${label}` : `${word} ${deed}`
}

/** "Undone: move of Plenary 3": what was just done. */
export const historyStepDone = (direction: 'undo' | 'redo', label: string): string => `${direction === 'undo' ? 'Undone' : 'Redone'}: ${deedOf(label) ?? label}`
