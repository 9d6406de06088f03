import { mkdir, readdir, stat } from 'node:fs/promises'
import { homedir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import type { FileChoice, FolderListing, ParsedInput } from '@shared/contract/contract'
import type { Outcome } from '@shared/model/outcome'
import { failure, success } from '@shared/model/outcome'
import type { HostPorts } from '../hosts/host-ports'
import { problemFromError } from '../storage/file-problem'
import { fileNameFrom } from './workspace-names'

type FileKind = ParsedInput<'files.browse'>['kind']

/** What each kind of file ends in, without the dot, and how dialogs call it. */
export const fileKinds = {
  workspace: { extension: 'parley.json', noun: 'workspace' },
  budget: { extension: 'xlsx', noun: 'budget' },
  paper: { extension: 'pdf', noun: 'paper' },
} as const satisfies Record<FileKind, { readonly extension: string; readonly noun: string }>

export interface FilesService {
  readonly choose: (input: ParsedInput<'files.choose'>) => Promise<Outcome<FileChoice>>
  readonly browse: (input: ParsedInput<'files.browse'>) => Promise<Outcome<FolderListing>>
  readonly reveal: (path: string) => Promise<Outcome<boolean>>
}

const byName = (one: { readonly name: string }, other: { readonly name: string }): number => one.name.localeCompare(other.name, 'en', { numeric: true, sensitivity: 'base' })

/** Choosing files: the host's own dialog where it has one, else folders listed for the screen's picker. */
export const createFilesService = (ports: HostPorts, documentsFolder: string): FilesService => {
  /** Parley's folder among the person's documents, made when first asked for; the home folder where it can't be. */
  const startFolder = async (): Promise<string> =>
    mkdir(documentsFolder, { recursive: true }).then(
      () => documentsFolder,
      () => homedir(),
    )

  return {
    choose: async ({ purpose, kind, suggestedName }) => {
      const { extension, noun } = fileKinds[kind]
      const stem = fileNameFrom(suggestedName.toLowerCase().endsWith(`.${extension}`) ? suggestedName.slice(0, -extension.length - 1) : suggestedName)
      const name = purpose === 'save' ? `${stem}.${extension}` : ''
      const title = purpose === 'open' ? `Open a ${noun}` : `Save the ${noun} as`
      const chosen = await ports.chooseFile({ purpose, title, suggestedName: name, extensions: [extension] })
      return success(chosen.kind === 'browse' ? { kind: 'browse', folder: await startFolder(), suggestedName: name } : chosen)
    },

    browse: async ({ folder: asked, kind }) => {
      const folder = resolve(asked ?? (await startFolder()))
      const ending = `.${fileKinds[kind].extension}`
      try {
        const names = (await readdir(folder)).filter((name) => !name.startsWith('.'))
        const entries = await Promise.all(
          names.map(async (name) => {
            const path = join(folder, name)
            // A link that leads nowhere, or a file gone meanwhile, is not there to be chosen.
            const facts = await stat(path).catch(() => undefined)
            return facts ? [{ name, path, facts }] : []
          }),
        )
        const found = entries.flat().sort(byName)
        const parent = dirname(folder)
        return success({
          folder,
          parent: parent === folder ? null : parent,
          folders: found.filter(({ facts }) => facts.isDirectory()).map(({ name, path }) => ({ name, path })),
          files: found
            .filter(({ name, facts }) => facts.isFile() && name.toLowerCase().endsWith(ending))
            .map(({ name, path, facts }) => ({ name, path, modifiedAt: facts.mtime.toISOString(), bytes: facts.size })),
        })
      } catch (error) {
        const { code, systemCode } = problemFromError(error, 'read', folder)
        return failure(code, folderSentence(folder, systemCode))
      }
    },

    reveal: async (path) => success(await ports.revealInFolder(resolve(path))),
  }
}

const folderSentence = (folder: string, systemCode: string | undefined): string => {
  const name = `“${basename(folder) || folder}”`
  if (systemCode === 'ENOENT') return `The folder ${name} is not there any more. Choose another one.`
  if (systemCode === 'ENOTDIR') return `${name} is a file, not a folder. Choose the folder it is in.`
  if (systemCode === 'EACCES' || systemCode === 'EPERM') return `Your account may not look into the folder ${name}. Choose another one.`
  return `The folder ${name} can't be read${systemCode === undefined ? '' : ` (${systemCode})`}. Choose another one, or try again.`
}
