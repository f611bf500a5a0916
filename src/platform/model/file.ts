import { z } from 'zod'
import type { Words } from './words.ts'

/** A file on its way out. It travels as base64 in JSON, so that a contract promises it like all else. */
export const SentFile = z.object({
  fileName: z.string(),
  mediaType: z.string(),
  base64: z.string(),
})
export type SentFile = z.infer<typeof SentFile>

/** Base64 takes four characters for three bytes; the rest of the request is small. */
export function bodyLimitFor(bytes: number) {
  return Math.ceil(bytes / 3) * 4 + 4096
}

/** A file on its way in, as fields of an input. */
export function fileFields(bytes: number) {
  return {
    fileName: z.string().trim().min(1).max(120),
    base64: z
      .string()
      .min(1)
      .max(Math.ceil(bytes / 3) * 4, `文件不能超过 ${Math.round(bytes / 1_048_576)} MB`),
  }
}

export const mediaTypes = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
} as const

/** What may be wrong with an Office file, before anybody reads what is in it. */
export const archiveWords = {
  'file-not-base64': {
    zh: '文件在传送中损坏了，没有保存任何内容。请重新选择文件再试。',
    en: 'The file was damaged on its way; nothing was saved. Choose it again.',
  },
  'file-too-old': {
    zh: '这是旧格式（.doc、.xls）或加了打开密码的文件。请用 Word、Excel 或 WPS 打开，去掉密码，另存为 .docx 或 .xlsx 再上传。',
    en: 'This is an old format (.doc, .xls) or has a password. Save it as .docx or .xlsx without one.',
  },
  'file-not-office': {
    zh: '这不是 .docx 或 .xlsx 文件，或者已经损坏。请用 Word、Excel 或 WPS 打开，另存为 .docx 或 .xlsx 再上传。',
    en: 'This is no .docx or .xlsx file, or it is damaged. Open it, save it in that format, try again.',
  },
  'file-inflates-too-far': {
    zh: '这个文件解压后太大，已拒绝。请删去图片和空白的行列，或分成几个文件再上传。',
    en: 'Unpacked, this file is too large. Remove pictures and empty rows, or send it in parts.',
  },
  'file-lies': {
    zh: '这个文件的内部目录与内容不符，可能有害，已拒绝。请重新制作一份。',
    en: 'What this file says of itself does not fit its content. It may be harmful and was refused.',
  },
  'file-has-macros': {
    zh: '文件里有宏、控件或对别的文件的引用，可能有害，已拒绝。请去掉后另存为 .docx 或 .xlsx。',
    en: 'The file holds macros, controls or references to other files. Remove them and save it anew.',
  },
} as const satisfies Record<string, Words>
