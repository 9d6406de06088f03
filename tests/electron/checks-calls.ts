import { insist, rejection, until } from './check'
import type { Check } from './check'
import type { SenderFrame } from './standin/ipc-main'

const elsewhere = 'https://elsewhere.test/'

const ownFrame = { url: 'app://parley/', origin: 'app://parley', parent: null } as const

/** Every channel must refuse each of these frames; a null frame is one that is gone by now. */
function refuses(claim: string, strangers: readonly (SenderFrame | null)[]): Check {
  return {
    point: 17,
    claim,
    async run(app) {
      const { channels } = await app.record()
      insist(channels.length > 0, 'there is no channel')
      for (const channel of channels) {
        insist(await rejection(app.callFrom(ownFrame, channel, ['no.such.call', {}])) === undefined, `${channel} refuses the screens themselves`)
        for (const stranger of strangers) {
          const refusal = await rejection(app.callFrom(stranger, channel, ['no.such.call', {}]))
          insist(refusal?.startsWith('Refused') === true, `${channel} answered ${stranger?.url ?? 'a lost frame'}`)
        }
      }
    },
  }
}

export const refusesStrangers = refuses('every channel refuses whoever is not a page of the screens', [
  null,
  ...['https://elsewhere.test/app://parley/', 'app://parley.elsewhere/', 'app://paper/x', 'file:///app://parley/', 'about:blank']
    .map((url) => ({ url, origin: 'null', parent: null })),
])

export const refusesInnerFrames = refuses('every channel refuses a frame inside the page, even of the same origin', [{ ...ownFrame, parent: ownFrame }])

export const foreignPageGetsNothing: Check = {
  point: 17,
  claim: 'a foreign page in the window can neither call nor hear events',
  async run(app) {
    await app.serveForeign(elsewhere, '<p>elsewhere</p>')
    await app.loadInWindow(elsewhere)
    try {
      const refusal = await rejection(app.page.evaluate(() => Reflect.get(window, 'parley').call('no.such.call', {})))
      insist(refusal?.includes('Refused') === true, `the answer was ${refusal}`)
    } finally {
      await app.loadInWindow('app://parley/')
    }
  },
}

export const oneNarrowObject: Check = {
  point: 20,
  claim: 'the page gets one frozen object with call, subscribe and info, and nothing of Electron',
  async run(app) {
    const seen = await app.page.evaluate(() => {
      const blank = document.createElement('iframe')
      document.body.append(blank)
      const usual = new Set(Object.getOwnPropertyNames(blank.contentWindow ?? {}))
      blank.remove()
      const parley: object | undefined = Reflect.get(window, 'parley')
      const added = Object.getOwnPropertyNames(window).filter((name) => {
        if (usual.has(name) || /^\d+$/.test(name)) return false
        // Only what the page can't remove came from the preload; the screens' own globals may be deleted.
        return Object.getOwnPropertyDescriptor(window, name)?.configurable === false
      })
      return {
        added,
        members: Object.keys(parley ?? {}).sort().join(),
        frozen: Object.isFrozen(parley) && Object.isFrozen(Reflect.get(parley ?? {}, 'call')) && Object.isFrozen(Reflect.get(parley ?? {}, 'info')),
        info: JSON.stringify(Reflect.get(parley ?? {}, 'info')),
      }
    })
    insist(seen.members === 'call,info,subscribe', `window.parley has ${seen.members}`)
    insist(seen.frozen, 'window.parley can be changed')
    insist(seen.info === '{"host":"electron"}', `info is ${seen.info}`)
    insist(seen.added.filter((name) => name !== 'parley').length === 0, `the page also sees ${seen.added.join()}`)
  },
}

export const callsTravel: Check = {
  claim: 'a call reaches the application and its answer comes back as plain data',
  async run(app) {
    const answer = await app.page.evaluate(async () => {
      const parley = Reflect.get(window, 'parley')
      if (parley === undefined) throw new Error('the page has no window.parley')
      return JSON.stringify(await parley.call('no.such.call', { text: 'a', list: [1, 2] }))
    })
    insist(answer.startsWith('{"ok":false'), `the answer was ${answer}`)
    insist((await app.record()).preloadErrors.length === 0, 'the preload failed')
  },
}

export const onlyPlainData: Check = {
  claim: 'a function in a call is refused in words, before anything is sent',
  async run(app) {
    const refusal = await app.page.evaluate(async () => {
      const parley = Reflect.get(window, 'parley')
      return parley.call('workspace.open', { path: () => 'x' }).then(() => 'sent', (cause: Error) => cause.message)
    })
    insist(refusal.includes('not plain data') && refusal.includes('workspace.open'), `the answer was: ${refusal}`)
  },
}

export const eventsTravel: Check = {
  claim: 'the page hears events until it stops listening',
  async run(app) {
    await app.page.evaluate(() => {
      const heard: unknown[] = []
      const alsoHeard: unknown[] = []
      const parley = Reflect.get(window, 'parley')
      const stop = parley.subscribe((event: unknown) => heard.push(event))
      parley.subscribe((event: unknown) => alsoHeard.push(event))
      Object.assign(window, { probe: { heard, alsoHeard, stop } })
    })
    const counts = (): Promise<string> => app.page.evaluate(() => {
      const { heard, alsoHeard } = Reflect.get(window, 'probe')
      return `${heard.length} ${alsoHeard.length} ${JSON.stringify(alsoHeard.at(-1))}`
    })
    await app.sendToWindow('parley:event', { revision: 1 })
    await until(async () => await counts() === '1 1 {"revision":1}', 'both listeners heard the first event')
    await app.page.evaluate(() => Reflect.get(window, 'probe').stop())
    await app.sendToWindow('parley:event', { revision: 2 })
    await until(async () => await counts() === '1 2 {"revision":2}', 'only the second listener heard the second event')
    await app.loadInWindow('app://parley/')
  },
}
