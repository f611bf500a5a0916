import type { SentFile } from '../model/file.ts'

/** Hands a file to the person, as a click on a link would. */
export function saveFile({ fileName, mediaType, base64 }: SentFile) {
  const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))
  const url = URL.createObjectURL(new Blob([bytes], { type: mediaType }))
  const link = document.createElement('a')
  link.href = url
  link.download = fileName
  link.click()
  // The browser has taken hold of it by then.
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}

/** A file of the person, as an endpoint takes it. */
export async function readFile(file: File) {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const AT_ONCE = 0x8000
  let text = ''
  for (let at = 0; at < bytes.length; at += AT_ONCE)
    text += String.fromCharCode(...bytes.subarray(at, at + AT_ONCE))
  return { fileName: file.name, base64: btoa(text) }
}
