import { record } from './record'
import { strictMembers } from './strict-members'

/** What a handler learns of who calls. Null: the frame is gone. */
export interface SenderFrame {
  readonly url: string
  readonly origin: string
  readonly parent: SenderFrame | null
}

export interface CallEvent {
  readonly sender: unknown
  readonly senderFrame: SenderFrame | null
  readonly type: 'frame'
}

type Listener = (event: CallEvent, ...args: unknown[]) => unknown

const handlers = new Map<string, Listener>()
const listeners = new Map<string, Listener[]>()

export const ipcMain = strictMembers('ipcMain', {
  handle(channel: string, listener: Listener): void {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
    handlers.set(channel, listener)
    record.channels.push(channel)
  },
  on(channel: string, listener: Listener): void {
    listeners.set(channel, [...(listeners.get(channel) ?? []), listener])
    record.channels.push(channel)
  },
  removeHandler(channel: string): void {
    handlers.delete(channel)
  },
})

export async function invoke(event: CallEvent, channel: string, args: unknown[]): Promise<unknown> {
  const handler = handlers.get(channel)
  if (handler === undefined) throw new Error(`No handler registered for '${channel}'`)
  return handler(event, ...args)
}

export function send(event: CallEvent, channel: string, args: unknown[]): void {
  for (const listener of listeners.get(channel) ?? []) listener(event, ...args)
}
