/**
 * Words for settling a matter outside court. Where an act is sexual violence and the respondent is not a child, no rule lets a code
 * pass that carries one (UU 12/2022 ps 23); so what people read under a code may not say it where the code itself does not.
 */
export const settlementWords = /damai|mediasi|mediat|musyawarah|kekeluargaan|settle|reconcil|diselesaikan/;

/** Lists from which a case is ended or helped. */
const listsOfCases: readonly string[] = ['closure-reasons', 'concern-closure-reasons', 'service-types'];

export const hidesSettlement = (
  list: string,
  item: { readonly code: string; readonly id: string; readonly en: string },
) =>
  listsOfCases.includes(list) &&
  settlementWords.test(`${item.id} ${item.en}`.toLowerCase()) &&
  !settlementWords.test(item.code);
