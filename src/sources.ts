/** The course material behind the notes, cited by what it is. Front matter names it by key. */
export const courseSources = {
  'course-notes': { title: 'CS 544 course notes', author: null, year: null },
  'cloud-slides': {
    title: 'Cloud, Big Data, and Docker Tools for Scalable AI (lecture slides)',
    author: 'Andrea Karlova',
    year: 2023,
  },
  'ds100-discussion': {
    title: 'DS 100: Principles and Techniques of Data Science, Discussion 12',
    author: null,
    year: 2019,
  },
  'distributed-outline': {
    title: 'Distributed computing, a one-day course outline (teaching-monolith)',
    author: 'ADGEfficiency',
    year: null,
  },
} as const;

export type CourseSource = keyof typeof courseSources;

/** `Author (year). Title`, as far as known. */
export function courseSourceInWords(key: CourseSource): string {
  const { author, title, year } = courseSources[key];
  const credit = [author, year === null ? null : `(${year})`].filter((part) => part !== null);
  return [credit.join(' '), title].filter(Boolean).join('. ');
}
