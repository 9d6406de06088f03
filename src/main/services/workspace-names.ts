import { basename } from 'node:path'

/** How the names of workspace files end. */
export const workspaceEnding = '.parley.json'

/** The path with the ending every workspace has, unless it ends in `.json` already. */
export const withWorkspaceEnding = (path: string): string => (/\.json$/i.test(path) ? path : `${path.replace(/\.+$/, '')}${workspaceEnding}`)

/** The file's name without folder and ending. */
export const workspaceStem = (path: string): string => basename(path).replace(/(\.parley)?\.json$/i, '')

/** A file name made of a title: no characters that some system refuses, never empty, never too long. */
export const fileNameFrom = (title: string): string => {
  const clean = title.replace(/[\u0000-\u001f<>:"/\\|?*]/g, ' ').replace(/\s+/g, ' ').replace(/^[. ]+|[. ]+$/g, '')
  return [...clean].slice(0, 80).join('').trim() || 'Workspace'
}
