/** The file format this version writes. Raise it with every change that an older Parley could not read. */
export const currentFormat = 1

type FileJson = Readonly<Record<string, unknown>>

/** One step per format version: `migrations[n]` turns a file of format n into one of format n + 1. */
export const migrations: Readonly<Record<number, (file: FileJson) => FileJson>> = {}
