import type { WorkspaceFile } from '@shared/schema/workspace-file'
import { readWorkspaceFile } from '@shared/schema/workspace-file'
import { jsonCodec } from '../storage/codec'

/** Bytes of a workspace file to what they mean and back. Written compact: nobody edits it by hand, and it is written often. */
export const workspaceCodec = jsonCodec<WorkspaceFile>({
  fromJson: (json, { fileName }) => {
    const read = readWorkspaceFile(json, fileName)
    if (!read.ok) return read
    const { file, migratedFrom } = read.value
    return { ok: true, value: file, ...(migratedFrom === null ? {} : { migratedFrom }) }
  },
  toJson: ({ format, savedAt, revision, workspace, history }) => ({ format, savedAt, revision, workspace, history }),
})
