import { z } from 'zod'
import { storyObstacleWords } from './story-steps.ts'

export const writers = ['social-worker', 'lead'] as const
export const readers = ['lead', 'supervisor', 'city-officer'] as const
export const profession = [
  'social-worker',
  'lead',
  'supervisor',
  'district-officer',
  'city-officer',
] as const

export const version = z.int()

export const gone = {
  'no-such-story': {
    zh: '没有找到这个故事，或不在您可见的范围内。',
    en: 'No such story, or it lies outside what you may see.',
  },
}

export const goneReading = {
  'no-such-reading': {
    zh: '没有请您读这个故事，或者别人已经读完了。',
    en: 'You are not asked to read this, or somebody else has read it already.',
  },
}

export const goneContest = {
  'no-such-contest': { zh: '没有找到这次大赛。', en: 'No such contest.' },
}

export const goneEntry = {
  'no-such-entry': {
    zh: '没有找到这件作品，或者它已经撤下。',
    en: 'No such entry, or it was withdrawn.',
  },
}

export const outOfOrder = { 'story-out-of-order': storyObstacleWords['story-out-of-order'] }
