import { CalendarOutlined, ReadOutlined } from '@ant-design/icons'
import type { CaseGuest } from '#casework/web/index.tsx'
import type { Page } from '#platform/web/page.ts'
import { pageWords as words } from './page-words.ts'

const writers = ['social-worker', 'lead'] as const
const readers = ['lead', 'supervisor', 'city-officer'] as const
const profession = [
  'social-worker',
  'lead',
  'supervisor',
  'district-officer',
  'city-officer',
] as const

/** The pages of stories, each fetched when it is opened. */
export const pages: readonly Page[] = [
  {
    path: '/stories/public',
    title: words.publicList,
    roles: 'anyone',
    load: () => import('./public/PublicStoriesPage.tsx'),
  },
  {
    path: '/stories/public/:storyId',
    title: words.publicStory,
    roles: 'anyone',
    load: () => import('./public/PublicStoryPage.tsx'),
  },
  {
    path: '/stories',
    title: words.stories,
    roles: writers,
    menu: { order: 160, group: 'profession', icon: ReadOutlined },
    load: () => import('./StoriesPage.tsx'),
  },
  {
    path: '/stories/new',
    title: words.create,
    roles: writers,
    load: () => import('./story/NewStoryPage.tsx'),
  },
  {
    path: '/cases/:caseId/story',
    title: words.create,
    roles: writers,
    load: () => import('./story/NewStoryPage.tsx'),
  },
  {
    path: '/stories/:storyId',
    title: words.story,
    roles: writers,
    load: () => import('./story/StoryPage.tsx'),
  },
  {
    path: '/stories/:storyId/nameless',
    title: words.nameless,
    roles: writers,
    load: () => import('./nameless/NamelessPage.tsx'),
  },
  {
    path: '/stories/readings',
    title: words.readings,
    roles: readers,
    menu: { order: 161, group: 'profession', icon: ReadOutlined },
    load: () => import('./reading/ReadingsPage.tsx'),
  },
  {
    path: '/stories/readings/:readingId',
    title: words.reading,
    roles: readers,
    load: () => import('./reading/ReadingPage.tsx'),
  },
  {
    path: '/stories/contests',
    title: words.contests,
    roles: profession,
    load: () => import('./contest/ContestsPage.tsx'),
  },
  {
    path: '/stories/contests/new',
    title: words.createContest,
    roles: ['city-officer'],
    load: () => import('./contest/NewContestPage.tsx'),
  },
  {
    path: '/stories/contests/:contestId',
    title: words.contest,
    roles: profession,
    load: () => import('./contest/ContestPage.tsx'),
  },
  {
    path: '/stories/contests/:contestId/entries/:entryId',
    title: words.entry,
    roles: profession,
    load: () => import('./contest/EntryPage.tsx'),
  },
  {
    path: '/stories/calendar',
    title: words.calendar,
    roles: profession,
    menu: { order: 162, group: 'profession', icon: CalendarOutlined },
    load: () => import('./calendar/CalendarPage.tsx'),
  },
]

export const caseGuest: CaseGuest = {
  tool: { path: 'story', words: words.create, icon: ReadOutlined },
  deeds: {},
  forms: {
    story: {
      words: words.create,
      to: (id) => (id === 'new' ? '/stories/new' : `/cases/${id}/story`),
    },
  },
}

export { actionWords } from './action-words.ts'
