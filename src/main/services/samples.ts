import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { SampleInfo } from '@shared/contract/contract'
import type { Outcome } from '@shared/model/outcome'
import { failure, success } from '@shared/model/outcome'
import { rowOf, rowsOf } from '@shared/model/workspace'
import type { WorkspaceFile } from '@shared/schema/workspace-file'
import { workspaceCodec } from './workspace-codec'
import { workspaceEnding } from './workspace-names'

export interface Samples {
  readonly list: () => Promise<readonly SampleInfo[]>
  readonly read: (name: string) => Promise<Outcome<WorkspaceFile>>
}

interface Sample {
  readonly info: SampleInfo
  readonly file: WorkspaceFile
}

const infoOf = (name: string, { workspace }: WorkspaceFile): SampleInfo => {
  const settings = rowOf(workspace, 'settings', 'workspace')
  const summary = settings?.caution || rowsOf(workspace, 'processes')[0]?.summary || ''
  return { name, title: settings?.name ?? name, summary }
}

/** The sample workspaces that come with Parley: ordinary workspace files, copied before they are opened. */
export const createSamples = (resourcesFolder: string): Samples => {
  const folder = join(resourcesFolder, 'samples')

  const readOne = async (fileName: string): Promise<Sample | undefined> => {
    const decoded = await workspaceCodec.decode(await readFile(join(folder, fileName)), { fileName })
    const name = fileName.slice(0, -workspaceEnding.length)
    return decoded.ok ? { info: infoOf(name, decoded.value), file: decoded.value } : undefined
  }

  let read: Promise<readonly Sample[]> | undefined
  const all = (): Promise<readonly Sample[]> => {
    read ??= readdir(folder)
      .catch((): string[] => [])
      .then((names) => Promise.all(names.filter((name) => name.endsWith(workspaceEnding)).sort().map(readOne)))
      .then((samples) => samples.filter((sample) => sample !== undefined))
    return read
  }

  return {
    list: async () => (await all()).map((sample) => sample.info),
    read: async (name) => {
      const samples = await all()
      const sample = samples.find((one) => one.info.name === name)
      if (sample) return success(sample.file)
      const known = samples.map((one) => one.info.name).join(', ')
      return failure('unknown-sample', `There is no sample "${name}". ${known === '' ? 'This copy of Parley came without samples; install it again.' : `Samples are: ${known}.`}`)
    },
  }
}
