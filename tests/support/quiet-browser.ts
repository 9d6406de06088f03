/** Switches that keep a headless Chromium quiet on machines without a network, and let it run as root. */
export const quietBrowserArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
] as const
