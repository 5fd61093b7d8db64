/** Whether an alias says a part of a real name. Words of one letter, such as the *I* before Balinese names, say nothing. */
export const sharesAWord = (alias: string, name: string | undefined): boolean => {
  const ofName = wordsOf(name ?? '');
  return wordsOf(alias).some((word) => ofName.includes(word));
};

const wordsOf = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length > 1);
