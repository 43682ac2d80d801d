import { describe, expect, it } from '@jest/globals'
import { readArguments } from '../../src/config/arguments.js'
import type { Operands } from '../../src/config/operands.js'
import { Failure } from '../../src/model/failure.js'
import { sortOperands } from '../../src/config/operands.js'
import { memoryFiles, testWorld } from '../support/world.js'

const bytes = new Uint8Array([1])
const world = testWorld({
  files: memoryFiles(
    new Map(['dist/app.jar', 'ghcr.io/acme/app', 'app:1.2'].map((path) => [`/base/${path}`, bytes] as const)),
  ),
})

const none: Operands = { paths: [], references: [], texts: [], registries: [], implied: false }

function sorted(...args: string[]): Operands {
  const invocation = readArguments(args)
  if (invocation.ask !== 'run') throw new Error('no run')
  return sortOperands(invocation.command, invocation.operands, invocation.given, world)
}

function refusal(...args: string[]): Failure {
  try {
    sorted(...args)
  } catch (error) {
    if (error instanceof Failure) return error
  }
  throw new Error('It was taken.')
}

const digest = `sha256:${'a1'.repeat(32)}`

describe('what a command looks at', () => {
  it('is what its operands are for', () => {
    expect(sorted('fs', 'ghcr.io/acme/app')).toEqual({ ...none, paths: ['ghcr.io/acme/app'] })
    expect(sorted('image', 'alpine')).toEqual({ ...none, references: ['alpine'] })
    expect(sorted('repo', 'ghcr.io')).toEqual({ ...none, registries: ['ghcr.io'] })
    expect(sorted('judge', 'dist/app.jar').references).toEqual([])
  })

  it('is the whole directory in a scan, unless files or images are named, were it none', () => {
    expect(sorted('scan')).toEqual({ ...none, paths: ['.'], implied: true })
    expect(sorted('scan', '--images', 'a\nb')).toEqual({ ...none, texts: ['a\nb'] })
    expect(sorted('scan', '--files', 'x').paths).toEqual([])
    expect(sorted('scan', '--images=', '--allow-empty')).toEqual(none)
  })
})

describe('a subject to explain', () => {
  it.each(['dist/app.jar', 'dist', 'ghcr.io/acme/app', 'app:1.2'])('is a file when it is there: %s', (path) => {
    expect(sorted('explain', path)).toEqual({ ...none, paths: [path] })
  })

  it.each([
    'alpine:3.20',
    'acme/app:1.2',
    `alpine@${digest}`,
    'ghcr.io/acme/other',
    'localhost/app',
    'localhost:5000/app',
    'oci-layout:build/app:1.2',
  ])('is an image when it has a registry, a tag or a digest: %s', (reference) => {
    expect(sorted('explain', reference)).toEqual({ ...none, references: [reference] })
  })

  it('is refused when it is neither, with the way to write an image', () => {
    const failure = refusal('explain', 'acme/app')
    expect(failure.code).toBe('nothing-found')
    expect(failure.message).toBe('There is no file `acme/app`.')
    expect(failure.remedy).toContain('docker.io/acme/app:TAG')
  })

  it.each(['./dist/other.jar', '../x', 'Dist/App.jar', 'C:\\app.jar'])('is a file that is missing: %s', (path) => {
    expect(refusal('policy', 'suggest', path).remedy).toContain('Name a file that is there')
  })
})
