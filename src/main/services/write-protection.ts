import { constants } from 'node:fs'
import { access, stat } from 'node:fs/promises'
import { systemCodeOf } from '../storage/file-problem'

const refusals: readonly (string | undefined)[] = ['EACCES', 'EPERM', 'EROFS']

/**
 * Whether a file that is there is not to be written: nobody may, or this account may not. A save puts another file in its
 * place, which the folder alone decides on, so the system would not stop it.
 */
export const isWriteProtected = async (path: string): Promise<boolean> => {
  const found = await stat(path).catch(() => null)
  if (!found?.isFile()) return false
  if ((found.mode & 0o222) === 0) return true
  return access(path, constants.W_OK).then(
    () => false,
    (error: unknown) => refusals.includes(systemCodeOf(error)),
  )
}
