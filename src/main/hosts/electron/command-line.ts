import { resolve } from 'node:path'

/**
 * The workspace file named on the command line, as a full path.
 * @param argv as Electron gives it; unpackaged, the first word after the program is the application's own folder
 * @param workingDirectory the folder a relative name is meant in
 */
export function fileArgument(argv: readonly string[], isPackaged: boolean, workingDirectory: string): string | undefined {
  // Chromium's own switches are left among the words, wherever they stood.
  const words = argv.slice(1).filter((word) => !word.startsWith('-'))
  const file = words[isPackaged ? 0 : 1]
  return file === undefined ? undefined : resolve(workingDirectory, file)
}
