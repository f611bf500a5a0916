import type { FileHandle } from 'node:fs/promises'
import { Refusal } from '#platform/model/refusal.ts'
import type { ImagingNode } from './node.ts'

/** Opens what was kept. @throws Refusal damaged */
export type OpenBlob = (digest: string, size: number) => Promise<FileHandle>

/** What was damaged does not leave the node. */
export function checkBlobs({ blobs, log }: ImagingNode): OpenBlob {
  return async function openBlob(digest, size) {
    const file = await blobs.open(digest, size)
    if (file) return file
    log.error('imaging-blob-damaged', { digest }, new Error('damaged'))
    throw new Refusal('damaged', 500, {
      message: '这幅影像在节点上的文件已损坏或丢失，没有发送。请联系节点管理员用备份恢复。',
    })
  }
}
