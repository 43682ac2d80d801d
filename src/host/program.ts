import { accessSync, constants, realpathSync, statSync } from 'node:fs'
import { delimiter, isAbsolute, join } from 'node:path'
import type { Environment } from '../config/inputs.js'
import { isWithin } from '../find/files/place.js'

/**
 * Where a program is. Only folders of the PATH that are absolute count: others are somewhere in what is scanned.
 * `scanned`: no program in this folder counts, though a step has put it on the PATH; `null`: every program does.
 */
export function onPath(name: string, environment: Environment, scanned: string | null = null): string | null {
  const isWindows = process.platform === 'win32'
  // Windows has its own case for it. A script there would need a shell.
  const path = environment['PATH'] ?? (isWindows ? (environment['Path'] ?? '') : '')
  const folders = path.split(delimiter).filter((folder) => isAbsolute(folder))
  const programs = folders.map((folder) => join(folder, isWindows ? `${name}.exe` : name))
  return programs.find((path) => isProgram(path) && !(scanned !== null && standsIn(path, scanned))) ?? null
}

/** What cannot be looked at is not started from there either. */
function standsIn(path: string, folder: string): boolean {
  try {
    return isWithin(realpathSync(path), realpathSync(folder))
  } catch {
    return true
  }
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}
