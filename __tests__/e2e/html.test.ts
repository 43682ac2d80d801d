import { describe, expect, it } from '@jest/globals'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runAction, runCommand } from './runner.js'
import { exampleWorkspace } from './workspace.js'

const titled = /<title>Failed: 4 files, 3 denied · sigscan<\/title>/

describe('the page', () => {
  it('is written where the step asks for it, and the output says where', async () => {
    const workspace = exampleWorkspace()
    const inputs = { files: 'dist/**\nlib/**', 'html-file': 'report.html' }
    const { status, outputs } = await runAction({ workspace, inputs })
    expect(status).toBe(1)
    expect(outputs.get('html-file')).toBe('report.html')
    const page = readFileSync(join(workspace, 'report.html'), 'utf8')
    expect(page).toMatch(titled)
    expect(page).toMatch(/<\/html>\n$/)
  })

  it('is not written unless it is asked for, and the output is empty', async () => {
    const workspace = exampleWorkspace()
    const { outputs, temporary } = await runAction({ workspace, inputs: { files: 'dist/**' } })
    expect(outputs.get('html-file')).toBe('')
    expect(existsSync(join(temporary, 'sigscan.html'))).toBe(false)
  })

  it('is written by the command, and again of a saved report, without its files', async () => {
    const workspace = exampleWorkspace()
    await runCommand(['fs', 'dist', 'lib', '--html', 'page.html', '--report', 'saved.json'], workspace)
    expect(readFileSync(join(workspace, 'page.html'), 'utf8')).toMatch(titled)
    await runCommand(['judge', 'saved.json', '--html', 'again.html'], workspace)
    expect(readFileSync(join(workspace, 'again.html'), 'utf8')).toMatch(titled)
  })

  it('is an error where it cannot be written', async () => {
    const { status, stderr } = await runCommand(['fs', 'dist', '--html', 'dist/app.jar/x.html'], exampleWorkspace())
    expect(status).toBe(2)
    expect(stderr).toContain('x.html')
  })
})
