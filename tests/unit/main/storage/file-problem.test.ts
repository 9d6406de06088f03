import { describe, expect, it } from 'vitest'
import { lockedBy, problemFromError } from '../../../../src/main/storage/file-problem'
import { systemError } from './support/ports'

const path = '/home/officer/Talks/stockholm.json'
const codeFor = (system: string, doing: 'read' | 'prepare' | 'write'): string => problemFromError(systemError(system), doing, path).code

describe('a problem with a file', () => {
  it('has the code the cause deserves', () => {
    expect(codeFor('ENOENT', 'read')).toBe('missing')
    expect(codeFor('ENOENT', 'write')).toBe('missing-folder')
    expect(codeFor('EACCES', 'read')).toBe('no-permission')
    expect(codeFor('EACCES', 'write')).toBe('read-only-folder')
    expect(codeFor('EROFS', 'prepare')).toBe('read-only-folder')
    expect(codeFor('ENOSPC', 'write')).toBe('disk-full')
    expect(codeFor('EDQUOT', 'write')).toBe('disk-full')
    expect(codeFor('EISDIR', 'read')).toBe('not-a-file')
    expect(codeFor('EBUSY', 'write')).toBe('busy')
    expect(codeFor('EEXIST', 'write')).toBe('already-exists')
    expect(codeFor('EIO', 'read')).toBe('read-failed')
    expect(codeFor('EIO', 'write')).toBe('write-failed')
  })

  it('names the file or its folder and never the whole path', () => {
    for (const system of ['ENOENT', 'ENOTDIR', 'EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'EISDIR', 'EBUSY', 'EEXIST', 'EIO', 'EMFILE']) {
      for (const doing of ['read', 'prepare', 'write'] as const) {
        const { sentence, systemCode } = problemFromError(systemError(system), doing, path)
        expect(sentence).toContain('stockholm.json')
        expect(sentence).not.toContain('/home')
        expect(sentence).toMatch(/\.$/)
        expect(systemCode).toBe(system)
      }
    }
  })

  it('says who has a locked file, where, and since when', () => {
    const since = '2026-01-05T09:00:00.000Z'
    const { sentence } = lockedBy(path, { owner: 'a', pid: 7, hostName: 'LAPTOP-7', hostKind: 'electron', since, heartbeat: since, fence: 1 })
    expect(sentence).toMatch(/stockholm\.json is open in the Parley application on LAPTOP-7 since 5 Jan 2026.* read only\.$/)
  })
})
