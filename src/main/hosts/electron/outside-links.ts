/** Hosts whose https pages a link may open in the user's own browser. None so far. */
const allowedHosts: readonly string[] = []

/** Whether a link may leave Parley: only https, only the usual port, only a host on the list. */
export function isAllowedOutside(address: string, hosts: readonly string[] = allowedHosts): boolean {
  if (!URL.canParse(address)) return false
  const url = new URL(address)
  return url.protocol === 'https:' && url.username === '' && url.password === '' && url.port === '' && hosts.includes(url.hostname)
}
