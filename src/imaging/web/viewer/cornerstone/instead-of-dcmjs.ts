/**
 * What cornerstone3D takes from dcmjs on its way to the screen: a log, and four names. The bundler puts this in
 * its place (vite.config.ts): the library itself is 1.3 MB to read and write files, and makes functions out of
 * texts, which the content policy forbids.
 */
interface Log {
  readonly [level: string]: (...said: never[]) => unknown
}

const silent: Log = { trace() {}, debug() {}, info() {}, log() {}, warn() {} }

export const log: Log = {
  ...silent,
  getLogger: () => ({ ...log }),
  // What would be put down as an error and passed over is one: the picture is painted by the canvas then.
  error(...said) {
    throw new Error(said.join(' '))
  },
}

/** The transfer syntaxes that are not packed (PS3.5 §A). */
export const constants = {
  IMPLICIT_LITTLE_ENDIAN: '1.2.840.10008.1.2',
  EXPLICIT_LITTLE_ENDIAN: '1.2.840.10008.1.2.1',
  DEFLATED_EXPLICIT_LITTLE_ENDIAN: '1.2.840.10008.1.2.1.99',
  EXPLICIT_BIG_ENDIAN: '1.2.840.10008.1.2.2',
}
