import { describe, expect, it } from '@jest/globals'
import { asWritten, found, imagesOf } from './found.js'

const digest = `sha256:${'cd'.repeat(32)}`
const object = (kind: string, rest: string): string => `apiVersion: apps/v1\nkind: ${kind}\n${rest}`

describe('an object of Kubernetes', () => {
  it('names the images of its containers, however deep, and of volumes', () => {
    const text = object(
      'CronJob',
      `metadata:
  name: image
  labels: {image: not-one}
spec:
  jobTemplate:
    spec:
      template:
        metadata: {annotations: {image: nor-this}}
        spec:
          nodeSelector: {image: nor-that}
          initContainers:
          - image: 'ghcr.io/acme/init:1'
          containers:
          - {name: a, image: ghcr.io/acme/a@${digest}}
          ephemeralContainers:
          - name: debug
            image: busybox
          volumes:
          - name: data
            image:
              reference: ghcr.io/acme/data:1
status: {image: what-ran}
`,
    )
    expect(imagesOf('k8s/job.yaml', text)).toEqual(
      asWritten('ghcr.io/acme/init:1', `ghcr.io/acme/a@${digest}`, 'busybox', 'ghcr.io/acme/data:1'),
    )
  })

  it('is known in each document of a file, and in a list', () => {
    const pod = (image: string): string => `apiVersion: v1\nkind: Pod\nspec: {containers: [{image: ${image}}]}\n`
    const list =
      'apiVersion: v1\nkind: List\nitems:\n- apiVersion: v1\n  kind: Pod\n  spec: {containers: [{image: c:3}]}\n- {image: d:4}\n'
    const text = `# all\n---\n${pod('a:1')}---\nimage: none\n---\n${pod('b:2')}...\n---\n${list}`
    expect(imagesOf('all.yml', text)).toEqual(asWritten('a:1', 'b:2', 'c:3', 'd:4'))
  })

  it('may be a resource of an operator: steps of Tekton, an image of its own, values of a chart', () => {
    const text = object(
      'HelmRelease',
      `spec:
  image: quay.io/acme/operated:1
  steps: [{image: alpine:3}]
  values:
    web: {image: {registry: ghcr.io, repository: acme/web, tag: "2"}}
    side: {repository: ghcr.io/acme/side, digest: ${digest}}
    chart: {repository: https://charts.example, tag: x}
  images: [{name: a/b, newTag: v3}, {name: a/c}]
`,
    )
    expect(imagesOf('release.yaml', text)).toEqual([
      ...asWritten('quay.io/acme/operated:1', 'alpine:3'),
      ['ghcr.io/acme/web:2', 'acme/web'],
      [`ghcr.io/acme/side@${digest}`, 'ghcr.io/acme/side'],
      ['a/b:v3', 'a/b'],
    ])
  })

  it('may be JSON, several in one file', () => {
    const pod = (image: string): string =>
      `{"apiVersion":"v1","kind":"Pod","spec":{"containers":[{"image":"${image}"}]}}`
    expect(imagesOf('pods.json', `${pod('a:1')}\n${pod('b\\/c:2')}`)).toEqual([
      ['a:1', 'a:1'],
      ['b/c:2', 'b\\/c:2'],
    ])
  })

  it('may have more fields than a call has arguments', () => {
    const fields = Array.from({ length: 200_000 }, (_, number) => `"k${number}":[0]`).join(',')
    expect(imagesOf('a.json', `{"apiVersion":"v1","kind":"Pod",${fields},"image":"a:1"}`)).toEqual(asWritten('a:1'))
    const items = Array.from({ length: 200_000 }, () => '[]').join(',')
    expect(imagesOf('a.json', `{"apiVersion":"v1","kind":"Pod","x":[${items},{"image":"a:1"}]}`)).toEqual(
      asWritten('a:1'),
    )
  })

  it('of text or of schemas names none there', () => {
    expect(imagesOf('a.yaml', object('ConfigMap', 'data: {image: text}\n'))).toEqual([])
    expect(imagesOf('a.yaml', object('Secret', 'stringData: {image: text}\n'))).toEqual([])
    expect(imagesOf('a.yaml', object('CustomResourceDefinition', 'spec: {image: default}\n'))).toEqual([])
  })

  it('hides none behind a second kind', () => {
    const text = object('CustomResourceDefinition', 'kind: Pod\nspec: {containers: [{image: a:1}]}\n')
    expect(found('a.yaml', text)?.images).toEqual(asWritten('a:1'))
  })

  it('tells of a variable, and of what is built from source', () => {
    const text = object('Pod', 'spec:\n  a: {image: "$(params.image)"}\n  b: {image: ko://github.com/acme/cmd}\n')
    expect(found('a.yaml', text)).toMatchObject({
      images: [],
      remarks: [
        [expect.stringContaining('holds a variable'), '$(params.image)'],
        ['note: The image `ko://github.com/acme/cmd` is not named by a reference.', 'ko://github.com/acme/cmd'],
      ],
    })
  })

  it('is nothing without its API and kind', () => {
    expect(found('a.yaml', 'kind: Pod\nimage: a\n')).toBeNull()
    expect(found('a.yaml', 'apiVersion: v1\nimage: a\n')).toBeNull()
    expect(found('a.json', '{"image": "a"}')).toBeNull()
    expect(found('a.yaml', '- image: a\n')).toBeNull()
    expect(found('a.yaml', '')).toBeNull()
  })
})

