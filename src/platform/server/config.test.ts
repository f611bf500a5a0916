import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { type ConfigError, parseConfig } from './config.ts'

function complaint(env: NodeJS.ProcessEnv): ConfigError {
  try {
    parseConfig(env)
  } catch (error) {
    return error as ConfigError
  }
  throw new Error('No complaint')
}

const PUBLIC = { NODE_ENV: 'production', HOST: '0.0.0.0' }
const GIVEN = { DATABASE_URL: 'postgres://owner@db/renqiao' }

test('without any setting the product tries itself out on this machine', () => {
  expect(parseConfig({})).toEqual({
    production: false,
    host: '127.0.0.1',
    port: 8080,
    publicUrl: 'http://127.0.0.1:8080',
    dataDir: resolve('data'),
    demo: 'small',
    demoNetwork: true,
    keyFile: resolve('data/keys.json'),
    cipher: 'aes',
    secondFactor: 'off',
    logLevel: 'error',
  })
})

test.each<[string, NodeJS.ProcessEnv, object]>([
  ['an empty variable is an absent one', { PORT: '', DEMO: ' ' }, { port: 8080, demo: 'small' }],
  ['production has no demo', { NODE_ENV: 'production' }, { production: true, demo: 'off' }],
  ['the key file follows the data', { DATA_DIR: '/srv/rq' }, { keyFile: '/srv/rq/keys.json' }],
  ['an IPv6 address can be typed', { HOST: '::1' }, { publicUrl: 'http://[::1]:8080' }],
  ['no slash doubles', { PUBLIC_URL: 'https://rq.cn/' }, { publicUrl: 'https://rq.cn' }],
  ['the owner may serve while trying out', GIVEN, { database: { ownerUrl: GIVEN.DATABASE_URL } }],
  [
    'production may listen to everybody behind a proxy',
    { ...PUBLIC, TRUSTED_PROXY: '10.0.0.0/8, ::1' },
    { trustedProxy: '10.0.0.0/8, ::1' },
  ],
  [
    'production may listen to everybody with TLS',
    { ...PUBLIC, TLS_CERT: 'cert.pem', TLS_KEY: 'key.pem' },
    { publicUrl: 'https://0.0.0.0:8080', tls: { certFile: 'cert.pem', keyFile: 'key.pem' } },
  ],
])('%s', (_sentence, env, expected) => {
  expect(parseConfig(env)).toMatchObject(expected)
})

test.each<[string, NodeJS.ProcessEnv, string]>([
  ['PORT', { PORT: 'abc' }, '整数'],
  ['PORT', { PORT: '70000' }, '65535'],
  ['PORT', { PORT: '80.5' }, '整数'],
  ['DEMO', { DEMO: 'huge' }, 'small、city、off'],
  ['CIPHER', { CIPHER: 'des' }, 'aes、sm4'],
  ['DATABASE_URL', { DATABASE_URL: 'mysql://db' }, 'postgres://'],
  ['PUBLIC_URL', { PUBLIC_URL: 'rq.cn' }, 'https://'],
  ['TRUSTED_PROXY', { TRUSTED_PROXY: 'true' }, 'IP'],
  ['TRUSTED_PROXY', { TRUSTED_PROXY: '10.0.0.0/33' }, 'IP'],
  ['TLS_KEY', { TLS_CERT: 'cert.pem' }, '一起'],
  ['OIDC_ISSUER', { OIDC_CLIENT_ID: 'rq' }, '一起'],
  ['OIDC_ISSUER', { OIDC_ISSUER: 'http://id.cn' }, 'https://'],
  ['DATABASE_URL', { APP_DATABASE_URL: 'postgres://app@db/renqiao' }, '同时'],
  ['DEMO', { NODE_ENV: 'production', DEMO: 'small' }, '演示'],
  ['HOST', PUBLIC, 'TLS_CERT'],
  ['APP_DATABASE_URL', { NODE_ENV: 'production', ...GIVEN }, '应用账号'],
])('%s is refused in %o', (variable, env, word) => {
  const { variables, message } = complaint(env)
  expect(variables).toContain(variable)
  expect(message).toContain(`${variable}：`)
  expect(message).toContain(word)
})

test('all that is wrong is said at once, and no secret with it', () => {
  const { variables, message } = complaint({
    ...PUBLIC,
    PORT: 'abc',
    DEMO: 'city',
    DATABASE_URL: 'mysql://owner:geheim@db',
  })
  expect(variables).toEqual(['PORT', 'DATABASE_URL', 'DEMO', 'HOST'])
  expect(message).not.toContain('geheim')
})
