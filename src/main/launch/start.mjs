import { spawn } from 'node:child_process'
import path from 'node:path'
import { openWindow } from './browser-window.mjs'
import { findElectron, hasDisplay, runElectron } from './electron.mjs'
import { launch, projectFolder, say } from './project.mjs'
import { ensureBuild, ensureDependencies, ensureNode } from './set-up.mjs'
import { readStartWords, startUsage, userFolder } from './words.mjs'

/** Runs the loopback host to its end, opening a window for every link it offers. Gives its exit code. */
const runLoopback = ({ file, port, open }) => new Promise((resolve) => {
  const words = [...(file === null ? [] : [file]), ...(port === null ? [] : ['--port', String(port)])]
  const child = spawn(process.execPath, [path.join(projectFolder, 'out/main/serve.js'), ...words], { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] })
  child.on('message', async (message) => {
    if (message?.kind !== 'link' || !open || !hasDisplay()) return
    if (!await openWindow(message.url, message.dataFolder)) say('No browser could be opened. Open the address above in one.')
  })
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  // In a terminal Ctrl+C reaches both; elsewhere only us. Being told twice does no harm.
  process.on('SIGINT', () => child.kill('SIGINT'))
  child.once('exit', (code) => resolve(code ?? 1))
})

// npm start
await launch(async () => {
  ensureNode()
  const words = readStartWords(process.argv.slice(2), userFolder('start'))
  if (words.help) {
    process.stdout.write(`${startUsage}\n`)
    return 0
  }
  await ensureDependencies()
  await ensureBuild()
  if (!words.loopback) {
    const electron = await findElectron()
    if ('program' in electron) {
      const code = await runElectron(electron.program, words.file)
      if (code !== null) return code
      say('Electron did not start here, so Parley opens in your browser.')
    } else {
      say(electron.without)
    }
  }
  return runLoopback(words)
})
