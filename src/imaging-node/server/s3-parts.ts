import { createReadStream } from 'node:fs'
import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  type S3Client,
  UploadPartCommand,
} from '@aws-sdk/client-s3'

/** At most 10 000 of them make 640 GB. */
const PART = 64 * 1024 ** 2

interface Place {
  readonly Bucket: string
  readonly Key: string
}

/** A large file part after part; nothing of it is there before the last. */
export async function putInParts(
  s3: S3Client,
  place: Place,
  { path, size, part = PART }: { path: string; size: number; part?: number },
) {
  const { UploadId } = await s3.send(new CreateMultipartUploadCommand(place))
  const upload = { ...place, UploadId }
  try {
    const parts: { PartNumber: number; ETag: string | undefined }[] = []
    for (let at = 0; at < size; at += part) {
      const length = Math.min(part, size - at)
      const body = createReadStream(path, { start: at, end: at + length - 1 })
      const own = { PartNumber: parts.length + 1, Body: body, ContentLength: length }
      const { ETag } = await s3.send(new UploadPartCommand({ ...upload, ...own }))
      parts.push({ PartNumber: own.PartNumber, ETag })
    }
    await s3.send(
      new CompleteMultipartUploadCommand({ ...upload, MultipartUpload: { Parts: parts } }),
    )
  } catch (error) {
    await s3.send(new AbortMultipartUploadCommand(upload)).catch(() => {})
    throw error
  }
}