describe('a file that is broken', () => {
  it('is nobody’s business when it is none of ours', () => {
    expect(found('a.yaml', 'image: [\n')).toBeNull()
    expect(found('a.json', '{"image": ')).toBeNull()
  })

  it('is told of when it was meant to be an object of Kubernetes', () => {
    const told = found('a.yaml', '- apiVersion: v1\n  kind: Pod\n  image: a\n bad\n\t: x\n')
    expect(told?.remarks[0]?.[0]).toMatch(/^warning: a\.yaml cannot be read: /)
    expect(found('a.json', '{"apiVersion": "v1", "kind": "Pod", "image": "a",, }')?.remarks[0]).toEqual([
      'warning: a.json cannot be read: it has `,` where a name in double quotes must stand.',
      ',',
    ])
  })

  it('is told of as a template when it is one', () => {
    const text = 'apiVersion: v1\nkind: Pod\n{{- if .x }}\nspec:\n  image: {{ .Values.image }}\n{{- end }}\n'
    expect(found('a.yaml', text)).toEqual({
      images: [],
      remarks: [
        [
          'note: a.yaml is a template that is not filled in here, so not all images in it are known.',
          'image: {{ .Values.image }}',
        ],
      ],
      names: [],
    })
  })

  it('is no template because a comment looks like one', () => {
    const text = '# {{ }}\napiVersion: v1\nkind: Pod\nspec:\n  image: a:1\nbad\n'
    const told = found('a.yaml', text)
    expect(told?.images).toEqual(asWritten('a:1'))
    expect(told?.remarks).toHaveLength(1)
  })
})

describe('a kustomization', () => {
  it('names the images that it puts in the place of others', () => {
    const text = `images:
  - name: app
    newName: ghcr.io/acme/app
    newTag: 1.10
  - name: nginx
    digest: ${digest}
  - name: redis
    newTag: "7"
    digest: ${digest}
  - {newTag: x}
`
    expect(imagesOf('k8s/kustomization.yaml', text)).toEqual([
      ['ghcr.io/acme/app:1.10', 'ghcr.io/acme/app'],
      [`nginx@${digest}`, 'nginx'],
      [`redis:7@${digest}`, 'redis'],
    ])
  })

  it('tells of one whose tag the resources name, or that holds a variable', () => {
    const text = 'images: [{name: app, newName: ghcr.io/acme/app}, {name: b, newTag: $TAG}]\n'
    expect(found('kustomization.yml', text)?.remarks).toEqual([
      ['note: The image `ghcr.io/acme/app` keeps the tag that the resources name.', 'ghcr.io/acme/app'],
      ['note: The image `b:$TAG` holds a variable or an expression whose value is not known here.', 'b'],
    ])
  })

  it('is read without regard to the case of its keys, as its tool does', () => {
    expect(imagesOf('Kustomization', 'IMAGES: [{Name: a, NEWTAG: v1}]\n')).toEqual([['a:v1', 'a']])
  })

  it('is known by its API too', () => {
    const text = 'apiVersion: kustomize.config.k8s.io/v1alpha1\nkind: Component\nimages: [{name: a, newTag: v1}]\n'
    expect(imagesOf('part.yaml', text)).toEqual([['a:v1', 'a']])
  })
})

describe('values of a chart', () => {
  it('name images by maps and by texts', () => {
    const text = `image:
  registry: ghcr.io/
  repository: acme/web
  tag: "1.2"
sidecarImage: busybox:1
init-image: {name: acme/init, tag: v1}
workers:
  - image: {repository: acme/worker, digest: ${digest}}
  - image: {repository: acme/whole:2}
proxy: {repository: acme/proxy, tag: v1@${digest}}
repo: {repository: https://charts.example, tag: 1}
plain: {name: x, tag: y}
useImage: true
`
    expect(imagesOf('chart/values.yaml', text)).toEqual([
      ['ghcr.io/acme/web:1.2', 'acme/web'],
      ...asWritten('busybox:1'),
      ['acme/init:v1', 'acme/init'],
      [`acme/worker@${digest}`, 'acme/worker'],
      ...asWritten('acme/whole:2'),
      [`acme/proxy:v1@${digest}`, 'acme/proxy'],
    ])
  })

  it('name an image of an anchor that stands under another key first', () => {
    expect(imagesOf('values.yaml', 'x: &x {name: acme/web, tag: v1}\nimage: *x\n')).toEqual([
      ['acme/web:v1', 'acme/web'],
    ])
  })

  const notes = [
    ['image: {repository: acme/web}', 'gets its tag from the chart, which is not read', 'acme/web'],
    ['image: {repository: acme/web, tag: ""}', 'gets its tag from the chart, which is not read', 'acme/web'],
    ['image: {repository: acme/web, tag: "{{ .x }}"}', 'holds a template that is not filled in here', 'acme/web'],
    ['image: {repository: a, tag: 1, tag: 2}', 'has more than one tag', 'a'],
    ['image: {repository: !!binary YQ==, tag: 1}', 'is made of its text by a tag', 'YQ=='],
    ['global: {imageRegistry: r.example}\nimage: {repository: a, tag: 1}', 'is taken from the registry', 'a'],
    ['image: acme/web\ntag: 1', 'is put together with `tag` by the chart', 'acme/web'],
  ] as const
  for (const [text, why, there] of notes) {
    it(`tell of what is not known: ${text}`, () => {
      const told = found('values-prod.yaml', text)
      const notesTold = told?.remarks.filter(([message]) => message.startsWith('note'))
      expect(told?.images).toEqual([])
      expect(notesTold).toEqual([[expect.stringContaining(why), there]])
    })
  }

  it('may hold an object of Kubernetes instead', () => {
    expect(imagesOf('values.yaml', 'apiVersion: v1\nkind: Pod\nimage: {tag: x}\nspec: {image: a:1}\n')).toEqual(
      asWritten('a:1'),
    )
  })
})

