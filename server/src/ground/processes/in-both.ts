/** What a command says to whoever keeps the machine of a district: in Indonesian first, and the same in English. */
export interface InBoth {
  readonly id: string;
  readonly en: string;
}

/** For what is short. */
export const onOneLine = ({ id, en }: InBoth): string => (id === en ? id : `${id} / ${en}`);

export const onTwoLines = ({ id, en }: InBoth): string => (id === en ? id : `${id}\n${en}`);
