import { createCipheriv, createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Cipher, createVault } from './vault.ts'

const MASTER = Buffer.alloc(32, 7)
const NUMBER = '110101199003070134'
const PLACE = 'people.person.identity_number:0190a5c2'

describe('the national algorithms of this Node are the standard ones', () => {
  test('SM3 of "abc", the example of GB/T 32905', () => {
    expect(createHash('sm3').update('abc').digest('hex')).toBe(
      '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0',
    )
  })

  test('SM4 of one block, the example of GB/T 32907', () => {
    const key = Buffer.from('0123456789abcdeffedcba9876543210', 'hex')
    const cipher = createCipheriv('sm4-ecb', key, null).setAutoPadding(false)
    expect(cipher.update(key).toString('hex')).toBe('681edf34d206965e86b3e94f536e4246')
  })
})

describe.each<Cipher>(['aes', 'sm4'])('sealed by %s', (cipher) => {
  const vault = createVault(MASTER, cipher)

  test('any text comes out as it went in', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, about) => {
        expect(vault.open(vault.seal(text, about), about)).toBe(text)
      }),
    )
  })

  test('the same text is never sealed into the same bytes twice', () => {
    const sealed = Array.from({ length: 100 }, () => vault.seal(NUMBER, PLACE).toString('hex'))
    expect(new Set(sealed).size).toBe(100)
  })

  test('changing any one bit of it, or cutting any part off, is noticed', () => {
    const sealed = vault.seal(NUMBER, PLACE)
    for (let bit = 0; bit < sealed.length * 8; bit++) {
      const changed = Buffer.from(sealed)
      changed.writeUInt8(changed.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3)
      expect(() => vault.open(changed, PLACE)).toThrow()
    }
    for (let length = 0; length < sealed.length; length++) {
      expect(() => vault.open(sealed.subarray(0, length), PLACE)).toThrow()
    }
    expect(vault.open(sealed, PLACE)).toBe(NUMBER)
  })

  test("moved to another person's row it does not open", () => {
    const sealed = vault.seal(NUMBER, PLACE)
    expect(() => vault.open(sealed, `${PLACE}0`)).toThrow('belongs elsewhere')
  })

  test('it opens after the setting has changed, and with no other master key', () => {
    const sealed = vault.seal(NUMBER, PLACE)
    expect(createVault(MASTER, cipher === 'aes' ? 'sm4' : 'aes').open(sealed, PLACE)).toBe(NUMBER)
    expect(() => createVault(Buffer.alloc(32, 8), cipher).open(sealed, PLACE)).toThrow()
  })
})

test('a person is found again by number, whichever cipher is set, but not without the key', () => {
  const print = createVault(MASTER, 'aes').blindIndex(NUMBER, 'identity-number')

  expect(createVault(MASTER, 'aes').blindIndex(NUMBER, 'identity-number')).toEqual(print)
  expect(createVault(MASTER, 'sm4').blindIndex(NUMBER, 'identity-number')).toEqual(print)
  expect(createVault(MASTER).blindIndex(NUMBER, 'telephone')).not.toEqual(print)
  expect(createVault(Buffer.alloc(32, 8)).blindIndex(NUMBER, 'identity-number')).not.toEqual(print)
})

test('what is sealed and what is looked up by show nothing of the text', () => {
  const vault = createVault(MASTER)
  const shown = [vault.seal(NUMBER, PLACE), vault.blindIndex(NUMBER, 'x')].map(String).join()
  expect(shown).not.toContain(NUMBER)
})
