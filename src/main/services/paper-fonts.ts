export const paperFonts = (): Promise<readonly never[]> => Promise.resolve([])
