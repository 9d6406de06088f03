import { readFileSync } from 'node:fs'
import type { Socket } from 'node:net'

const loopbackHex = '0100007F'

/** Linux lists every connection with the user it belongs to; port numbers are in hexadecimal, the user in column 8. */
const userOfPort = (table: string, peerPort: number, ownPort: number): number | null => {
  const hex = (port: number): string => `${loopbackHex}:${port.toString(16).toUpperCase().padStart(4, '0')}`
  const [peer, own] = [hex(peerPort), hex(ownPort)]
  for (const line of table.split('\n')) {
    const columns = line.trim().split(/\s+/)
    if (columns[1] === peer && columns[2] === own) return Number(columns[7])
  }
  return null
}

/**
 * Whether the program at the other end runs as another user of this computer. Known on Linux only; elsewhere, and when
 * the system does not tell, the answer is no, and the token and cookie alone decide.
 */
export function isOtherUser(socket: Socket): boolean {
  const { remotePort, localPort } = socket
  const own = process.getuid?.()
  if (process.platform !== 'linux' || own === undefined || remotePort === undefined || localPort === undefined) return false
  try {
    const user = userOfPort(readFileSync('/proc/net/tcp', 'latin1'), remotePort, localPort)
    return user !== null && user !== own
  } catch {
    return false
  }
}
