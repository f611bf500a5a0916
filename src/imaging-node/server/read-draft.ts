import type { FileHandle } from 'node:fs/promises'
import { createInflateRaw } from 'node:zlib'
import { BadDicom } from '#dicom/model/bad-dicom.ts'
import type { Header } from '#dicom/model/data-set.ts'
import { type Meta, readDataSet, readMeta } from '#dicom/model/read-header.ts'
import { type Reading, readFrom } from '#dicom/model/reading.ts'

const WINDOW = 64 * 1024

/** A deflated data set has to be read as a whole; a small file can hide a large one. */
const MOST_INFLATED = 128 * 1024 * 1024

/**
 * The header of a file on disk, without its picture.
 * @param head what is still in memory of its begin
 * @throws BadDicom
 */
export async function readHeaderOf(
  file: FileHandle,
  size: number,
  head: Buffer = Buffer.alloc(0),
): Promise<Header> {
  const meta = await drive(file, readMeta(size), head)
  if (!meta.syntax.deflated) return drive(file, readDataSet(meta, size), head)
  const inflated = await inflate(file, meta)
  const header = readFrom(inflated, readDataSet({ ...meta, at: 0 }, inflated.length))
  // Places in it are not places in the file.
  return { ...header, pixels: undefined }
}

async function drive<Result>(
  file: FileHandle,
  reading: Reading<Result>,
  head: Buffer,
): Promise<Result> {
  let step = reading.next()
  while (!step.done) {
    const { at, length } = step.value
    if (at + length <= head.length) {
      step = reading.next(head.subarray(at))
      continue
    }
    const window = Buffer.allocUnsafe(Math.max(length, WINDOW))
    const { bytesRead } = await file.read(window, 0, window.length, at)
    step = reading.next(window.subarray(0, bytesRead))
  }
  return step.value
}

export async function inflate(file: FileHandle, { at }: Pick<Meta, 'at'>): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  const source = file.createReadStream({ start: at, autoClose: false })
  try {
    for await (const chunk of source.pipe(createInflateRaw()) as AsyncIterable<Buffer>) {
      size += chunk.length
      if (size > MOST_INFLATED) throw new BadDicom('header-too-large', at)
      chunks.push(chunk)
    }
  } catch (error) {
    if (error instanceof BadDicom) throw error
    throw new BadDicom('truncated', at)
  } finally {
    source.destroy()
  }
  return Buffer.concat(chunks)
}
