/**
 * What a host does for the application: the few things Electron, the loopback server and the
 * command line do each in their own way. Services see these ports and never ask which host runs.
 */
export interface HostPorts {
  readonly kind: 'electron' | 'loopback' | 'command-line'

  /** Asks the user for a file. Never touches the file itself. */
  chooseFile(request: ChooseFileRequest): Promise<ChosenFile>

  /**
   * Turns one complete HTML document into a tagged PDF. A4 unless the document's own `@page` says
   * otherwise; prints only after the document's fonts have loaded. The document cannot run scripts
   * nor fetch anything: fonts and pictures travel inside it as `data:` addresses.
   * Rejects with a sentence for the user when no PDF can be made (for example no browser found).
   */
  printPdf(html: string): Promise<Uint8Array>

  /** Shows the file in the system's file manager. False where the host has no way to do it. */
  revealInFolder(path: string): Promise<boolean>
}

export interface ChooseFileRequest {
  readonly purpose: 'open' | 'save'
  /** The dialog's title, a full phrase: "Save the budget as". */
  readonly title: string
  /** A file name without folder; used for saving. */
  readonly suggestedName: string
  /** Without the dot: `['xlsx']`. The first is the default. Empty: any file. */
  readonly extensions: readonly string[]
}

/** `browse`: this host has no file dialog of its own, so the screen asks for the path itself. */
export type ChosenFile =
  | { readonly kind: 'path', readonly path: string }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'browse' }
