import type { Words } from '#platform/model/words.ts'
import type { NoteField } from '../model/conflict.ts'

export const words = {
  offline: { zh: '没有网络时', en: 'Without a network' },
  offlineLead: {
    zh: '把这个个案放进离线夹，病房没有网络也能记一笔。内容加密存在这台设备上，8 小时后或退出时清除。',
    en: 'Take this case along: notes can be written without a network. It is sealed on this device, and gone after 8 hours or when you sign out.',
  },
  keep: { zh: '放进离线夹', en: 'Take it along' },
  takeOut: { zh: '从离线夹取出', en: 'Take it out' },
  keptUntil: (time: string) => ({
    zh: `在这台设备的离线夹里，${time} 自动清除。`,
    en: `On this device until ${time}.`,
  }),
  toBox: { zh: '打开离线夹', en: 'Open the offline box' },
  cannotKeep: {
    zh: '没有放进去：这个浏览器不支持离线，或设备空间不足。个案没有受影响，请在有网络时记录。',
    en: 'It could not be kept: this browser cannot, or the device is full. The case is untouched.',
  },
  box: { zh: '离线夹', en: 'Offline box' },
  empty: {
    zh: '离线夹是空的。有网络时打开一个个案，点“放进离线夹”。',
    en: 'The offline box is empty. Open a case while there is a network, and take it along.',
  },
  noCases: {
    zh: '个案已经清除。没有送出的记录还在，联网后会送出。',
    en: 'The cases are gone. Notes that were not sent are still here.',
  },
  locked: { zh: '离线夹已锁', en: 'The box is locked' },
  word: { zh: '离线口令', en: 'Offline password' },
  newWordHint: {
    zh: '至少 6 位，只在这台设备上用，谁也找不回来，请记住它。',
    en: 'At least 6 characters, for this device only. Nobody can recover it.',
  },
  wordHint: {
    zh: '连续错 5 次，离线夹里的个案会清除，并锁 5 分钟。',
    en: 'After 5 wrong ones the cases are wiped, and the box is locked for 5 minutes.',
  },
  wordTooShort: { zh: '口令至少 6 位', en: 'At least 6 characters' },
  wrongWord: {
    zh: '口令不对，或还在锁定的 5 分钟里。请再试一次。',
    en: 'Not the word, or the 5 minutes are not over yet.',
  },
  makeBox: { zh: '设好口令，放进去', en: 'Set it, and take the case along' },
  openBox: { zh: '打开', en: 'Open' },
  write: { zh: '记一笔', en: 'Write a note' },
  writeOn: { zh: '继续写', en: 'Write on' },
  noteFor: (name: string) => ({ zh: `记一笔 · ${name}`, en: `Note · ${name}` }),
  finish: { zh: '写好了，联网后送出', en: 'Done; send it when there is a network' },
  later: { zh: '先放着', en: 'Later' },
  needed: { zh: '请填这一项', en: 'Fill this in' },
  minutes: { zh: '多长时间', en: 'How long' },
  mode: { zh: '什么方式', en: 'By what means' },
  activities: { zh: '做了什么', en: 'What was done' },
  shared: { zh: '记录', en: 'Note' },
  unsent: (n: number) => ({ zh: `有 ${n} 条离线记录还没有送出`, en: `${n} notes not sent yet` }),
  sent: (n: number) => ({ zh: `${n} 条离线记录已送出`, en: `${n} notes sent` }),
  noNetwork: { zh: '还没有网络，联网后自动送出。', en: 'No network yet; they go by themselves.' },
  signInFirst: { zh: '请先登录，登录后自动送出。', en: 'Sign in; then they go by themselves.' },
  signIn: { zh: '去登录', en: 'Sign in' },
  notYours: {
    zh: '这些记录是别人写的，要由写的人登录后送出。',
    en: 'Somebody else wrote these, and has to sign in to send them.',
  },
  refused: (why: string) => ({ zh: `没有送出：${why}`, en: `Not sent: ${why}` }),
  edit: { zh: '改一改', en: 'Change it' },
  drop: { zh: '不要了', en: 'Throw it away' },
  twoNotes: (name: string) => ({ zh: `${name}：两处写了同一笔`, en: `${name}: written twice` }),
  twoLead: {
    zh: '没有网络时，这笔记录在另一处也写过。请逐项选一个，两边都有的内容不会丢。',
    en: 'This note was begun elsewhere too. Choose one for each field; nothing else is lost.',
  },
  mine: (text: string) => ({ zh: `这台设备：${text}`, en: `This device: ${text}` }),
  theirs: (text: string) => ({ zh: `另一处：${text}`, en: `Elsewhere: ${text}` }),
  choose: { zh: '请选一个', en: 'Choose one' },
  count: (n: number) => ({ zh: `${n} 项`, en: `${n}` }),
  leaveLead: {
    zh: '退出会清除这台设备上的离线记录。请先打开离线夹送出，或确认不要了再退出。',
    en: 'Signing out throws them away. Send them first, or say that they are not wanted.',
  },
  leaveAnyway: { zh: '不要了，退出', en: 'Throw them away and sign out' },
  stay: { zh: '先不退出', en: 'Stay' },
  sendChosen: { zh: '就这样送出', en: 'Send it like this' },
}

export const fieldWords: Record<NoteField, Words> = {
  at: { zh: '什么时候', en: 'When' },
  minutes: words.minutes,
  mode: words.mode,
  with: { zh: '和谁', en: 'With whom' },
  contactMade: { zh: '联系上没有', en: 'Reached' },
  activities: words.activities,
  goalIds: { zh: '推进了哪个目标', en: 'Which goals' },
  shared: words.shared,
  confidential: { zh: '保密内容', en: 'Confidential half' },
  next: { zh: '下一步', en: 'Next' },
}
