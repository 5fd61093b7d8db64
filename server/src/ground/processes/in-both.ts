/** What a command says to whoever keeps the machine of a district: in Indonesian first, and the same in English. */
export interface InBoth {
  readonly id: string;
  readonly en: string;
}

export const onTwoLines = ({ id, en }: InBoth): string => (id === en ? id : `${id}\n${en}`);
