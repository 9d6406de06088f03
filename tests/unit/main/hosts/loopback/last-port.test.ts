import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { onLastPort } from '../../../../../src/main/hosts/loopback/last-port'

/** Opens a real server, as a host does; refuses a port that is taken. */
const open = async (port: number): Promise<{ readonly url: string; readonly close: () => Promise<void> }> => {
  const server = createServer()
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  const close = () => new Promise<void>((resolve) => server.close(() => { resolve() }))
  onTestFinished(close)
  return { url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`, close }
}

const folder = (): string => {
  const made = mkdtempSync(join(tmpdir(), 'parley-port-'))
  onTestFinished(() => { rmSync(made, { recursive: true, force: true }) })
  return made
}

it('comes back to the address of the last run', async () => {
  const data = folder()
  const first = await onLastPort(data, open)
  await first.close()
  expect((await onLastPort(data, open)).url).toBe(first.url)
})

it('takes another port when somebody has that one, and comes back to the new one', async () => {
  const data = folder()
  const first = await onLastPort(data, open)
  const second = await onLastPort(data, open)
  expect(second.url).not.toBe(first.url)
  expect(`http://127.0.0.1:${readFileSync(join(data, 'last-port'), 'utf8')}`).toBe(second.url)
})

it.each(['', 'soon', '80', '70000', '-1'])('is not misled by %j in the file', async (content) => {
  const data = folder()
  writeFileSync(join(data, 'last-port'), content)
  const host = await onLastPort(data, open)
  expect(Number(new URL(host.url).port)).toBeGreaterThan(1023)
})
