import type { Words } from '#platform/model/words.ts'

/** What follows from a result; said in the same words by all instruments. */
export const actions = {
  keep: {
    zh: '目前不用特别处理。继续关心，到期再测。',
    en: 'Nothing special now. Stay in touch, ask again when due.',
  },
  talk: {
    zh: '和服务对象谈谈这个结果，问问最难的是什么，到期再测。',
    en: 'Talk about the result, ask what is hardest, ask again when due.',
  },
  tellDoctor: {
    zh: '征得同意后告诉主管医生，商量是否请心理或精神科会诊，并写进服务计划。',
    en: 'With consent, tell the doctor in charge, consider a consultation, write it into the plan.',
  },
  refer: {
    zh: '今天就告诉主管医生，建议请精神科会诊；当面问清楚安全情况。',
    en: 'Tell the doctor in charge today, propose a psychiatric consultation, ask about safety.',
  },
  askMore: {
    zh: '筛查阳性，请接着做完整量表或面谈。',
    en: 'A positive screen: go on with the full instrument or an interview.',
  },
  support: {
    zh: '谈谈身边有谁可以帮忙，把支持网络写进评估和计划。',
    en: 'Talk about who can help; write the support network into assessment and plan.',
  },
  relieve: {
    zh: '和照顾者谈谈怎样喘口气：轮换、喘息服务、经济支持，并写进计划。',
    en: 'Talk about relief: taking turns, respite care, money; write it into the plan.',
  },
  stay: {
    zh: '不要让服务对象独处。立刻按危机流程处理，通知主管医生。',
    en: 'Do not leave the person alone. Follow the crisis flow now, tell the doctor in charge.',
  },
  lookNow: {
    zh: '今天完成一次当面的安全评估，按危机流程记录。',
    en: 'Assess safety face to face today and record it in the crisis flow.',
  },
} as const satisfies Record<string, Words>
