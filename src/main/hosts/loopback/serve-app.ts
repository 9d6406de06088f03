import path from 'node:path'
import type { ParleyApp } from '../../app'
import { createChromiumPdf } from '../../pdf/chromium-pdf'
import type { HostPorts } from '../host-ports'
import { onLastPort } from './last-port'
import { createLoopbackHost, type LoopbackHost } from './loopback-host'
import { loopbackPorts } from './loopback-ports'

export interface ServeWords {
  /** Workspace file to open at the start, absolute. */
  readonly file?: string
  readonly port?: number
}

export type WordsRead = { readonly ok: true; readonly value: ServeWords } | { readonly ok: false; readonly sentence: string }

/** Reads `[FILE] [--port N]`. */
export function readServeWords(words: readonly string[]): WordsRead {
  let read: ServeWords = {}
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? ''
    if (word === '--port') {
      const text = words[(index += 1)] ?? ''
      const port = Number(text)
      if (!/^\d{1,5}$/.test(text) || port > 65_535) return { ok: false, sentence: `“${text}” is not a port. Give a number from 0 to 65535, or leave --port out.` }
      read = { ...read, port }
    } else if (word.startsWith('-')) {
      return { ok: false, sentence: `“${word}” is not known here. Known are: a workspace file, and --port N.` }
    } else if (read.file !== undefined) {
      return { ok: false, sentence: 'Only one workspace file can be opened at a time.' }
    } else {
      read = { ...read, file: path.resolve(word) }
    }
  }
  return { ok: true, value: read }
}

export interface ServeOptions extends ServeWords {
  readonly rendererFolder: string
  readonly dataFolder: string
  readonly compose: (ports: HostPorts, dataFolder: string) => ParleyApp
}

/** Longest wait (milliseconds) for running calls and the last save once asked to stop. */
const closingPatience = 10_000

const portTaken = (cause: unknown, port: number): string => {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined
  if (code === 'EADDRINUSE') return `Port ${port} is in use by another program. Give another one with --port, or leave it out.`
  if (code === 'EACCES') return `This system does not let you use port ${port}. Give one above 1023 with --port, or leave it out.`
  return 'Parley could not open a port on 127.0.0.1. Check that no security software forbids it, then start again.'
}

/**
 * Runs the application for browsers on this computer until told to stop (Ctrl+C, SIGTERM, or the program that started
 * it going away). Prints a link for one browser, and another whenever Enter is pressed; the starting program, where
 * there is one, gets each link as a message `{ kind: 'link', url, dataFolder }` and may ask for one with `{ kind: 'new-link' }`.
 */
export async function serve({ file, port, rendererFolder, dataFolder, compose }: ServeOptions): Promise<void> {
  const pdf = createChromiumPdf()
  const app = compose(loopbackPorts(pdf), dataFolder)
  let host: LoopbackHost
  try {
    host = port === undefined ? await onLastPort(dataFolder, (wanted) => createLoopbackHost({ app, rendererFolder, port: wanted })) : await createLoopbackHost({ app, rendererFolder, port })
  } catch (cause) {
    process.stderr.write(`${portTaken(cause, port ?? 0)}\n`)
    await app.close()
    process.exitCode = 2
    return
  }
  // A file that does not open is told on the screens, where another can be chosen.
  if (file !== undefined) void app.openAtStart(file)

  const offer = (url: string): void => {
    process.stdout.write(`Parley is open at ${url}\n`)
    process.send?.({ kind: 'link', url, dataFolder })
  }

  let stopping = false
  const stop = async (): Promise<void> => {
    if (stopping) return
    stopping = true
    process.stdin.pause()
    // Never held up for ever by one stuck call; what was acknowledged is on disk already.
    setTimeout(() => process.exit(1), closingPatience).unref()
    try {
      const served = host.close()
      // A search may have minutes to go, and calls that run are let finish.
      app.endSearches()
      await served
      await app.close()
      await pdf.close()
      process.exit(0)
    } catch (cause) {
      process.stderr.write(`${cause instanceof Error ? cause.message : 'Parley could not save the last change before it stopped.'}\n`)
      process.exit(1)
    }
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop())
  process.on('disconnect', () => void stop())
  process.on('message', (message: unknown) => {
    if (typeof message === 'object' && message !== null && 'kind' in message && message.kind === 'new-link') offer(host.newLaunchUrl())
  })
  process.stdin.on('data', () => offer(host.newLaunchUrl()))
  // A terminal that was closed takes these with it; the page in the browser goes on.
  for (const stream of [process.stdin, process.stdout, process.stderr]) stream.on('error', () => undefined)

  offer(host.launchUrl)
  process.stdout.write('The link works once, in a browser on this computer. Press Enter for another, Ctrl+C to stop.\n')
}
