import { systemCodeOf } from './file-problem'
import type { HostKind, LockHolder } from './file-problem'
import type { FileFacts, FileSystemPort } from './file-system-port'

/** What stands at the lock's place. `unclear`: a lock that is being written, or a damaged one. */
export type LockState =
  | { readonly kind: 'free' }
  | { readonly kind: 'held'; readonly holder: LockHolder }
  | { readonly kind: 'unclear'; readonly modifiedMs: number }

export const lockPathFor = (path: string): string => `${path}.lock`

/** Reads a lock file, or the guard of a takeover, which looks the same. */
export async function readLock(fs: FileSystemPort, lockPath: string): Promise<LockState> {
  try {
    const facts: FileFacts = await fs.facts(lockPath)
    const holder = parseHolder(await fs.read(lockPath))
    return holder === undefined ? { kind: 'unclear', modifiedMs: Number(facts.modifiedNs / 1_000_000n) } : { kind: 'held', holder }
  } catch (error) {
    if (systemCodeOf(error) === 'ENOENT') return { kind: 'free' }
    throw error
  }
}

/** One line of JSON; a heartbeat changes it without changing its length, so that it can be rewritten in place. */
export const holderBytes = (holder: LockHolder): Uint8Array => new TextEncoder().encode(`${JSON.stringify(holder)}\n`)

const hostKinds = { electron: true, loopback: true, 'command line': true } satisfies Record<HostKind, true>
const isHostKind = (value: unknown): value is HostKind => typeof value === 'string' && Object.hasOwn(hostKinds, value)

function parseHolder(bytes: Uint8Array): LockHolder | undefined {
  let json: unknown
  try {
    json = JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return undefined
  }
  if (typeof json !== 'object' || json === null) return undefined
  const { owner, pid, hostName, hostKind, since, heartbeat, fence } = Object.fromEntries(Object.entries(json))
  if (typeof owner !== 'string' || typeof hostName !== 'string' || !isHostKind(hostKind)) return undefined
  if (typeof since !== 'string' || typeof heartbeat !== 'string' || Number.isNaN(Date.parse(heartbeat))) return undefined
  if (!Number.isSafeInteger(pid) || !Number.isSafeInteger(fence)) return undefined
  return { owner, pid: Number(pid), hostName, hostKind, since, heartbeat, fence: Number(fence) }
}

/** Whether a program with this number runs on this machine. A number may have been given to another program since. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return systemCodeOf(error) !== 'ESRCH'
  }
}
