/** All words of this language, by the name of their file. */
const files = import.meta.glob<Record<string, never>>('./zh-CN/*.json', { eager: true, import: 'default' });

export default Object.fromEntries(
  Object.entries(files).map(([path, words]) => [path.replace(/^.*\/|\.json$/g, ''), words]),
);
