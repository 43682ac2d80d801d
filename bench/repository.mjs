// A repository of many YAML files, a third of which name images, searched for them; beside grep over the same files.
//
//   node bench/repository.mjs [--smoke]     needs node_modules/ and grep
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'
import { compareUse, node, showUse, smoke } from './measure.mjs'

const FILES = smoke ? 100 : 10_000
const ROUNDS = smoke ? 1 : 5

/** A third names images: by two objects of Kubernetes for each Compose file. */
const makers = [deployment, service, settings, compose, service, settings, deployment, service, settings]

const repository = fileURLToPath(new URL('..', import.meta.url))
const work = mkdtempSync(join(tmpdir(), 'bench-repository-'))
try {
  const tree = join(work, 'tree')
  const expected = plant(tree)
  const search = await bundleOf(join(work, 'search'))
  const tasks = [
    { name: `search, ${FILES} YAML files`, command: node, args: [search, tree] },
    { name: 'grep -rn image:, the same', command: 'grep', args: ['-rn', 'image:', tree] },
    { name: 'node -e 0', command: node, args: ['-e', '0'] },
  ]
  check(tasks, expected)
  console.log(`median of ${ROUNDS} rounds\n`)
  showUse(compareUse(tasks, ROUNDS))
} finally {
  rmSync(work, { recursive: true })
}

/** Every image must be found: with a digest, and on a line that grep finds too. */
function check([search, grep], expected) {
  const found = JSON.parse(run(search))
  const lines = run(grep).trim().split('\n').length
  if (found.images !== expected || found.remarks !== 0 || lines < expected) {
    throw new Error(`${expected} images are there; found ${JSON.stringify(found)}, and ${lines} lines by grep.`)
  }
  console.log(`${expected} images, all found; grep finds ${lines} lines\n`)
}

function run({ name, command, args }) {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 64 << 20 })
  if (status !== 0) throw new Error(`${name} ended with ${status}: ${stderr}`)
  return stdout
}

/** The search alone as a program: what a run does with the images that it finds is measured elsewhere. */
async function bundleOf(directory) {
  const entry = join(work, 'entry.ts')
  writeFileSync(
    entry,
    `import { nodeFiles } from ${JSON.stringify(join(repository, 'src/host/files.ts'))}
import { searchRepository } from ${JSON.stringify(join(repository, 'src/find/images/repository/search.ts'))}
const world = { files: nodeFiles(process.argv[2]), stop: new AbortController().signal }
searchRepository(world, []).then(({ images, remarks }) => {
  console.log(JSON.stringify({ images: images.length, remarks: remarks.length }))
})
`,
  )
  const bundle = await rolldown({ input: { search: entry }, cwd: repository, platform: 'node', tsconfig: false })
  await bundle.write({ dir: directory, format: 'cjs', strict: true, minify: false, entryFileNames: '[name].cjs' })
  await bundle.close()
  return join(directory, 'search.cjs')
}

/** Files of some 2 kB in folders of a hundred. Gives how many images they name. */
function plant(tree) {
  let images = 0
  for (let number = 0; number < FILES; number++) {
    const folder = `team-${String(Math.floor(number / 100)).padStart(3, '0')}`
    const [name, text, named] = makers[number % makers.length](number)
    const path = join(tree, folder, name)
    if (number % 100 < makers.length) mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
    images += named
  }
  return images
}

function digest(number) {
  return `sha256:${number.toString(16).padStart(64, '0')}`
}

function filler(number, lines) {
  return Array.from(
    { length: lines },
    (_, line) => `  setting-${line}: "value ${number} of ${line}" # as it was agreed on\n`,
  ).join('')
}

function deployment(number) {
  return [
    `deployment-${number}.yaml`,
    `# The service number ${number}.
apiVersion: apps/v1
kind: Deployment
metadata:
  name: app-${number}
  labels:
    app.kubernetes.io/name: app-${number}
    app.kubernetes.io/part-of: "shop"
  annotations:
    description: >-
      Does the thing number ${number} for
      all of the others, and does it well.
spec:
  replicas: 3
  selector:
    matchLabels:
      app.kubernetes.io/name: app-${number}
  template:
    metadata:
      labels:
        app.kubernetes.io/name: app-${number}
    spec:
      serviceAccountName: app-${number}
      securityContext:
        runAsNonRoot: true
        runAsUser: 65532
      initContainers:
        - name: migrate
          image: ghcr.io/acme/migrate-${number}:1.${number % 9}.0
          args: ["up", "--verbose"]
      containers:
        - name: app
          image: ghcr.io/acme/app-${number}@${digest(number)}
          imagePullPolicy: IfNotPresent
          ports:
            - name: http
              containerPort: 8080
            - name: metrics
              containerPort: 9090
          env:
            - name: LOG_LEVEL
              value: "info"
            - name: DATABASE_URL
              valueFrom:
                secretKeyRef:
                  name: app-${number}
                  key: url
          resources:
            requests: { cpu: 100m, memory: 128Mi }
            limits: { cpu: 500m, memory: 256Mi }
          livenessProbe:
            httpGet:
              path: /healthz
              port: http
            initialDelaySeconds: 5
          readinessProbe:
            httpGet:
              path: /readyz
              port: http
          volumeMounts:
            - name: config
              mountPath: /etc/app
      volumes:
        - name: config
          configMap:
            name: app-${number}
`,
    2,
  ]
}

function compose(number) {
  const service = (name) => `  ${name}:
    image: ghcr.io/acme/${name}-${number}:2.${number % 7}
    restart: unless-stopped
    environment:
      LOG_LEVEL: info
      NUMBER: "${number}"
    ports:
      - "8080:8080"
    healthcheck:
      test: ["CMD", "wget", "-q", "-O", "-", "http://localhost:8080/healthz"]
      interval: 30s
    deploy:
      resources:
        limits:
          memory: 256M
    logging:
      driver: json-file
      options:
        max-size: 10m
`
  return [`compose.stack-${number}.yaml`, `services:\n${['web', 'api', 'worker', 'cache'].map(service).join('')}`, 4]
}

function service(number) {
  return [
    `service-${number}.yaml`,
    `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: app-${number}\ndata:\n${filler(number, 34)}`,
    0,
  ]
}

function settings(number) {
  return [`settings-${number}.yml`, `version: 2\nsettings:\n${filler(number, 36)}`, 0]
}
