import type { FoundImages } from '../model.js'
import { isCompose, readCompose } from './compose.js'
import { readDevcontainer } from './devcontainer.js'
import { readDockerfile } from './dockerfile.js'
import { noEnvironment } from './environment.js'
import { type Finds, openFinds, type RepositoryFile } from './finds.js'
import { readValues } from './helm.js'
import type { Lookup } from './interpolate.js'
import { readJsonFile } from './json.js'
import { type FileKind, kindOf } from './kinds.js'
import { isKubernetes, readKubernetes } from './kubernetes.js'
import { isKustomization, readKustomization } from './kustomization.js'
import { isPatch, readPatch } from './patch.js'
import { sourceOf } from './source.js'
import type { Tree } from './tree.js'
import { looksLikeOurs, templateLine } from './words.js'
import { readAction, readWorkflow } from './workflow.js'
import { type Documents, readYaml } from './yaml.js'

/**
 * The images that one file names, by what its path says it is, or else by its content; `null`: it is no file that
 * names images. What is wrong with it is a remark. Pure.
 */
export function readRepositoryFile(path: string, text: string): FoundImages | null {
  const found = readAs(kindOf(path) ?? 'yaml', path, text, noEnvironment)
  return found === null ? null : { images: found.images, remarks: found.remarks }
}

/** The same of a file whose kind is known, with the variables of a `.env` file that stands beside it. */
export function readAs(kind: FileKind, path: string, given: string, environment: Lookup): RepositoryFile | null {
  const finds = openFinds(sourceOf(path, given))
  const { text } = finds.source
  if (text.includes('\0')) {
    // Tools read one document after the other, and those before the fault are done with when it is met.
    if ((kind === 'yaml' || kind === 'json') && !looksLikeOurs(text)) return null
    finds.malformed(`${path} cannot be read: it is no text.`, { from: 0, to: 0 })
    return finds.done()
  }
  if (kind === 'dockerfile') {
    readDockerfile(finds)
    return finds.done()
  }
  const documents = readDocuments(kind, text)
  const read = documents.trees.map((tree) => readTree(kind, tree, finds, environment))
  const isByShape = kind === 'yaml' || kind === 'json'
  if (isByShape && !read.includes(true) && (documents.problems.length === 0 || !looksLikeOurs(text))) return null
  const template = isByShape && documents.problems.length > 0 ? templateLine(text) : null
  if (template === null) tellProblems(documents, finds)
  else finds.note(`${path} is a template that is not filled in here, so not all images in it are known.`, template)
  return finds.done()
}

/** kubectl reads as YAML what is no JSON, whatever the file is called. */
function readDocuments(kind: FileKind, text: string): Documents {
  if (kind !== 'json' && kind !== 'devcontainer') return readYaml(text)
  const json = readJsonFile(text)
  if (json.problems.length === 0 || kind === 'devcontainer') return json
  const yaml = readYaml(text)
  return yaml.problems.length === 0 ? yaml : { trees: [...json.trees, ...yaml.trees], problems: json.problems }
}

/** Whether the document is of a kind that names images. What a file is called keeps nobody from applying its objects. */
function readTree(kind: FileKind, tree: Tree, finds: Finds, environment: Lookup): boolean {
  if (isOfKind(kind) && isKubernetes(tree)) readKubernetes(tree, finds)
  switch (kind) {
    case 'workflow':
      readWorkflow(tree, finds)
      return true
    case 'action':
      readAction(tree, finds)
      return true
    case 'compose':
      readCompose(tree, finds, environment)
      return true
    case 'kustomization':
      readKustomization(tree, finds)
      return true
    case 'devcontainer':
      readDevcontainer(tree, finds)
      return true
    case 'values':
      if (!readByShape(tree, finds, environment)) readValues(tree, finds)
      return true
    default:
      return readByShape(tree, finds, environment)
  }
}

function isOfKind(kind: FileKind): boolean {
  return kind !== 'yaml' && kind !== 'json' && kind !== 'values'
}

/** A document that seems to be of several kinds is read as each of them. */
function readByShape(tree: Tree, finds: Finds, environment: Lookup): boolean {
  const shapes = [
    {
      is: isKustomization(tree),
      read: () => {
        readKustomization(tree, finds)
      },
    },
    {
      is: isKubernetes(tree),
      read: () => {
        readKubernetes(tree, finds)
      },
    },
    {
      is: isCompose(tree),
      read: () => {
        readCompose(tree, finds, environment)
      },
    },
    {
      is: isPatch(tree),
      read: () => {
        readPatch(tree, finds)
      },
    },
  ].filter(({ is }) => is)
  for (const { read } of shapes) read()
  return shapes.length > 0
}

function tellProblems({ problems }: Documents, finds: Finds): void {
  for (const { message, span } of problems) finds.malformed(`${finds.source.path} cannot be read: ${message}.`, span)
}
