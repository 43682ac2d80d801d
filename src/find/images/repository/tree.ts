/** A document of a file as its readers see it, whether it was written as YAML or as JSON. */
export type Tree = Leaf | List | Fields

export interface Leaf {
  readonly kind: 'leaf'
  /** The value; empty where nothing was written, or null. */
  readonly text: string
  readonly span: Span
  /** Whether a tag makes something else of the text (`!!binary`). */
  readonly disguised: boolean
}

export interface List {
  readonly kind: 'list'
  readonly items: readonly Tree[]
}

export interface Fields {
  readonly kind: 'fields'
  /** In their order; a key that stands there twice is there twice, for readers differ in which one counts. */
  readonly own: readonly Field[]
  /** What merge keys (`<<`) bring. */
  readonly merged: ReadonlyMap<string, Field>
  /** Keys that stand before a merge key: for some readers (go-yaml 2) what is merged comes over them. */
  readonly beforeMerge: ReadonlySet<string>
}

export interface Field {
  readonly name: string
  readonly value: Tree
}

/** A part of a text, in UTF-16 units from its start. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** Every field that some reader of the format sees. */
export function fieldsOf(tree: Tree | undefined): readonly Field[] {
  if (tree?.kind !== 'fields') return []
  const { own, merged, beforeMerge } = tree
  if (merged.size === 0) return own
  const names = new Set(own.map(({ name }) => name))
  const inherited = [...merged.values()].filter(({ name }) => !names.has(name) || beforeMerge.has(name))
  return [...own, ...inherited]
}

/** Every value that some reader of the format takes for that of the key. */
export function valuesOf(tree: Tree | undefined, name: string): readonly Tree[] {
  return fieldsOf(tree).flatMap((field) => (field.name === name ? [field.value] : []))
}

/** The values down a path of keys. */
export function valuesAt(tree: Tree | undefined, ...names: readonly string[]): readonly Tree[] {
  return names.reduce<readonly Tree[]>((trees, name) => trees.flatMap((one) => valuesOf(one, name)), tree ? [tree] : [])
}

/** The texts that stand at a path of keys; none is empty. */
export function leavesAt(tree: Tree | undefined, ...names: readonly string[]): readonly Leaf[] {
  return valuesAt(tree, ...names).filter((value): value is Leaf => value.kind === 'leaf' && value.text !== '')
}

/** The text at a key where there is one and no other. */
export function textOf(tree: Tree, name: string): string | null {
  const [first, second] = leavesAt(tree, name)
  return first === undefined || second !== undefined ? null : first.text
}

export function itemsOf(tree: Tree): readonly Tree[] {
  return tree.kind === 'list' ? tree.items : []
}

/** The items of all lists that stand at the path; one that is there many times, by aliases, is there once. */
export function listedAt(tree: Tree | undefined, ...names: readonly string[]): readonly Tree[] {
  return [...new Set(valuesAt(tree, ...names).flatMap(itemsOf))]
}
