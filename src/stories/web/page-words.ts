/** Titles of the pages, kept apart because they are there before any page is. */
export const pageWords = {
  stories: { zh: '故事', en: 'Stories' },
  create: { zh: '写一个故事', en: 'Write a story' },
  story: { zh: '故事', en: 'Story' },
  nameless: { zh: '去标识助手', en: 'Make it nameless' },
  readings: { zh: '读故事', en: 'Stories to read' },
  reading: { zh: '读一个故事', en: 'Read a story' },
  publicList: { zh: '医务社工的故事', en: 'Stories of medical social work' },
  publicStory: { zh: '一个故事', en: 'A story' },
  contests: { zh: '案例大赛', en: 'Contests' },
  contest: { zh: '案例大赛', en: 'Contest' },
  createContest: { zh: '筹备大赛', en: 'Prepare a contest' },
  entry: { zh: '参赛作品', en: 'Entry' },
  calendar: { zh: '宣传日历', en: 'Publicity calendar' },
}
