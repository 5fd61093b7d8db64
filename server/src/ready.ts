/**
 * What whoever starts Naung reads when it is ready.
 */
export interface Ready {
  readonly desk: string;
  readonly publicSite: string;
  readonly openapi: string;
  readonly people: readonly {
    readonly name: string;
    readonly duty: string;
    readonly district: string;
    readonly token: string;
    readonly signIn: string;
  }[];
}

export function readyInWords(ready: Ready, firstLink: string | null, hasPapers: boolean): string {
  const seats = ready.people.map(
    (one) => `  ${one.district}  ${one.duty.padEnd(20)} ${one.name.padEnd(24)} ${one.signIn}`,
  );
  return [
    '',
    `Naung siap / Naung is ready`,
    `  Meja kerja / desk:         ${ready.desk}`,
    `  Situs publik / public site: ${ready.publicSite}`,
    `  API:                       ${ready.openapi}`,
    ...(firstLink === null
      ? []
      : ['', 'Administrator pertama, sekali pakai / first administrator, once:', `  ${firstLink}`]),
    ...(hasPapers || seats.length > 0
      ? []
      : [
          '',
          'Belum ada kertas pemulihan: bila mesin ini rusak, semua yang tersegel hilang. / No recovery papers yet:',
          '  npm run keys -- papers',
        ]),
    ...(seats.length === 0 ? [] : ['', 'Masuk sebagai, sekali pakai / sign in as, once each:', ...seats]),
    '',
  ].join('\n');
}
