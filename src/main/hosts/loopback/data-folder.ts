import { homedir } from 'node:os'
import path from 'node:path'

export interface Place {
  readonly platform: NodeJS.Platform
  readonly env: Readonly<Record<string, string | undefined>>
  readonly home: string
}

const here = (): Place => ({ platform: process.platform, env: process.env, home: homedir() })

/** Where Parley keeps what is not in the user's own files: PARLEY_DATA, else the usual place of the system. */
export function dataFolder({ platform, env, home }: Place = here()): string {
  const chosen = env['PARLEY_DATA']
  if (chosen) return path.resolve(chosen)
  if (platform === 'win32') return path.join(env['APPDATA'] ?? path.join(home, 'AppData', 'Roaming'), 'Parley')
  if (platform === 'darwin') return path.join(home, 'Library', 'Application Support', 'Parley')
  const shared = env['XDG_DATA_HOME']
  return path.join(shared && path.isAbsolute(shared) ? shared : path.join(home, '.local', 'share'), 'parley')
}
