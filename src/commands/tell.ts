import type { Config } from '../config/config.js'
import { valueOf } from '../config/given.js'
import { statusOf } from '../exit-status.js'
import type { Report } from '../model/report.js'
import type { FindingLevel } from '../model/verdict.js'
import type { Log } from '../model/world.js'
import { changeSentences, outcomeOf } from '../report/outcome.js'
import { render } from '../report/render.js'
import { everyFinding, sentenceOf, type Found } from '../report/found.js'
import { placesOf } from '../report/location.js'
import { writeRendering } from '../report/output-files.js'
import type { Task } from './task.js'

/** How many findings are told of beside the table: a screen of them. All stand in the report. */
const FINDINGS_TOLD = 20

/** Standard output, the files that were asked for, and the remarks; gives the exit status. */
export async function tellReport(report: Report, config: Config, task: Task): Promise<number> {
  const { given, world, color, print, flushed } = task
  const places = await placesOf({}, () => null, config.policy?.source.file ?? null)
  for (const piece of await render(report, config.output, { color, places })) {
    print(piece)
    await flushed()
  }
  for (const [name, format] of [
    ['report', 'report'],
    ['sarif', 'sarif'],
    ['summary', 'markdown'],
    ['html', 'html'],
  ] as const) {
    const file = valueOf(given, name)
    if (file !== null) writeRendering(world.files, file, await render(report, format, { color: false, places }))
  }
  tellFindings(report, world.log)
  for (const sentence of changeSentences(report)) world.log.info(sentence)
  world.log.info(outcomeOf(report))
  return statusOf(report, config.failOn, task.stopped())
}

function tellFindings(report: Report, log: Log): void {
  const found = everyFinding(report)
  for (const one of found.slice(0, FINDINGS_TOLD)) {
    say(one.finding.level, placedSentence(one), log)
  }
  const left = found.length - FINDINGS_TOLD
  if (left > 0) log.warning(`There are ${left} more findings: --output report has them all.`)
}

/** Where it stands, as compilers say it, and what it is. */
function placedSentence(found: Found): string {
  const [mention] = found.mentions
  const sentence = sentenceOf(found)
  return mention === undefined ? sentence : `${mention.file}:${mention.line}:${mention.column}: ${sentence}`
}

function say(level: FindingLevel, sentence: string, log: Log): void {
  switch (level) {
    case 'error':
      log.error(sentence)
      return
    case 'warning':
      log.warning(sentence)
      return
    case 'note':
      log.info(sentence)
  }
}
