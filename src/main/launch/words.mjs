import { statSync } from 'node:fs'
import path from 'node:path'
import { Stop, projectFolder } from './project.mjs'

/**
 * The folder in which relative file names are meant: where the user called npm from, else the current one.
 * @param {string} script name of the npm script; an outer `npm test` must not count for a program the tests start
 */
export const userFolder = (script) => {
  const { npm_lifecycle_event: running, INIT_CWD: from } = process.env
  return running === script && from && process.cwd() === projectFolder ? from : process.cwd()
}

export const startUsage = `npm start                  opens Parley
npm start -- FILE          opens a workspace file in it
  --loopback               in your own browser instead of Electron
  --port N                 on this port (with --loopback); any free one unless told
  --no-open                only prints the address (with --loopback)`

/**
 * Reads the words after `npm start --`. Stops with a sentence on anything it does not understand.
 * @param {string[]} words @param {string} folder where a relative file is meant
 * @returns {{ file: string | null, loopback: boolean, port: number | null, open: boolean, help: boolean }}
 */
export const readStartWords = (words, folder) => {
  const read = { file: null, loopback: false, port: null, open: true, help: false }
  const rest = [...words]
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (word === '--help' || word === '-h') read.help = true
    else if (word === '--loopback') read.loopback = true
    else if (word === '--no-open') read.open = false
    else if (word === '--port' || word.startsWith('--port=')) {
      const text = word === '--port' ? rest.shift() ?? '' : word.slice('--port='.length)
      if (!/^\d{1,5}$/.test(text) || Number(text) > 65_535) throw new Stop(`“${text}” is not a port. Give a number from 0 to 65535, or leave --port out.`, 2)
      read.port = Number(text)
    } else if (word.startsWith('-')) throw new Stop(`“${word}” is not known here. Known are:\n${startUsage}`, 2)
    else if (read.file !== null) throw new Stop('Only one workspace file can be opened at a time. Put a name with spaces in quotes.', 2)
    else read.file = existingFile(path.resolve(folder, word))
  }
  // A port, or no window, only make sense there.
  if (read.port !== null || !read.open) read.loopback = true
  return read
}

const existingFile = (file) => {
  let found
  try {
    found = statSync(file)
  } catch (cause) {
    throw new Stop(cause.code === 'EACCES' ? `You may not read “${file}”. Ask its owner, or open a copy.`
      : `There is no file “${file}”. Check the name, or start without one and make a new workspace.`, 2)
  }
  if (!found.isFile()) throw new Stop(`“${file}” is a folder. Name the workspace file in it.`, 2)
  return file
}
