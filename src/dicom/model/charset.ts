/** Of the platform, on both ends. */
declare const TextDecoder: new (
  label: string,
  options?: { fatal?: boolean },
) => { decode(bytes: Uint8Array): string }

type Decoder = InstanceType<typeof TextDecoder>

/** The defined terms of Specific Character Set (PS3.3 §C.12.1.1.2), with and without code extensions. */
const DECODERS: Readonly<Record<string, string>> = {
  'ISO_IR 6': 'latin1',
  'ISO_IR 100': 'latin1',
  'ISO_IR 101': 'iso-8859-2',
  'ISO_IR 109': 'iso-8859-3',
  'ISO_IR 110': 'iso-8859-4',
  'ISO_IR 144': 'iso-8859-5',
  'ISO_IR 127': 'iso-8859-6',
  'ISO_IR 126': 'iso-8859-7',
  'ISO_IR 138': 'iso-8859-8',
  'ISO_IR 148': 'windows-1254',
  'ISO_IR 203': 'iso-8859-15',
  'ISO_IR 13': 'shift_jis',
  'ISO_IR 166': 'windows-874',
  'ISO_IR 192': 'utf-8',
  GB18030: 'gb18030',
  GBK: 'gb18030',
  'ISO_IR 58': 'gb18030',
  'ISO_IR 149': 'euc-kr',
  // Of two bytes each: only ever reached by an escape.
  'ISO_IR 87': 'latin1',
  'ISO_IR 159': 'latin1',
}

/** What follows an escape character, and what is written after it (ISO 2022, PS3.3 table C.12-3). */
const ESCAPES: readonly (readonly [marks: string, decoder: string])[] = [
  ['$)A', 'gb18030'],
  ['$)C', 'euc-kr'],
  ['$(D', 'jis-x-0212'],
  ['$B', 'jis-x-0208'],
  ['(J', 'shift_jis'],
  [')I', 'shift_jis'],
  ['(B', ''],
  ['-A', 'latin1'],
  ['-B', 'iso-8859-2'],
  ['-C', 'iso-8859-3'],
  ['-D', 'iso-8859-4'],
  ['-L', 'iso-8859-5'],
  ['-G', 'iso-8859-6'],
  ['-F', 'iso-8859-7'],
  ['-H', 'iso-8859-8'],
  ['-M', 'windows-1254'],
  ['-T', 'windows-874'],
]

const ESCAPE = 0x1b
const decoders = new Map<string, Decoder>()

/** `ISO 2022 IR 58` and `ISO_IR 58` name the same letters. */
export function isKnownCharset(term: string) {
  return decoderOf(term) !== undefined
}

/**
 * Text as it was meant. Never fails: what cannot be read becomes replacement characters.
 * @param terms the values of Specific Character Set, or what is known better about the device
 */
export function decode(bytes: Uint8Array, terms: readonly string[]): string {
  // Nearly all values are short and plain: those letters are the same in every set but the Japanese.
  if (bytes.length < 256 && terms[0] !== 'ISO_IR 13' && bytes.every(isPlain))
    return String.fromCharCode(...bytes)
  const first = decoderOf(terms[0] ?? '') ?? 'latin1'
  if (!bytes.includes(ESCAPE)) return decodeWith(first, bytes)
  let text = ''
  let from = 0
  let decoder = first
  for (let at = bytes.indexOf(ESCAPE); at >= 0; at = bytes.indexOf(ESCAPE, at + 1)) {
    const ahead = String.fromCharCode(...bytes.subarray(at + 1, at + 4))
    const found = ESCAPES.find(([marks]) => ahead.startsWith(marks))
    text += decodeWith(decoder, bytes.subarray(from, at))
    decoder = found ? found[1] || first : first
    from = at + 1 + (found?.[0].length ?? 0)
  }
  return text + decodeWith(decoder, bytes.subarray(from))
}

/** @returns undefined when the bytes cannot be text of this kind */
export function decodeStrictly(bytes: Uint8Array, label: 'utf-8' | 'gb18030') {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

function isPlain(byte: number) {
  return byte < 0x80 && byte !== ESCAPE
}

function decoderOf(term: string) {
  const name = term.trim().replace(/^ISO 2022 IR /, 'ISO_IR ')
  return name === '' ? 'latin1' : DECODERS[name]
}

function decodeWith(name: string, bytes: Uint8Array): string {
  if (name === 'jis-x-0208') return decodeRows(bytes, [])
  if (name === 'jis-x-0212') return decodeRows(bytes, [0x8f])
  const decoder = decoders.get(name) ?? new TextDecoder(name)
  decoders.set(name, decoder)
  return decoder.decode(bytes)
}

/** Seven-bit pairs, written as EUC-JP; a delimiter or a control character ends them. */
function decodeRows(bytes: Uint8Array, before: readonly number[]) {
  const euc: number[] = []
  for (let at = 0; at < bytes.length; at++) {
    const [row = 0, cell = 0] = bytes.subarray(at, at + 2)
    if (row <= 0x20) euc.push(row)
    else {
      euc.push(...before, row | 0x80, cell | 0x80)
      at++
    }
  }
  return decodeWith('euc-jp', Uint8Array.from(euc))
}
