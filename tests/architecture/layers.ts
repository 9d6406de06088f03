import { builtinModules } from 'node:module'
import type { Import, SourceFile } from './sources'
import { importsOf } from './sources'

/** Folders of `shared`, each of which may import only itself and those before it. */
export const sharedLayers = [
  'model', 'policy', 'schema', 'diff', 'commands', 'languages', 'findings', 'costing', 'planning', 'optimisation', 'staffing', 'placing', 'views', 'text', 'documents', 'samples', 'contract',
] as const

/** Upward imports that are meant, each with its reason. */
const allowedUpward: readonly { readonly from: string; readonly to: RegExp; readonly why: string }[] = [
  { from: 'views', to: /^src\/shared\/text\/(dates|amounts)$/, why: 'dates and amounts in words need no sentences' },
  { from: 'costing', to: /^src\/shared\/text\/(dates|amounts)$/, why: 'the same, for lines that say what they cover' },
  { from: 'schema', to: /^src\/shared\/diff\//, why: 'the file holds the history, so its shape is known here' },
]

const sharedPackages: Readonly<Record<string, readonly string[]>> = { documents: ['react', 'react-dom'] }
const everySharedPackage = ['zod', 'temporal-polyfill']

/** What each part of `main` may import of the project (beside `shared` and itself), and which packages it alone may use. */
const mainParts: Readonly<Record<string, { readonly files: readonly RegExp[]; readonly packages: readonly string[] }>> = {
  storage: { files: [], packages: ['lowdb'] },
  excel: { files: [/^src\/main\/storage\//], packages: ['exceljs'] },
  pdf: { files: [], packages: ['playwright-core'] },
  holidays: { files: [], packages: ['date-holidays'] },
  import: { files: [], packages: ['fast-xml-parser'] },
  solver: { files: [], packages: ['highs'] },
  services: { files: [/^src\/main\/(storage|excel|pdf|holidays|import|solver)\//, /^src\/main\/hosts\/host-ports$/], packages: ['zod'] },
  'hosts/electron': { files: [/^src\/main\/app$/, /^src\/main\/hosts\/[a-z-]+$/], packages: ['electron'] },
  'hosts/loopback': { files: [/^src\/main\/app$/, /^src\/main\/pdf\//, /^src\/main\/hosts\/[a-z-]+$/], packages: [] },
  hosts: { files: [/^src\/main\/app$/], packages: [] },
  // A host whose screen is the terminal: it also makes files without opening them.
  'command-line': { files: [/^src\/main\/app$/, /^src\/main\/(services|storage|pdf|import)\//, /^src\/main\/hosts\/host-ports$/], packages: ['commander', 'zod'] },
  // Reads the one list of browsers, which is TypeScript, before anything is built.
  launch: { files: [/^src\/main\/pdf\/find-browser/], packages: ['tsx'] },
}

/** Packages that only one place may import. */
const homes: Readonly<Record<string, RegExp>> = {
  electron: /^src\/(main\/hosts\/electron\/|main\/index\.ts$|preload\/)/,
  exceljs: /^src\/main\/excel\//,
  lowdb: /^src\/main\/storage\//,
  'date-holidays': /^src\/main\/holidays\//,
  'fast-xml-parser': /^src\/main\/import\//,
  highs: /^src\/main\/solver\//,
  'iso-639-3': /^src\/renderer\/ui\/language-list\.ts$/,
}

const isNode = (imported: Import): boolean => imported.kind === 'package' && (imported.specifier.startsWith('node:') || builtinModules.includes(imported.name))

const partOf = (path: string, root: string): string | undefined => {
  if (!path.startsWith(root)) return undefined
  const inside = path.slice(root.length).split('/')
  return inside.length > 1 ? inside[0] : ''
}

const sharedBreach = (part: string, imported: Import): string | null => {
  const layer = sharedLayers.findIndex((name) => name === part)
  if (layer < 0) return `shared/${part} has no place in the order of layers`
  if (imported.kind === 'package') {
    const allowed = [...everySharedPackage, ...(sharedPackages[part] ?? [])]
    return allowed.includes(imported.name) ? null : `shared/${part} may not import the package ${imported.specifier}`
  }
  if (imported.path.startsWith('resources/')) return null
  const target = partOf(imported.path, 'src/shared/')
  if (target === undefined) return 'shared may import nothing outside shared'
  const to = sharedLayers.findIndex((name) => name === target)
  if (to >= 0 && to <= layer) return null
  return allowedUpward.some((rule) => rule.from === part && rule.to.test(imported.path)) ? null : `shared/${part} comes before shared/${target}`
}

const mainPart = (path: string): string | undefined => {
  const inside = path.slice('src/main/'.length)
  return Object.keys(mainParts).find((part) => inside.startsWith(`${part}/`))
}

const mainBreach = (path: string, imported: Import): string | null => {
  if (imported.kind === 'file' && /^src\/(renderer|preload)\//.test(imported.path)) return 'main may not import the screens'
  const part = mainPart(path)
  const rule = part === undefined ? undefined : mainParts[part]
  // Entries and the composition root put the parts together.
  if (!rule || isNode(imported)) return null
  if (imported.kind === 'package') return rule.packages.includes(imported.name) ? null : `main/${part ?? ''} may not import the package ${imported.specifier}`
  const own = imported.path.startsWith(`src/main/${part ?? ''}/`) || (imported.path.startsWith('src/shared/') && part !== 'launch')
  const other = part === 'hosts' && /^src\/main\/hosts\/(electron|loopback)\//.test(imported.path)
  return (own && !other) || rule.files.some((allowed) => allowed.test(imported.path)) ? null : `main/${part ?? ''} may not import ${imported.path}`
}

const rendererBreach = (path: string, imported: Import): string | null => {
  if (isNode(imported)) return 'screens may not import Node'
  if (imported.kind === 'package') return null
  if (/^src\/(main|preload)\//.test(imported.path)) return 'screens may not import main or preload'
  const feature = (at: string): string | undefined => /^src\/renderer\/features\/([^/]+)/.exec(at)?.[1]
  const [own, target] = [feature(path), feature(imported.path)]
  if (own !== undefined && target !== undefined && own !== target) return `the feature ${own} may not import the feature ${target}`
  const part = partOf(path, 'src/renderer/')
  const to = partOf(imported.path, 'src/renderer/')
  if (part === 'ui' && to !== undefined && to !== 'ui') return `ui knows nothing of planning, so it may not import ${to}`
  if (target !== undefined && own === undefined && part !== 'app' && part !== '') return `${part ?? ''} may not import a feature`
  return null
}

const breachOf = (path: string, imported: Import): string | null => {
  const home = imported.kind === 'package' && Object.hasOwn(homes, imported.name) ? homes[imported.name] : undefined
  if (home && imported.kind === 'package' && !home.test(path)) return `only its own place may import ${imported.name}`
  if (path.startsWith('src/shared/')) return sharedBreach(partOf(path, 'src/shared/') ?? '', imported)
  if (path.startsWith('src/main/')) return mainBreach(path, imported)
  if (path.startsWith('src/preload/')) return imported.kind === 'package' && imported.name === 'electron' ? null : 'preload imports electron and nothing else'
  if (path.startsWith('src/renderer/')) return rendererBreach(path, imported)
  return null
}

/** What is wrong with the imports of a file, one line each. */
export const importBreaches = (file: SourceFile): readonly string[] =>
  importsOf(file).flatMap((imported) => {
    const breach = breachOf(file.path, imported)
    return breach === null ? [] : [`${file.path}: ${breach}`]
  })
