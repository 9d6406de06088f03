import { basename, resolve } from 'node:path'
import type { Outcome } from '@shared/model/outcome'
import { failure, success } from '@shared/model/outcome'
import { fileKinds } from './files-service'

/**
 * Where an export may go: only under a name with the ending of its kind, so that one wrong path never replaces a
 * workspace by a paper. A file already there is replaced: the dialog or picker has asked.
 */
export const outputPath = (path: string, kind: 'budget' | 'paper'): Outcome<string> => {
  const { extension, noun } = fileKinds[kind]
  return path.toLowerCase().endsWith(`.${extension}`)
    ? success(resolve(path))
    : failure('wrong-ending', `A ${noun} is saved as a .${extension} file, and “${basename(path)}” is not one. Give a name that ends in .${extension}.`)
}
