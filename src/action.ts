import { outputsOf } from './action-outputs.js'
import type { Config } from './config/config.js'
import { readConfig } from './config/config.js'
import type { Given } from './config/given.js'
import { flagOf, valueOf } from './config/given.js'
import { isAlone, readInputs } from './config/inputs.js'
import { uploads } from './config/options.js'
import { jobsOf } from './config/jobs.js'
import { faultOf, statusOf } from './exit-status.js'
import type { Runner } from './host/runner.js'
import { Failure } from './model/failure.js'
import type { Report } from './model/report.js'
import { version } from './model/version.js'
import type { Files, World } from './model/world.js'
import { changeSentences, outcomeOf } from './report/outcome.js'
import { render } from './report/render.js'
import { annotationsOf } from './report/annotations.js'
import { logLine } from './report/escape.js'
import { placesOf } from './report/location.js'
import { openBaseline } from './report/since.js'
import type { SarifPlaces } from './report/sarif.js'
import { SUMMARY_LIMIT, summaryMarkdown } from './report/summary.js'
import { scan } from './scan.js'
import { freePath, readTextIfThere, writeRendering } from './report/output-files.js'

/** The runner, and the files that the step writes. */
interface Step extends Runner {
  readonly files: Files
}

/** Runs the action and gives its exit status; whatever happens, the output `result` and the log say it. */
export async function runAction(runner: Runner): Promise<number> {
  try {
    return await act(runner)
  } catch (error) {
    const { status, message, place } = faultOf(error, version)
    const at = place === null ? null : { ...place, endColumn: place.column + 1 }
    runner.annotate({ level: 'error', title: 'sigscan', message: logLine(message), place: at })
    if (runner.environment['RUNNER_DEBUG'] === '1' && error instanceof Error) runner.log.debug(error.stack ?? '')
    sayError(runner)
    return status
  }
}

/** Where outputs cannot be written, the log and the status have to do. */
function sayError(runner: Runner): void {
  try {
    runner.output('result', 'error')
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    runner.log.error(error.message)
  }
}

async function act(runner: Runner): Promise<number> {
  const { environment, log } = runner
  const given = readInputs(environment)
  if (flagOf(given, 'command')) {
    log.info(`sigscan ${version} is in ${runner.install()}, on the PATH of later steps.`)
    if (isAlone(given, 'command')) return 0
  }
  const password = valueOf(given, 'password')
  if (password !== null) runner.mask(password)
  const token = valueOf(given, 'github-token')
  if (token !== null) runner.mask(token)
  const world = runner.world(jobsOf(given), token)
  const config = await readConfig('scan', [], given, world)
  const since = await openBaseline(valueOf(given, 'baseline'), world.files)
  const report = since(await scan(config, world))
  const sarif = await tell(report, given, config, { ...runner, files: world.files })
  await upload(sarif, report, given, world)
  return statusOf(report, config.failOn, runner.stopped())
}

/** Tells people and machines: log, annotations, summary, files, outputs. The SARIF file that it wrote, or ''. */
async function tell(report: Report, given: Given, { policy }: Config, step: Step): Promise<string> {
  const { environment, files, log } = step
  const found = await placesOf(environment, (path) => readTextIfThere(files, path), policy?.source.file ?? null)
  const category = valueOf(given, 'category')
  const places: SarifPlaces = category === null ? found : { ...found, category }
  for (const piece of await render(report, 'pretty', { color: false, places })) step.print(piece)
  for (const sentence of changeSentences(report)) log.info(sentence)
  if (report.enforced) log.info(outcomeOf(report))
  else log.warning(outcomeOf(report))
  if (flagOf(given, 'annotations')) for (const annotation of annotationsOf(report, places)) step.annotate(annotation)
  summarize(report, valueOf(given, 'summary') ?? 'true', step)
  const written = {
    'report-file': await write(report, 'report', valueOf(given, 'report'), 'sigscan-report.json', places, step),
    'sarif-file': await write(report, 'sarif', valueOf(given, 'sarif'), 'sigscan.sarif', places, step),
    'html-file': await write(report, 'html', valueOf(given, 'html'), null, places, step),
  }
  const { outputs, left } = outputsOf(report, written)
  for (const { name, value } of outputs) step.output(name, value)
  if (left > 0) log.warning(`The outputs \`images\` and \`files\` leave out ${left} subjects; the report has all.`)
  return written['sarif-file']
}

/** The last thing that is done, when everything is told and written: it may take minutes, and changes nothing. */
async function upload(path: string, report: Report, given: Given, world: World): Promise<void> {
  const way = uploads.find((one) => one === valueOf(given, 'upload-sarif')) ?? 'auto'
  if (way === 'false') return
  const { uploadSarif } = await import('./upload/upload.js')
  await uploadSarif({ way, path, startedAt: report.at, offline: flagOf(given, 'offline') }, world)
}

/** `true`: the summary of the job; `false`: none; anything else is a file. */
function summarize(report: Report, wanted: string, step: Step): void {
  if (/^(?:false|False|FALSE)$/.test(wanted)) return
  if (!/^(?:true|True|TRUE)$/.test(wanted)) {
    writeRendering(step.files, wanted, [summaryMarkdown(report, SUMMARY_LIMIT)])
    return
  }
  const room = step.summaryRoom()
  if (room !== null) step.summarize(summaryMarkdown(report, Math.min(room, SUMMARY_LIMIT)))
}

/** Writes a rendering to the file that is wanted, else, where it has a usual name, to the runner's temporary folder; its path, or ''. */
async function write(
  report: Report,
  format: 'report' | 'sarif' | 'html',
  wanted: string | null,
  usual: string | null,
  places: SarifPlaces,
  { environment, files }: Step,
): Promise<string> {
  const folder = environment['RUNNER_TEMP'] ?? ''
  const path = wanted ?? (folder === '' || usual === null ? null : freePath(files, folder, usual))
  if (path === null) return ''
  writeRendering(files, path, await render(report, format, { color: false, places }))
  return path
}
