import { readFileSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { nodeFileSystem } from '../../../../../src/main/storage/file-system-port'
import type { FileSystemPort } from '../../../../../src/main/storage/file-system-port'

/**
 * What a disk may hold after the power goes: content that was not fsynced may be missing, and names changed since the
 * last fsync of the folder may or may not have arrived, in order. Written for one folder.
 */
type Step =
  | { readonly kind: 'create'; readonly name: string; readonly file: number }
  | { readonly kind: 'write'; readonly file: number; readonly bytes: Uint8Array; readonly position: number }
  | { readonly kind: 'sync'; readonly file: number }
  | { readonly kind: 'rename' | 'link'; readonly from: string; readonly name: string }
  | { readonly kind: 'remove'; readonly name: string }
  | { readonly kind: 'syncFolder' }

export interface Recorder {
  readonly fs: FileSystemPort
  readonly steps: Step[]
}

/** The real file system, with what matters to a power cut written down. */
export function recorder(): Recorder {
  const steps: Step[] = []
  let files = 0
  const inner = nodeFileSystem
  const fs: FileSystemPort = {
    ...inner,
    create: async (path, mode) => {
      const handle = await inner.create(path, mode)
      const file = (files += 1)
      steps.push({ kind: 'create', name: basename(path), file })
      return {
        ...handle,
        write: async (bytes, position) => {
          const taken = await handle.write(bytes, position)
          steps.push({ kind: 'write', file, bytes: bytes.slice(0, taken), position })
          return taken
        },
        sync: async () => {
          await handle.sync()
          steps.push({ kind: 'sync', file })
        },
      }
    },
    rename: async (from, to) => {
      await inner.rename(from, to)
      steps.push({ kind: 'rename', from: basename(from), name: basename(to) })
    },
    link: async (from, to) => {
      await inner.link(from, to)
      steps.push({ kind: 'link', from: basename(from), name: basename(to) })
    },
    remove: async (path) => {
      await inner.remove(path)
      steps.push({ kind: 'remove', name: basename(path) })
    },
    syncFolder: async (path) => {
      await inner.syncFolder(path)
      steps.push({ kind: 'syncFolder' })
    },
  }
  return { fs, steps }
}

const noFile = '(no file)'
const before = 0

/** Every content a name may have after a cut behind the given steps. `old` is what it held, durably, at the start. */
function possibleContents(steps: readonly Step[], name: string, old: string | undefined): Set<string> {
  const cached = new Map<number, Buffer>()
  const onDisk = new Map<number, Buffer>()
  if (old !== undefined) for (const content of [cached, onDisk]) content.set(before, Buffer.from(old))
  const durable = new Map<string, number>(old === undefined ? [] : [[name, before]])
  let pending: Step[] = []
  for (const step of steps) {
    if (step.kind === 'write') cached.set(step.file, place(cached.get(step.file), step.bytes, step.position))
    else if (step.kind === 'sync') onDisk.set(step.file, cached.get(step.file) ?? Buffer.alloc(0))
    else if (step.kind === 'syncFolder') {
      for (const change of pending) applyName(durable, change)
      pending = []
    } else pending.push(step)
  }
  const found = new Set<string>()
  const look = (): void => {
    const file = durable.get(name)
    if (file === undefined) found.add(noFile)
    else for (const content of [onDisk, cached]) found.add(String(content.get(file) ?? ''))
  }
  look()
  for (const change of pending) {
    applyName(durable, change)
    look()
  }
  return found
}

function place(content: Buffer | undefined, bytes: Uint8Array, position: number): Buffer {
  const next = Buffer.alloc(Math.max(content?.length ?? 0, position + bytes.length))
  content?.copy(next)
  next.set(bytes, position)
  return next
}

function applyName(names: Map<string, number>, step: Step): void {
  if (step.kind === 'create') names.set(step.name, step.file)
  if (step.kind === 'remove') names.delete(step.name)
  if (step.kind !== 'rename' && step.kind !== 'link') return
  const file = names.get(step.from)
  if (file !== undefined) names.set(step.name, file)
  if (step.kind === 'rename') names.delete(step.from)
}

/**
 * Runs `act`, which must put `next` into `path` and resolve when it claims that it is safe, and answers every way in
 * which a power cut at any moment would break the promise: old or new until then, new from then on.
 */
export async function breachesOfDurability(path: string, next: string, act: (fs: FileSystemPort) => Promise<void>): Promise<string[]> {
  const old = readOrNone(path)
  const { fs, steps } = recorder()
  await act(fs)
  const acknowledgedAt = steps.length
  const allowed = new Set([old ?? noFile, next])
  const breaches: string[] = []
  for (let cut = 0; cut <= acknowledgedAt; cut += 1) {
    for (const content of possibleContents(steps.slice(0, cut), basename(path), old)) {
      if (!allowed.has(content)) breaches.push(`a cut after step ${cut} (${steps[cut - 1]?.kind ?? 'start'}) in ${basename(dirname(path))} leaves ${JSON.stringify(content.slice(0, 40))}`)
      if (cut === acknowledgedAt && content !== next) breaches.push(`acknowledged, but a cut leaves ${JSON.stringify(content.slice(0, 40))}`)
    }
  }
  return breaches
}

function readOrNone(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}