describe('an object of Kubernetes that would hide', () => {
  const object = 'apiVersion: v1\nkind: Pod\nspec: {containers: [{image: q.io/evil:1}]}\n'

  it.each([
    'compose.yml',
    'action.yml',
    '.github/workflows/x.yml',
    'kustomization.yaml',
    'values.yaml',
    'x.yaml',
    'x.json',
  ])('is read for what it is, whatever the file is called: %s', (name) => {
    expect(imagesOf(name, object)).toEqual(asWritten('q.io/evil:1'))
  })

  it('is read beside what it also seems to be', () => {
    const told = found('x.yaml', `apiVersion: kustomize.config.k8s.io/v1beta1\n${object}`)
    expect(told?.images).toEqual(asWritten('q.io/evil:1'))
    expect(told?.remarks[0]?.[0]).toContain('the key `apiVersion` is there twice')
    expect(imagesOf('x.yaml', `${object}services: {a: {build: {cache_from: [q.io/c:1]}}}\n`)).toEqual(
      asWritten('q.io/evil:1', 'q.io/c:1'),
    )
  })

  it('in broken JSON is told of with what it names', () => {
    expect(found('x.json', `${object}---\n[`)).toMatchObject({
      images: [['q.io/evil:1', 'q.io/evil:1']],
      remarks: [[expect.stringContaining('x.json cannot be read'), expect.anything()]],
    })
  })
})

describe('a patch', () => {
  it('names the images that it puts there', () => {
    const yaml =
      '- {op: replace, path: /spec/containers/0/image, value: q.io/a:1}\n- {op: add, path: /x, value: {image: q.io/b:1}}\n'
    expect(imagesOf('patch.yaml', yaml)).toEqual(asWritten('q.io/a:1', 'q.io/b:1'))
    expect(imagesOf('patch.json', '[{"op":"add","path":"/v/image/reference","value":"q.io/a:1"}]')).toEqual(
      asWritten('q.io/a:1'),
    )
    expect(imagesOf('patch.yaml', '- {op: replace, path: /spec/pullPolicy, value: image}\n')).toEqual([])
    expect(found('patch.yaml', '[]')).toBeNull()
    expect(found('patch.yaml', '- {op: add, path: /image, value: a}\n- x: image\n')).toBeNull()
  })

  it('may stand in a kustomization', () => {
    const text = `patches:
- path: image.yaml
- patch: |-
    apiVersion: v1
    kind: Pod
    spec: {containers: [{image: q.io/a:1}]}
- patch: |
    - op: replace
      path: /spec/containers/0/image
      value: q.io/b:1
patchesJson6902:
- patch: '[{"op": "add", "path": "/x", "value": {"image": "q.io/c:1"}}]'
patchesStrategicMerge:
- image.yaml
- |-
  apiVersion: v1
  kind: Pod
  spec: {containers: [{image: q.io/d:1}]}
helmCharts:
- valuesInline: {image: {repository: q.io/e, tag: "1"}}
`
    expect(imagesOf('kustomization.yaml', text)).toEqual([
      ...asWritten('q.io/a:1', 'q.io/b:1', 'q.io/c:1', 'q.io/d:1'),
      ['q.io/e:1', 'q.io/e'],
    ])
  })

  it('in a kustomization is told of where it cannot be read', () => {
    const told = (patch: string) =>
      found('kustomization.yaml', `patches:\n- patch: ${patch}\n`)?.remarks.map(([message]) => message)
    expect(told('"apiVersion: v1\\nkind: Pod\\nimage: \'${X}\'"')).toEqual([
      'note: The image `${X}` holds a variable or an expression whose value is not known here.',
    ])
    expect(told('"[{"')?.[0]).toMatch(/^warning: A patch in kustomization.yaml cannot be read: /)
    expect(told(`"[${'x'.repeat(70_000)}]"`)).toEqual([
      'note: A patch of more than 65536 characters stands here, and is not read.',
    ])
    expect(told('"{image: no:1}"')).toEqual([])
  })
})
