// What a run came to, beside what it should have come to: a sentence for each difference.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export function faultsOf({ green, jobs = {}, steps = {}, printed = [], unsaid = [], results = {}, uploads }, ran) {
  const faults = [
    ...(green === (ran.status === 0) ? [] : [`It ended with ${ran.status}.`]),
    ...differing('job', jobs, ran.jobs),
    ...differing('step', steps, ran.steps),
    ...printed.filter((text) => !ran.printed.includes(text)).map((text) => `It does not say “${text}”.`),
    ...unsaid.filter((text) => ran.printed.includes(text)).map((text) => `It says “${text}”.`),
    ...resultFaults(results, ran.results),
    ...(uploads === undefined ? [] : uploadFaults(uploads, ran.uploads)),
  ]
  return faults.length === 0 ? [] : [...faults, ...`${ran.printed}${ran.errors}`.trimEnd().split('\n')]
}

function differing(what, wanted, found) {
  return Object.entries(wanted)
    .map(([name, result]) => [name, result, found[name] ?? 'skipped'])
    .filter(([, result, is]) => is !== result)
    .map(([name, result, is]) => `The ${what} ${name} is ${is}, and should be ${result}.`)
}

function resultFaults(wanted, folder) {
  return Object.entries(wanted).flatMap(([name, isRight]) => {
    const path = join(folder, name)
    const text = existsSync(path) ? readFileSync(path, 'utf8') : null
    const holds = isRight === null ? text === null : text !== null && isRight(text)
    return holds ? [] : [`${name} is ${text === null ? 'not there' : JSON.stringify(text.slice(0, 200))}.`]
  })
}

/** What code scanning was given: the ref, and the places of the findings. */
function uploadFaults(wanted, uploads) {
  const found = uploads.map(({ body, sarif }) => ({
    ref: body.ref,
    at: JSON.parse(sarif.toString('utf8')).runs[0].results.map(({ ruleId, locations }) => {
      const { artifactLocation, region } = locations[0].physicalLocation
      return `${ruleId} ${artifactLocation.uri}:${region.startLine}:${region.startColumn}`
    }),
  }))
  const [is, should] = [found, wanted].map((value) => JSON.stringify(value))
  return is === should ? [] : [`Code scanning was given ${is}, and should have been given ${should}.`]
}
