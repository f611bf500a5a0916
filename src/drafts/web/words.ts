export const words = {
  twoTitle: {
    zh: '这份草稿在另一个窗口或设备上也改过，两份都还在',
    en: 'This draft was also changed in another window or on another device',
  },
  mine: { zh: '这里写的', en: 'Written here' },
  theirs: (time: string) => ({
    zh: `另一处写的，${time} 保存`,
    en: `Written there, saved ${time}`,
  }),
  keepMine: { zh: '用这里的', en: 'Keep this one' },
  keepTheirs: { zh: '用另一处的', en: 'Take that one' },
  nothing: { zh: '（还没有文字）', en: '(no text yet)' },
  throwAway: { zh: '不要草稿了', en: 'Discard the draft' },
  sure: {
    zh: '草稿会立即删除，不能找回。',
    en: 'The draft is deleted at once and cannot be brought back.',
  },
  yes: { zh: '删除草稿', en: 'Delete it' },
  no: { zh: '留着', en: 'Keep it' },
  goOn: { zh: '继续写', en: 'Go on writing' },
  savedAt: (time: string) => ({ zh: `${time} 保存`, en: `saved ${time}` }),
  none: { zh: '没有写到一半的表单。', en: 'No form is half written.' },
}
