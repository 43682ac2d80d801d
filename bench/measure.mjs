// Times child processes against each other: every round runs each of them once, so that a busy machine slows all alike.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const inRepository = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url))

/** That of this repository, or the one that SIGSCAN_BENCH_BUNDLE names. */
export const bundle = process.env.SIGSCAN_BENCH_BUNDLE ?? inRepository('dist/index.js')

/** Node 24, the action's runtime, where npm installed it; else the Node that runs this. */
export const node = existsSync(inRepository('node_modules/node/bin/node'))
  ? inRepository('node_modules/node/bin/node')
  : process.execPath

/** Whether only a few runs are wanted: CI asks whether the programs still work, not how fast they are. */
export const smoke = process.argv.includes('--smoke')

/** What a process used when it ends (GNU time): seconds in itself, in the system, and the most memory in KiB. */
const told = ['/usr/bin/time', ['-f', '\n%U %S %M']]

/** Runs a task once: what it took in milliseconds, in itself and by the clock, its peak in MiB, and what it printed. */
export function useOf({ name, command, args, env }) {
  const start = process.hrtime.bigint()
  const [time, options] = told
  const run = spawnSync(time, [...options, command, ...args], {
    encoding: 'utf8',
    env: env ?? process.env,
    maxBuffer: 256 << 20,
  })
  const ms = Number(process.hrtime.bigint() - start) / 1e6
  if (run.status !== 0)
    throw new Error(`${name} ended with ${run.status}: ${run.error ?? ''}${run.stderr}${run.stdout}`)
  const [user, system, peak] = run.stderr.trim().split('\n').at(-1).split(' ').map(Number)
  return { ms, cpu: (user + system) * 1000, peak: peak / 1024, stdout: run.stdout }
}

/** As `compare`, and tells CPU time and memory too; needs /usr/bin/time, and tasks that GNU time can start. */
export function compareUse(tasks, rounds) {
  const uses = tasks.map(() => [])
  for (let round = 0; round <= rounds; round++) {
    tasks.forEach((task, index) => {
      const use = useOf(task)
      if (round > 0) uses[index].push(use)
    })
  }
  return tasks.map(({ name, divide = 1 }, index) => {
    const of = (what) => median(uses[index].map((use) => use[what]))
    return { name, ms: of('ms') / divide, cpu: of('cpu') / divide, peak: of('peak') }
  })
}

/** Prints the figures of `compareUse` as a table of Markdown, each beside its ratio to the first. */
export function showUse(figures) {
  console.log('| what | wall | ratio | CPU | peak |\n|---|---|---|---|---|')
  for (const { name, ms, cpu, peak } of figures) {
    const ratio = (ms / figures[0].ms).toFixed(2)
    console.log(`| ${name} | ${ms.toFixed(1)} ms | ${ratio} | ${cpu.toFixed(0)} ms | ${peak.toFixed(0)} MiB |`)
  }
  console.log('')
}

/** One task: `name`, `command`, `args`, and the exit `status` that it must have (0). */
function time({ name, command, args, env, cwd, status = 0 }) {
  const start = process.hrtime.bigint()
  const run = spawnSync(command, args, { env: env ?? process.env, cwd, encoding: 'utf8', maxBuffer: 64 << 20 })
  const took = Number(process.hrtime.bigint() - start) / 1e6
  if (run.error !== undefined || run.status !== status) {
    throw new Error(`${name} ended with ${run.status}: ${run.error ?? ''}${run.stderr}${run.stdout}`)
  }
  return took
}

export const median = (values) => {
  const sorted = [...values].sort((left, right) => left - right)
  return (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2
}

/** The medians of `rounds` runs of each task, in milliseconds, after one run of each that does not count. */
export function compare(tasks, rounds) {
  for (const task of tasks) time(task)
  const times = tasks.map(() => [])
  for (let round = 0; round < rounds; round++) tasks.forEach((task, index) => times[index].push(time(task)))
  return tasks.map(({ name, divide = 1 }, index) => ({ name, ms: median(times[index]) / divide }))
}

/** Prints the figures as a table of Markdown, each beside its ratio to the first. */
export function show(figures) {
  console.log('| what | median | ratio |\n|---|---|---|')
  for (const { name, ms } of figures) {
    console.log(`| ${name} | ${ms.toFixed(1)} ms | ${(ms / figures[0].ms).toFixed(2)} |`)
  }
}
