import { readDockerfileText } from './dockerfile.js'
import { type Finds, nameFile, shown, takePart } from './finds.js'
import { interpolate, type Lookup } from './interpolate.js'
import { spanOf } from './source.js'
import { fieldsOf, itemsOf, type Leaf, leavesAt, textOf, type Tree, valuesAt, valuesOf } from './tree.js'

/** Dockerfiles that people write into another file have some lines; each image in one is looked for in it. */
const MAX_INLINE = 64 * 1024

/** Whether a document has the shape of a Compose file: services, of which one at least has an image or is built. */
export function isCompose(tree: Tree): boolean {
  const services = new Set(
    valuesOf(tree, 'services')
      .flatMap(fieldsOf)
      .map(({ value }) => value),
  )
  return [...services].some((value) => valuesOf(value, 'image').length > 0 || valuesOf(value, 'build').length > 0)
}

/**
 * A Compose file (Compose specification): the images of its services, those that a build starts from or takes its
 * cache from, images that are mounted, and artifacts that it includes. A service that is built has an image all the
 * same, for Compose pulls that before it builds; `pull_policy: build` says that it does not. Files that it extends or
 * includes are read as files of their own.
 */
export function readCompose(tree: Tree, finds: Finds, environment: Lookup): void {
  for (const { value: service } of valuesOf(tree, 'services').flatMap(fieldsOf)) {
    if (finds.once('service', service)) takeService(service, finds, environment)
  }
  for (const entry of valuesOf(tree, 'include').flatMap(itemsOf)) {
    const paths = entry.kind === 'leaf' ? [entry] : textsAt(entry, finds, 'path')
    for (const path of paths) takeIncluded(path, finds, environment)
  }
}

function takeService(service: Tree, finds: Finds, environment: Lookup): void {
  const isBuilt = valuesOf(service, 'build').some(isSaid) && textOf(service, 'pull_policy') === 'build'
  for (const image of leavesAt(service, 'image')) {
    if (isBuilt) finds.note(`The image ${shown(image.text)} is built here and never pulled.`, whole(image, finds))
    else takeInterpolated(image, image.text, '', finds, environment)
  }
  for (const build of valuesOf(service, 'build')) {
    if (finds.once('build', build)) takeBuild(build, finds, environment)
  }
  const volumes = valuesOf(service, 'volumes').filter((list) => finds.once('volumes', list))
  for (const volume of volumes.flatMap(itemsOf)) {
    if (!finds.once('volume', volume) || textOf(volume, 'type') !== 'image') continue
    for (const source of leavesAt(volume, 'source')) takeInterpolated(source, source.text, '', finds, environment)
  }
  for (const file of leavesAt(service, 'extends', 'file')) nameFile('compose', finds, file.text)
}

/** `build:` with nothing behind it is none. */
function isSaid(build: Tree): boolean {
  return build.kind !== 'leaf' || build.text !== ''
}

function takeBuild(build: Tree, finds: Finds, environment: Lookup): void {
  const contexts = leavesAt(build, 'context').map(({ text }) => text)
  const [context = '.'] = build.kind === 'leaf' ? [build.text] : contexts
  for (const dockerfile of leavesAt(build, 'dockerfile')) nameFile('dockerfile', finds, context, dockerfile.text)
  for (const cache of textsAt(build, finds, 'cache_from')) {
    const [before, reference] = cacheReference(cache.text)
    if (reference !== null) takeInterpolated(cache, reference, before, finds, environment)
  }
  for (const { before, leaf, text } of contextsOf(build, finds)) {
    const scheme = /^docker-image:\/\//.exec(text)?.[0]
    if (scheme === undefined) continue
    takeInterpolated(leaf, text.slice(scheme.length), before + scheme, finds, environment)
  }
  for (const inline of leavesAt(build, 'dockerfile_inline')) readInline(inline, finds)
}

/** A reference alone, or the attributes of a cache (`type=registry,ref=…`), of which other types name no image. */
export function cacheReference(text: string): readonly [before: string, reference: string | null] {
  if (!text.includes('=')) return ['', text]
  const [, before = '', reference = null] = /^(.*?(?:^|,)ref=)([^,]+)/.exec(text) ?? []
  return [before, /(?:^|,)type=registry(?:,|$)/.test(text) ? reference : null]
}

interface Context {
  readonly leaf: Leaf
  readonly text: string
  readonly before: string
}

/** `additional_contexts`: a map, or a list of `name=value`. */
function contextsOf(build: Tree, finds: Finds): readonly Context[] {
  return valuesOf(build, 'additional_contexts').flatMap((contexts) => {
    if (!finds.once('contexts', contexts)) return []
    const values = fieldsOf(contexts).map(({ value }) => ({ value, listed: false }))
    const items = itemsOf(contexts).map((value) => ({ value, listed: true }))
    return [...values, ...items].flatMap(({ value: leaf, listed }) => {
      if (leaf.kind !== 'leaf') return []
      const before = listed ? (/^[^=]*=/.exec(leaf.text)?.[0] ?? '') : ''
      return [{ leaf, before, text: leaf.text.slice(before.length) }]
    })
  })
}

/** A Dockerfile within the file, in which `$` is doubled where Compose shall not read a variable. */
function readInline(inline: Leaf, finds: Finds): void {
  if (inline.text.length > MAX_INLINE) {
    finds.note(`A Dockerfile of more than ${MAX_INLINE} characters stands here, and is not read.`, inline.span)
    return
  }
  const inner = readDockerfileText(inline.text.replaceAll('$$', '$'))
  for (const { text, written } of inner.images) finds.image(text, spanOf(finds.source.text, inline, written))
  for (const { message, written } of inner.notes) finds.note(message, spanOf(finds.source.text, inline, written))
}

function takeIncluded(path: Leaf, finds: Finds, environment: Lookup): void {
  if (path.text.startsWith('oci://')) takeInterpolated(path, path.text.slice(6), 'oci://', finds, environment)
  else nameFile('compose', finds, path.text)
}

/** The texts at a key whose value is a text or a list of texts. */
export function textsAt(tree: Tree, finds: Finds, ...names: readonly string[]): readonly Leaf[] {
  return valuesAt(tree, ...names)
    .filter((value) => value.kind === 'leaf' || finds.once(names.join('.'), value))
    .flatMap((value) => (value.kind === 'list' ? value.items : [value]))
    .filter((value): value is Leaf => value.kind === 'leaf' && value.text !== '')
}

/** A part of a value, with its variables as they are by default. */
function takeInterpolated(leaf: Leaf, part: string, before: string, finds: Finds, environment: Lookup): void {
  if (!part.includes('$') || leaf.disguised) {
    takePart(leaf, part, before, finds)
    return
  }
  const span = spanOf(finds.source.text, leaf, part, before)
  const value = interpolate(part, environment, '$$')
  if (value === null || value.text === '') {
    finds.note(`The image ${shown(part)} holds a variable that has no value here.`, span)
    return
  }
  finds.image(value.text, span)
  if (value.assumed.length > 0) {
    const names = [...new Set(value.assumed)].join(', ')
    finds.note(`The image ${shown(part)} is ${shown(value.text)} unless ${names} is set otherwise.`, span)
  }
}

function whole(leaf: Leaf, finds: Finds): ReturnType<typeof spanOf> {
  return spanOf(finds.source.text, leaf, leaf.text)
}
