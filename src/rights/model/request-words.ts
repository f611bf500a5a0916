import type { Words } from '#platform/model/words.ts'

/** What stands in the way of a request or of its next step. */
export const rightsObstacleWords = {
  'request-settled': {
    zh: '这份请求已经有了结果，不能再改。需要时另记一份新的。',
    en: 'This request is settled. Record another one if needed.',
  },
  'not-established': {
    zh: '还没有核对身份和资格。请先看证件，再答复。',
    en: 'Identity and standing are not established yet.',
  },
  'received-in-future': {
    zh: '提出的时间不能晚于现在，请核对。',
    en: 'It cannot have been asked in the future.',
  },
  'asker-missing': {
    zh: '请写提出请求的人的姓名。',
    en: 'Name the person who asks.',
  },
  'person-is-dead': {
    zh: '记录上这个人已经去世，请求要由近亲属提出（个人信息保护法第四十九条）。',
    en: 'The person is on record as dead: a near relative asks (art. 49).',
  },
  'person-is-alive': {
    zh: '近亲属只能就死者的信息提出请求。本人在世的，由本人、监护人或受托人提出；本人确已去世的，请先在人员资料里登记去世日期。',
    en: 'Near relatives ask for the dead only. If the person has died, put that on record first.',
  },
  'own-interest-missing': {
    zh: '请写明与死者的关系，以及为了自己的什么合法、正当利益（个人信息保护法第四十九条）。',
    en: 'Say the relation, and which lawful interest of the relative’s own it serves (art. 49).',
  },
  'guardian-not-on-record': {
    zh: '这个监护人还没有登记在人员资料里。请先登记监护关系。',
    en: 'This guardian is not on record. Register the guardianship first.',
  },
  'guardian-asks': {
    zh: '孩子的事由监护人提出：不满十四周岁的都由监护人，已满十四周岁的可以本人提出（个人信息保护法第三十一条）。',
    en: 'For a child the guardian asks; from fourteen on the child may as well (art. 31).',
  },
  'identity-not-shown': {
    zh: '没有看到能证明身份的证件。看了再记，或者以“没有证明身份”答复。',
    en: 'No paper was seen that shows identity.',
  },
  'mandate-missing': {
    zh: '受委托的人要有授权委托书。',
    en: 'An agent shows a written mandate.',
  },
  'guardianship-not-shown': {
    zh: '没有看到能证明监护关系的材料。',
    en: 'Nothing was seen that shows the guardianship.',
  },
  'kinship-not-shown': {
    zh: '没有看到能证明亲属关系的材料。',
    en: 'Nothing was seen that shows the kinship.',
  },
  'arranged-otherwise': {
    zh: '死者生前另有安排，近亲属不能再提出（个人信息保护法第四十九条）。请以这个理由答复。',
    en: 'The dead had arranged otherwise (art. 49): answer with this reason.',
  },
  'reason-missing': {
    zh: '拒绝要选一个理由，并向对方说明（个人信息保护法第五十条）。',
    en: 'A refusal needs a reason, and words for it (art. 50).',
  },
  'reason-for-another-right': {
    zh: '这个理由不适用于这一项请求，请另选。',
    en: 'This reason does not apply to what is asked for.',
  },
  'deed-missing': {
    zh: '请写明做了什么：给了哪一份、改了哪一处、怎么解释的。',
    en: 'Say what was done: which copy, which correction, what was explained.',
  },
  'copy-missing': {
    zh: '还没有制作复制件。请先制作，再记为已交付。',
    en: 'No copy was made yet.',
  },
  'head-decides': {
    zh: '删除请求由社工部主任答复。',
    en: 'The head of social work answers a request to erase.',
  },
  'case-under-way': {
    zh: '这个人还有没结束的个案。请先按程序结束个案，再改为只保存。',
    en: 'A case of this person is under way. End it first.',
  },
  'term-missing': {
    zh: '本机构还没有写明个案档案保存多久、依据是什么。请主任先在“保存期限”里录入。',
    en: 'The house has not said how long files are kept, and on which ground. The head enters it first.',
  },
} as const satisfies Record<string, Words>
