import type { Words } from '#platform/model/words.ts'
import type { Relation } from '../model/edits.ts'
import type { Member } from '../model/network.ts'

export const words = {
  title: { zh: '家庭图与生态图', en: 'Genogram and ecomap' },
  caseNumber: (number: string) => ({ zh: `个案 ${number}`, en: `Case ${number}` }),
  readers: {
    zh: '只有本案服务团队能看、能画',
    en: 'Only the team of this case reads and draws it',
  },
  headSees: (known: number, supporting: number) => ({
    zh: `图上有 ${known} 个人或单位，其中 ${supporting} 个撑得住服务对象。图的内容只有本案服务团队能看。`,
    en: `${known} people and organisations are drawn, ${supporting} of them hold the client up. Only the team reads the drawing.`,
  }),
  headNone: {
    zh: '本案还没有家庭图。要由服务团队来画。',
    en: 'There is no drawing yet; the team makes it.',
  },
  genogram: { zh: '家庭图', en: 'Genogram' },
  ecomap: { zh: '生态图', en: 'Ecomap' },
  tapHint: {
    zh: '点一个人，可以加亲人、改关系。用键盘：方向键换人，回车打开。',
    en: 'Tap a person to add relatives and change ties. Keyboard: arrows move, Enter opens.',
  },
  ecoHint: {
    zh: '家庭之外，谁和服务对象有来往。点一个可以改。',
    en: 'Who matters outside of the family. Tap one to change it.',
  },
  support: (supporting: number, known: number) => ({
    zh: `撑得住的关系 ${supporting} 个，图上共 ${known} 个`,
    en: `${supporting} of ${known} hold the client up`,
  }),
  undo: { zh: '撤销', en: 'Undo' },
  save: { zh: '存下这一版', en: 'Save this version' },
  saved: { zh: '已存下', en: 'Saved' },
  unchanged: { zh: '和上一版一样，没有要存的', en: 'Nothing has changed since the last version' },
  stale: {
    zh: '您画的时候，别人存了新的一版。请看过新的一版，再把要改的画上去。',
    en: 'Somebody saved a newer version while you were drawing. Look at it and redo your changes.',
  },
  useNewest: { zh: '改用最新的一版', en: 'Use the newest version' },
  export: { zh: '存成图片（SVG）', en: 'Save as SVG' },
  print: { zh: '打印', en: 'Print' },
  sheetOf: (drawing: string) => ({ zh: `${drawing}的图面`, en: `${drawing}: the drawing` }),
  ecoTable: { zh: '生态图列成表', en: 'The ecomap as a table' },
  zoomIn: { zh: '放大', en: 'Larger' },
  zoomOut: { zh: '缩小', en: 'Smaller' },
  drawing: (n: number) => ({
    zh: `家庭图，${n} 人；内容见下面的表`,
    en: `Genogram of ${n} people; the table below says the same`,
  }),
  star: (n: number) => ({
    zh: `生态图，${n} 个关系；内容见下面的表`,
    en: `Ecomap with ${n} ties; the table below says the same`,
  }),

  people: { zh: '图上的人', en: 'People' },
  person: { zh: '人', en: 'Person' },
  client: { zh: '服务对象', en: 'Client' },
  facts: { zh: '情况', en: 'Facts' },
  ties: { zh: '关系', en: 'Ties' },
  home: { zh: '同住', en: 'Household' },
  homeN: (n: number) => ({ zh: `住处 ${n}`, en: `Household ${n}` }),
  homeOf: (n: number, names: string) => ({
    zh: `住处 ${n}：${names}`,
    en: `Household ${n}: ${names}`,
  }),
  newHome: { zh: '另一个住处', en: 'Another household' },
  noHome: { zh: '没有说', en: 'Not said' },
  cares: { zh: '照顾', en: 'Cares for' },
  born: (year: number) => ({ zh: `${year} 年生`, en: `born ${year}` }),
  deceased: { zh: '已去世', en: 'deceased' },
  parted: { zh: '分开了', en: 'parted' },
  none: { zh: '–', en: '–' },
  change: { zh: '改', en: 'Change' },
  changeWho: (who: string) => ({ zh: `改 ${who}`, en: `Change ${who}` }),

  add: { zh: '加一位亲人', en: 'Add a relative' },
  called: { zh: '怎么称呼', en: 'What the person is called' },
  calledHint: {
    zh: '只写名或称呼，不用全名',
    en: 'A first name or a relation; no full name needed',
  },
  calledNeeded: { zh: '请写一个称呼', en: 'Give a name' },
  sex: { zh: '性别', en: 'Sex' },
  birthYear: { zh: '出生年份', en: 'Year of birth' },
  isDeceased: { zh: '已经去世', en: 'Has died' },
  who: { zh: '和谁', en: 'With whom' },
  tieTo: (who: string, kind: string, quality: string) => ({
    zh: `${who}（${kind}）${quality}`,
    en: `${who} (${kind}) ${quality}`,
  }),
  quality: { zh: '关系怎么样', en: 'How they get on' },
  isParted: { zh: '已分居或离婚', en: 'Separated or divorced' },
  removeTie: { zh: '删去这条关系', en: 'Remove this tie' },
  connect: { zh: '和图上已有的人连线', en: 'Tie to somebody who is drawn' },
  kind: { zh: '什么关系', en: 'Which tie' },
  connectDo: { zh: '连上', en: 'Tie' },
  asParent: { zh: '对方是父母', en: 'The other is the parent' },
  asChild: { zh: '对方是子女', en: 'The other is the child' },
  remove: { zh: '从图上删去', en: 'Remove from the drawing' },
  link: { zh: '连到已登记的人', en: 'Link to a registered person' },
  linked: { zh: '已连到登记人员', en: 'Linked to a registered person' },
  openPerson: { zh: '打开人员页', en: 'Open the record' },
  unlink: { zh: '取消连接', en: 'Unlink' },
  done: { zh: '好了', en: 'Done' },

  addEco: { zh: '加一个来往', en: 'Add a tie' },
  ecoKind: { zh: '是什么', en: 'What it is' },
  ecoCalled: { zh: '叫什么', en: 'What it is called' },
  ecoCalledHint: { zh: '例如：居委会、老同学、广场舞队', en: 'For example: a neighbour, a club' },
  strength: { zh: '来往多深', en: 'How firm' },
  direction: { zh: '谁帮谁', en: 'Who helps whom' },
  stressful: { zh: '让人有压力', en: 'A strain' },
  isStressful: { zh: '这个来往让服务对象有压力', en: 'This tie is a strain on the client' },
  noEco: {
    zh: '还没有画家庭之外的来往。点“加一个来往”。',
    en: 'Nothing outside of the family yet. Tap “Add a tie”.',
  },

  versions: { zh: '历次版本', en: 'Versions' },
  versionN: (n: number) => ({ zh: `第 ${n} 版`, en: `Version ${n}` }),
  by: (who: string, at: string) => ({ zh: `${who} · ${at}`, en: `${who} · ${at}` }),
  restore: { zh: '拿这一版来接着画', en: 'Go on from this version' },
  legend: { zh: '图例', en: 'Legend' },
  worker: { zh: '社工签名', en: 'Social worker' },
  supervisor: { zh: '督导签名', en: 'Supervisor' },
  careful: {
    zh: '图上有别人的私事。打印出来的请放进上锁的柜子。',
    en: 'The drawing tells of others, too. Lock the paper away.',
  },
}

