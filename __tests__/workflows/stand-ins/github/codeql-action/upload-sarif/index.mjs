import { copyFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const { INPUT_SARIF_FILE: file, RESULTS } = process.env
const { version, runs } = JSON.parse(readFileSync(file, 'utf8'))
if (version !== '2.1.0' || runs.length !== 1) throw new Error(`${file} is not SARIF 2.1.0 with one run`)
for (const { locations } of runs[0].results) {
  const { artifactLocation, region } = locations[0].physicalLocation
  if (!/^[^:/][^:]*$/.test(artifactLocation.uri) || !(region.startLine >= 1)) throw new Error('a result stands nowhere')
}
copyFileSync(file, join(RESULTS, 'uploaded.sarif'))
