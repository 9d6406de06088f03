/** A new opaque record id. The screen makes it, so that what it predicts and what the owner keeps are the same. */
export const newId = (): string => crypto.randomUUID()
