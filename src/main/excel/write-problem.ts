import { basename, dirname } from 'node:path'
import type { Problem } from '@shared/model/outcome'

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '')

/** What a failed write means for the person who exports. The file that stood there is untouched. */
export const writeProblem = (error: unknown, path: string): Problem => {
  const file = basename(path)
  const folder = basename(dirname(path)) || dirname(path)
  const code = codeOf(error)
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return { code: 'missing-folder', sentence: `${file} was not written: the folder “${folder}” is not there. Choose another folder.` }
    case 'EACCES':
    case 'EROFS':
      return { code: 'read-only-folder', sentence: `${file} was not written: you may not write in the folder “${folder}”. Choose a folder of your own.` }
    case 'ENOSPC':
    case 'EDQUOT':
      return { code: 'disk-full', sentence: `${file} was not written: the disk is full. Free some space, or choose another disk.` }
    case 'EBUSY':
    case 'EPERM':
    case 'ETXTBSY':
      return { code: 'busy', sentence: `${file} was not written: another program, perhaps Excel, holds it. Close it there, or choose another name.` }
    case 'EISDIR':
    case 'EEXIST':
    case 'ENOTEMPTY':
      return { code: 'not-a-file', sentence: `${file} was not written: a folder has that name. Choose another name.` }
    case 'ENAMETOOLONG':
      return { code: 'write-failed', sentence: `The name ${file.slice(0, 40)}… is too long for this disk. Choose a shorter one.` }
    default:
      return { code: 'write-failed', sentence: `${file} was not written (${code || (error instanceof Error ? error.message : String(error))}). Try again, or choose another folder.` }
  }
}
