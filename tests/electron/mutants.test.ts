import { rm } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { rejection } from './check'
import { wrongBuild, wrongBuildsFolder } from './wrong-build'
import { wrongBuilds } from './mutants'
import { launch } from './standin/launch'
import type { RunningApp } from './standin/launch'

const caught: string[] = []

describe('the checks catch a build that is wrong', () => {
  for (const [index, mutants] of wrongBuilds.entries()) {
    describe(`wrong build ${index + 1}`, () => {
      let app: RunningApp

      beforeAll(async () => {
        app = await launch({ mainBundle: await wrongBuild(String(index + 1), mutants.map(({ change }) => change)) })
      })
      afterAll(() => app?.close())

      for (const { name, caughtBy } of mutants) {
        it(name, async () => {
          for (const check of caughtBy) {
            expect(await rejection(check.run(app)), `"${check.claim}" still holds`).toBeDefined()
          }
          caught.push(name)
        })
      }
    })
  }
})

afterAll(async () => {
  console.log(`mutants caught ${caught.length}/${wrongBuilds.flat().length}`)
  await rm(wrongBuildsFolder, { recursive: true, force: true })
})
