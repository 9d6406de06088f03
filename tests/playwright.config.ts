import { defineConfig } from '@playwright/test'
import { findBrowser } from '../src/main/pdf/find-browser'
import { quietBrowserArgs } from './support/quiet-browser'

const executablePath = findBrowser()?.path

export default defineConfig({
  testDir: './e2e',
  timeout: 60_000,
  expect: { timeout: 15_000 },
  fullyParallel: true,
  workers: 2,
  // A shared build machine may stall for seconds; a claim that fails twice has failed.
  retries: process.env['CI'] ? 1 : 0,
  reporter: [['list']],
  outputDir: '../test-results',
  use: {
    headless: true,
    launchOptions: { args: [...quietBrowserArgs], ...(executablePath ? { executablePath } : {}) },
    viewport: { width: 1366, height: 768 },
  },
})
