import { iso6393 } from 'iso-639-3'
import names from '../../../resources/language-names.json'

/**
 * The languages of ISO 639-3 that `language-names.json` does not have as a three-letter code with its name, one a line:
 * three-letter code, two-letter code or nothing, English name, with tabs between. Codes for "several" or "unknown"
 * languages name none that can be interpreted and are left out.
 *
 * The build puts this text in the place of the module, so that the package, many times as long, is not shipped.
 */
export const otherLanguages: string = iso6393
  .filter(({ scope, iso6391, iso6393: code }) => scope !== 'special' && (iso6391 !== undefined || !Object.hasOwn(names, code)))
  .map(({ iso6391, iso6393: code, name }) => [code, iso6391 ?? '', name].join('\t'))
  .join('\n')
