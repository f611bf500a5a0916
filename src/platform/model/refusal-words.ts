import type { Words } from './words.ts'

/** The refusals that any endpoint may give, besides those it promises itself. */
export const commonRefusals = {
  'not-signed-in': {
    zh: '您还没有登录，或登录已过期。请重新登录，已填写的内容不会丢失。',
    en: 'You are not signed in, or your session has ended. Please sign in again; nothing is lost.',
  },
  'second-factor-required': {
    zh: '您的岗位要求两步验证。请先开启，再继续工作。',
    en: 'Your post calls for a second factor. Turn it on, then go on.',
  },
  'not-allowed': {
    zh: '您当前的身份不能做这件事。如确有需要，请联系本机构的社工部主任或管理员。',
    en: 'Your present role may not do this. Ask the head of social work or an administrator.',
  },
  refused: {
    zh: '按现在的情况这件事不能做，没有保存任何内容。请刷新页面看看最新情况再决定。',
    en: 'As things stand this cannot be done; nothing was saved. Reload the page and look again.',
  },
  'invalid-input': {
    zh: '有内容填写得不对，请按标出的字段逐项修改。',
    en: 'Some fields are not right. Please correct those that are marked.',
  },
  'person-restricted': {
    zh: '这个人的记录按其要求只保存、不再使用，不能再写新的内容。确有需要，请社工部主任写明理由后解除。',
    en: 'At the person’s request this record is only kept. The head of social work lifts that, with a reason.',
  },
  'foreign-origin': {
    zh: '请求来自另一个网站，已拒绝。请从本系统的页面操作。',
    en: 'The request comes from another site and was refused.',
  },
  'not-found': {
    zh: '没有找到。它可能不存在，也可能不在您可见的范围内。',
    en: 'Not found. It does not exist, or it lies outside what you may see.',
  },
  'version-required': {
    zh: '这次修改没有说明依据的是哪个版本。请刷新页面后重试。',
    en: 'The change does not say which version it is based on. Reload the page and try again.',
  },
  'version-changed': {
    zh: '您编辑期间，别人已经改过这条记录。请对照最新内容后再保存，您的修改仍在页面上。',
    en: 'Somebody changed this record while you were editing. Compare and save again.',
  },
  'idempotency-key-required': {
    zh: '写入请求缺少 Idempotency-Key，无法保证不重复。请刷新页面后重试。',
    en: 'A writing request needs an Idempotency-Key header.',
  },
  'idempotency-key-reused': {
    zh: '同一个 Idempotency-Key 已用于另一份内容。请换一个新的再提交。',
    en: 'This Idempotency-Key was used with another content. Use a new one.',
  },
  'still-running': {
    zh: '同一个请求正在处理，请稍候几秒再看结果。',
    en: 'The same request is still being worked on. Look again in a few seconds.',
  },
  'too-large': {
    zh: '提交的内容太大。请减少一次提交的内容或压缩附件。',
    en: 'The content is too large. Send less at once.',
  },
  'too-deep': {
    zh: '提交的内容嵌套层数过多，无法处理。',
    en: 'The content is nested too deeply.',
  },
  'malformed-request': {
    zh: '请求的格式不对，服务器无法读懂。请刷新页面后重试。',
    en: 'The request is malformed.',
  },
  'too-many-requests': {
    zh: '请求太频繁，请过一会儿再试。',
    en: 'Too many requests. Try again later.',
  },
  unavailable: {
    zh: '数据库暂时连不上，没有保存任何内容。请稍后重试，已填写的内容仍在页面上。',
    en: 'The database is out of reach for the moment; nothing was saved. Try again shortly.',
  },
  'internal-error': {
    zh: '系统出了意外，这次操作没有生效。请稍后重试；若仍不行，请把编号告诉管理员。',
    en: 'Something unexpected happened and nothing was done. Try again, or report the number.',
  },
} as const satisfies Record<string, Words>
