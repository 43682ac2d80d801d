// The policy: a file, or the short form of the inputs. Imported only by runs that have one: it brings the YAML parser.
export { isTrustPolicy, loadTrustPolicy } from './notation/trust-policy.js'
export { loadPolicy, type LoadedPolicy } from './policy/load.js'
export { loadShortForm, trustOfRoots, type GivenPem, type ShortForm } from './policy/short-form.js'
export type { ReadNamed } from './policy/source.js'
