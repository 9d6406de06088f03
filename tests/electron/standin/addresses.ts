// Chromium knows no scheme of ours, so each custom origin gets an https one that only exists here:
// app://parley/x is https://parley.app.standin.test/x, a secure context with a stable origin.
const ending = '.standin.test'

export function toBrowser(address: string): string {
  const parts = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)(.*)$/.exec(address)
  const [, scheme, host, rest] = parts ?? []
  if (scheme === undefined || scheme === 'http' || scheme === 'https' || scheme === 'file') return address
  return `https://${host}.${scheme}${ending}${rest}`
}

export function toApplication(address: string): string {
  if (!URL.canParse(address)) return address
  const url = new URL(address)
  if (url.protocol !== 'https:' || !url.hostname.endsWith(ending)) return address
  const name = url.hostname.slice(0, -ending.length)
  const dot = name.lastIndexOf('.')
  return `${name.slice(dot + 1)}://${name.slice(0, dot)}${url.pathname}${url.search}${url.hash}`
}
