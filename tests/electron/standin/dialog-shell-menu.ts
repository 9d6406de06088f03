import { record } from './record'
import type { MenuRecord } from './record'
import { strictMembers } from './strict-members'

const answers = new Map<string, unknown[]>()

/** Queues what the user is to answer to the next dialog of this kind. */
export function answerDialog(method: string, answer: unknown): void {
  answers.set(method, [...(answers.get(method) ?? []), answer])
}

function show(method: string, args: unknown[]): unknown {
  record.dialogs.push({ method, options: plain(args.at(-1)) })
  const queue = answers.get(method) ?? []
  if (queue.length === 0) throw new Error(`stand-in: nobody answers dialog.${method}`)
  return queue.shift()
}

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null))

export const dialog = strictMembers('dialog', {
  showOpenDialog: async (...args: unknown[]): Promise<unknown> => show('showOpenDialog', args),
  showSaveDialog: async (...args: unknown[]): Promise<unknown> => show('showSaveDialog', args),
  showMessageBox: async (...args: unknown[]): Promise<unknown> => show('showMessageBox', args),
  showErrorBox(title: string, content: string): void {
    record.dialogs.push({ method: 'showErrorBox', options: { title, content } })
    process.stderr.write(`stand-in: error box: ${title}: ${content}\n`)
  },
})

export const shell = strictMembers('shell', {
  async openExternal(url: string): Promise<void> {
    record.openedOutside.push(url)
  },
  showItemInFolder(path: string): void {
    record.shownInFolder.push(path)
  },
})

interface BuiltMenu {
  readonly template: MenuRecord[]
}

export const Menu = strictMembers('Menu', {
  buildFromTemplate: (template: MenuRecord[]): BuiltMenu => ({ template: template.map(menuRecord) }),
  setApplicationMenu(menu: BuiltMenu | null): void {
    record.menu = menu?.template ?? []
  },
})

const menuRecord = ({ label, role, id, accelerator, submenu }: MenuRecord): MenuRecord =>
  ({ label, role, id, accelerator, submenu: submenu?.map(menuRecord) })
