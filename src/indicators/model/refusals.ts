export const noSuchPlace = {
  'no-such-place': {
    zh: '没有这里的数字，可能不在您可见的范围内。请从指标页重新进入。',
    en: 'There are no such figures in your sight. Begin again from the page of indicators.',
  },
}

export const noSuchIndicator = {
  'no-such-indicator': {
    zh: '没有这个指标。请从指标目录重新选择。',
    en: 'There is no such indicator. Choose it again from the catalogue.',
  },
}

export const noSuchPeriod = {
  'no-such-report-period': {
    zh: '没有这个报送期，请从列表重新进入。',
    en: 'There is no such reporting period. Open it again from the list.',
  },
}

export const noSuchSubmission = {
  'no-such-submission': {
    zh: '没有找到这份报送，可能不在您可见的范围内，请从列表重新进入。',
    en: 'There is no such submission in your sight. Open it again from the list.',
  },
}
