import { connect } from 'node:net'

export interface RawAnswer {
  readonly status: number
  /** Lower-case names; a repeated header keeps its last value. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** Sends exactly these bytes on a connection of their own, and reads until the other side closes it. */
export const sendRaw = (port: number, text: string): Promise<RawAnswer> =>
  new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1')
    const parts: Buffer[] = []
    socket.on('data', (part) => parts.push(part))
    socket.on('error', reject)
    socket.on('close', () => {
      const [head = '', ...rest] = Buffer.concat(parts).toString('utf8').split('\r\n\r\n')
      const [first = '', ...lines] = head.split('\r\n')
      const headers = Object.fromEntries(lines.map((line) => {
        const colon = line.indexOf(':')
        return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()]
      }))
      resolve({ status: Number(first.split(' ')[1] ?? 0), headers, body: rest.join('\r\n\r\n') })
    })
    socket.write(text)
  })

/** A request as lines: header values that are null are left out, lists are sent as repeated headers. */
export const rawRequest = (
  method: string, target: string, headers: Readonly<Record<string, string | readonly string[] | null>>, body = '',
): string => {
  const lines = [`${method} ${target} HTTP/1.1`]
  for (const [name, value] of Object.entries(headers)) {
    for (const one of value === null ? [] : typeof value === 'string' ? [value] : value) lines.push(`${name}: ${one}`)
  }
  if (body !== '') lines.push(`content-length: ${Buffer.byteLength(body)}`)
  return [...lines, 'connection: close', '', body].join('\r\n')
}

/** Runs the work for every item, so many at a time. */
export const inParallel = async <T>(items: readonly T[], atOnce: number, work: (item: T) => Promise<void>): Promise<void> => {
  let next = 0
  await Promise.all(Array.from({ length: atOnce }, async () => {
    for (let item = items[next++]; item !== undefined; item = items[next++]) await work(item)
  }))
}