export const relationWords: Record<Relation, Words> = {
  father: { zh: '父亲', en: 'father' },
  mother: { zh: '母亲', en: 'mother' },
  partner: { zh: '伴侣', en: 'partner' },
  son: { zh: '儿子', en: 'son' },
  daughter: { zh: '女儿', en: 'daughter' },
  brother: { zh: '兄弟', en: 'brother' },
  sister: { zh: '姐妹', en: 'sister' },
}

export const relationOf = {
  zh: (whose: string, relation: string) => `${whose}的${relation}`,
  en: (whose: string, relation: string) => `${whose}’s ${relation}`,
}

export const sexWords: Record<Member['sex'], Words> = {
  male: { zh: '男', en: 'male' },
  female: { zh: '女', en: 'female' },
  unknown: { zh: '性别不详', en: 'sex not said' },
}

export const tieSaid: Record<'parent' | 'child' | 'couple' | 'sibling', Words> = {
  parent: { zh: '父母', en: 'parent' },
  child: { zh: '子女', en: 'child' },
  couple: { zh: '伴侣', en: 'partner' },
  sibling: { zh: '兄弟姐妹', en: 'sibling' },
}

export const legendWords = {
  male: { zh: '男', en: 'Male' },
  female: { zh: '女', en: 'Female' },
  unknown: { zh: '性别不详', en: 'Sex not said' },
  client: { zh: '服务对象（双线）', en: 'Client (double line)' },
  deceased: { zh: '已去世（打叉）', en: 'Deceased (cross)' },
  close: { zh: '亲近（双线）', en: 'Close (two lines)' },
  distant: { zh: '疏远（点线）', en: 'Distant (dots)' },
  conflict: { zh: '冲突（折线）', en: 'Conflict (zigzag)' },
  cutoff: { zh: '断绝（断开）', en: 'Cut off (a gap)' },
  violent: { zh: '有暴力（双线夹折线）', en: 'Violent (zigzag between lines)' },
  care: { zh: '照顾（箭头）', en: 'Cares for (arrow)' },
  home: { zh: '住在一起（虚线框）', en: 'Live together (dashed frame)' },
}
