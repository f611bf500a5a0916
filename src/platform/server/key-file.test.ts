import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { readOrMakeKeys } from './key-file.ts'

function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'rq-keys-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

test('the keys are made once, at random, and for nobody else to read', () => {
  const folder = aFolder()
  const file = join(folder, 'deep', 'keys.json')
  const keys = readOrMakeKeys(file, true)
  expect(readOrMakeKeys(file, false)).toEqual(keys)
  expect(keys.master).not.toEqual(readOrMakeKeys(join(folder, 'other.json'), true).master)
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(readdirSync(join(folder, 'deep'))).toEqual(['keys.json'])
})

test('keys that are lost are not replaced by others', () => {
  const file = join(aFolder(), 'keys.json')
  expect(() => readOrMakeKeys(file, false)).toThrow(/找不到密钥文件.*备份/)
  expect(existsSync(file)).toBe(false)
})

test('a key file that others can read, or that is damaged, is refused', () => {
  const file = join(aFolder(), 'keys.json')
  readOrMakeKeys(file, true)
  chmodSync(file, 0o640)
  expect(() => readOrMakeKeys(file, true)).toThrow(/chmod 600/)
  chmodSync(file, 0o600)
  writeFileSync(file, '{"master": "AAAA"}')
  expect(() => readOrMakeKeys(file, true)).toThrow(/不完整/)
})
