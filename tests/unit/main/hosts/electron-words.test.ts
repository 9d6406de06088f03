import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fileArgument } from '../../../../src/main/hosts/electron/command-line'
import { isAllowedOutside } from '../../../../src/main/hosts/electron/outside-links'

describe('the file named on the command line', () => {
  const here = resolve('/plans')

  it.each([
    ['unpackaged, after the application folder', ['electron', '/app', 'Talks.json'], false],
    ['unpackaged, among switches', ['electron', '--no-sandbox', '/app', '--lang=en', 'Talks.json'], false],
    ['packaged', ['Parley', 'Talks.json'], true],
  ])('is found %s', (_, argv, isPackaged) => {
    expect(fileArgument(argv, isPackaged, here)).toBe(resolve(here, 'Talks.json'))
  })

  it.each([[['electron', '/app'], false], [['Parley'], true], [['electron', '/app', '--inspect'], false]])('is absent in %j', (argv, isPackaged) => {
    expect(fileArgument(argv, isPackaged, here)).toBeUndefined()
  })

  it('stays as it is when it is a full path', () => {
    expect(fileArgument(['electron', '/app', resolve('/other/Talks.json')], false, here)).toBe(resolve('/other/Talks.json'))
  })
})

describe('a link that leaves Parley', () => {
  const hosts = ['www.un.org']

  it('opens for https on a listed host', () => {
    expect(isAllowedOutside('https://www.un.org/page?a#b', hosts)).toBe(true)
  })

  it.each([
    'http://www.un.org/', 'https://un.org/', 'https://www.un.org.elsewhere.test/', 'https://www.un.org@elsewhere.test/', 'https://user:word@www.un.org/',
    'https://www.un.org:8443/', 'file:///www.un.org', 'javascript:void("https://www.un.org/")', 'smb://www.un.org/share', 'www.un.org', '',
  ])('is refused for %j', (address) => {
    expect(isAllowedOutside(address, hosts)).toBe(false)
  })

  it('is refused for every host as long as none is listed', () => {
    expect(isAllowedOutside('https://www.un.org/')).toBe(false)
  })
})
