import { z } from 'zod'
import { TypedName } from '#people/model/name.ts'
import { endpoint } from '#platform/model/contract.ts'
import { Day } from '#platform/model/time.ts'
import { YOUNGEST } from './minors.ts'
import { Skill } from './volunteer.ts'

const Token = z.string().min(20).max(64)
const noRecruitment = {
  'no-such-recruitment': {
    zh: '现在没有在招募，或这个二维码已经停用。请向医院社工部询问。',
    en: 'Nobody is being recruited now, or the code is out of use. Ask the social work department.',
  },
}

const Recruitment = z.object({
  intro: z.string().trim().min(1).max(1000),
  minAge: z.int().min(YOUNGEST).max(80),
})

export const readRecruitment = endpoint({
  method: 'GET',
  path: '/recruitments/:token',
  summary: 'Whom the house is looking for',
  roles: 'anyone',
  input: z.object({ token: Token }),
  output: Recruitment.extend({ house: z.string() }),
  refusals: noRecruitment,
})

export const applyAsVolunteer = endpoint({
  method: 'POST',
  path: '/recruitments/:token/applications',
  summary: 'Apply as a volunteer, without an account',
  roles: 'anyone',
  input: z.object({
    token: Token,
    name: TypedName,
    birthDate: Day,
    phone: z.string().trim().min(1).max(30),
    skills: z.array(Skill).max(10).default([]),
    availability: z.string().trim().max(200).default(''),
    languages: z.string().trim().max(100).default(''),
    isForeigner: z.boolean().default(false),
    guardian: z.string().trim().max(60).default(''),
    guardianPhone: z.string().trim().max(30).default(''),
    /** Has read what is kept and why. */
    agrees: z.literal(true, '请先阅读并同意个人信息的用途'),
  }),
  output: z.object({ receipt: z.string() }),
  refusals: {
    ...noRecruitment,
    'guardian-missing': {
      zh: '未满 18 岁请填写监护人的姓名和电话，我们会先联系监护人。',
      en: 'Under 18: give the name and telephone of a guardian; we talk to them first.',
    },
    'too-young': {
      zh: '年龄还没有达到这次招募的要求，谢谢您的心意。',
      en: 'Below the age that is asked for. Thank you for wanting to help.',
    },
    'birth-date-in-the-future': {
      zh: '出生日期不能晚于今天，请核对年份。',
      en: 'The birth date lies in the future. Check the year.',
    },
    'phone-shape': {
      zh: '电话号码不对：手机为 11 位，座机写作 010-66668888。',
      en: 'Not a telephone number: 11 digits, or 010-66668888.',
    },
  },
})

const staff = ['social-worker', 'lead'] as const
const Kept = Recruitment.extend({ isOpen: z.boolean() })

export const openRecruitment = endpoint({
  method: 'GET',
  path: '/volunteers/recruitment',
  summary: 'The recruitment page of my house',
  roles: staff,
  input: z.object({}),
  output: z.object({ recruitment: Kept.extend({ path: z.string() }).nullable() }),
})

export const setRecruitment = endpoint({
  method: 'PUT',
  path: '/volunteers/recruitment',
  summary: 'Write the recruitment page, open or close it',
  roles: staff,
  input: Kept,
  output: Kept.extend({ path: z.string() }),
})
