import type { Code } from './code.js'

/** Why an image, or a place where its signatures may be, could not be read. */
export const registryCodes = {
  'reference-malformed': {
    means: 'What was given is no reference of an image.',
    remedy: 'Write HOST/REPOSITORY:TAG, HOST/REPOSITORY@sha256:…, or oci-layout:PATH:TAG.',
  },
  'image-not-found': {
    means: 'The registry has no such repository, tag or digest, or does not show it without credentials.',
    remedy: 'Check the reference; sign in to the registry if it is private.',
  },
  'registry-unauthorized': {
    means: 'The registry asks for credentials, or does not take those that were given.',
    remedy: 'Sign in to the registry before this step, or give `username` and `password`.',
  },
  'registry-forbidden': {
    means: 'The registry does not let this account read.',
    remedy: 'Give the account or token the right to pull from the repository.',
  },
  'registry-throttled': {
    means: 'The registry refused to answer so many requests.',
    remedy: 'Sign in for a higher limit, scan fewer images at a time (`jobs`), or run it again later.',
  },
  'registry-refused': {
    means: 'The registry answered with an error.',
    remedy: 'Run it again; if it stays, ask whoever runs the registry what the message means.',
  },
  'registry-unreachable': {
    means: 'The registry could not be reached.',
    remedy: 'Check the name, the network and the proxy; name registries with plain HTTP in `insecure-registries`.',
  },
  'registry-private': {
    means:
      'The registry has an address of a private network, and nobody named it outright; in a pull request only the policy can.',
    remedy: 'List the registry in `registries` of the policy, if it is meant.',
  },
  'registry-not-listed': {
    means: 'The `registries` of the policy do not list the registry, and it was not asked.',
    remedy: 'List the registry in `registries` of the policy, if it is meant.',
  },
  'registry-timeout': {
    means: 'The registry did not answer in time.',
    remedy: 'Run it again; raise `timeout` if the registry is slow.',
  },
  'registry-too-large': {
    means: 'The registry gave more bytes than such content may have.',
    remedy: 'Check what was pushed there.',
  },
  'registry-too-many': {
    means: 'The registry lists more than is read, so something may be missing.',
    remedy: 'Delete what is not needed there, or name the images one by one.',
  },
  'registry-malformed': {
    means: 'The registry or layout gave something that its specification does not allow.',
    remedy: 'Push the image again with a current tool; check that the address is that of a registry.',
  },
  'manifest-ambiguous': {
    means: 'Two programs may take what was given for different images.',
    remedy: 'Push the image again with a current tool.',
  },
  'wrong-content': {
    means: 'The bytes that were given do not have the digest that they were asked for by.',
    remedy: 'Push the content again; ask whoever runs the registry, or a proxy before it, who changed it.',
  },
  'image-not-supported': {
    means: 'The manifest is of a form that this version cannot read, such as the first one of Docker.',
    remedy: 'Push the image again with a current tool.',
  },
  'registry-redirect': {
    means: 'The registry sent the request to a place that is not safe to go to.',
    remedy: 'Check the address of the registry and the proxy before it.',
  },
  'registry-stopped': {
    means: 'The run was asked to stop before the registry had answered.',
    remedy: 'Run it again.',
  },
} as const satisfies Record<string, Code>
