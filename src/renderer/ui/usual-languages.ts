/** Languages offered first: the six of the UN and others that talks have been held in. Any other of ISO 639-3 may be named. */
export const commonLanguages = ['ar', 'zh', 'en', 'fr', 'ru', 'es', 'am', 'fa', 'prs', 'ps', 'ku', 'my', 'pt', 'so', 'sw', 'ti', 'tr', 'uk', 'ur'] as const
