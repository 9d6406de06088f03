export function hasDisplay(platform?: NodeJS.Platform, env?: Readonly<Record<string, string | undefined>>): boolean
export function electronProgram(folder?: string, env?: Readonly<Record<string, string | undefined>>): string | null
export function findElectron(folder?: string): Promise<{ program: string } | { without: string }>
export function runElectron(program: string, file: string | null): Promise<number | null>
