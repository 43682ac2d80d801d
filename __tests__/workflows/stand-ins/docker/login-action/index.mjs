import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const { INPUT_REGISTRY: registry, INPUT_USERNAME: username, INPUT_PASSWORD: password, HOME } = process.env
if (!registry || !username || !password) throw new Error('registry, username and password are needed')
mkdirSync(join(HOME, '.docker'), { recursive: true })
const auth = Buffer.from(`${username}:${password}`).toString('base64')
writeFileSync(join(HOME, '.docker/config.json'), JSON.stringify({ auths: { [registry]: { auth } } }))
