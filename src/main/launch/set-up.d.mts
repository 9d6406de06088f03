export function ensureNode(version?: string): void
export function ensureDependencies(folder?: string): Promise<'present' | 'installed'>
export function ensureBuild(folder?: string, options?: { again?: boolean }): Promise<'present' | 'built'>
