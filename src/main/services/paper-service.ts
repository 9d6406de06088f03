import type { CallAnswer, ParsedInput } from '@shared/contract/contract'
import { failure, success } from '@shared/model/outcome'
import type { HostPorts } from '../hosts/host-ports'
import { paperFontFaces } from '../pdf/paper-fonts'
import { systemClock } from '../storage/clock'
import { durableWrite } from '../storage/durable-write'
import { problemFromError } from '../storage/file-problem'
import { nodeFileSystem } from '../storage/file-system-port'
import { outputPath } from './output-path'
import type { WorkspaceService } from './workspace-service'

export interface PaperService {
  readonly print: (input: ParsedInput<'paper.print'>) => Promise<CallAnswer<'paper.print'>>
}

/**
 * Papers of the open workspace as PDF files.
 * @param now UTC stamp, printed on the paper
 */
export const createPaperService = (workspaces: WorkspaceService, ports: HostPorts, now: () => string): PaperService => ({
  print: async ({ paper, path }) => {
    const target = outputPath(path, 'paper')
    if (!target.ok) return target
    const snapshot = await workspaces.snapshot()
    if (!snapshot.ok) return snapshot
    // Loaded at the first paper, so that it does not slow down every start.
    const { renderPaper } = await import('@shared/documents/render-paper')
    const { workspace, revision } = snapshot.value
    const rendered = renderPaper(workspace, paper, { fontFaces: paperFontFaces(), printedAt: now(), revision })
    if (!rendered.ok) return rendered
    let bytes: Uint8Array
    try {
      bytes = await ports.printPdf(rendered.value.html)
    } catch (error) {
      return failure('no-pdf', error instanceof Error ? error.message : 'No PDF could be made. Try again.')
    }
    try {
      await durableWrite({ fs: nodeFileSystem, clock: systemClock, path: target.value, bytes, replace: 'allowed' })
      return success({ path: target.value })
    } catch (error) {
      const { code, sentence } = problemFromError(error, 'write', target.value)
      return failure(code, sentence)
    }
  },
})
