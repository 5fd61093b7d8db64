/**
 * Every reason for which a rule lets somebody in, as one sentence about the person who asks. A reason without words does not compile;
 * one that is written in the office alone is noticed when the page is made.
 */
import type {
  asksAboutCases,
  casesPolicy,
  correctsCases,
  readsLetters,
  voidsCases,
} from '@naung/domain/casework/cases/policy.ts';
import type { consentPolicy, readsConsents } from '@naung/domain/casework/consent/policy.ts';
import type { corrects, intakePolicy } from '@naung/domain/casework/intake/policy.ts';
import type { asksAboutPeople, peoplePolicy } from '@naung/domain/casework/people/policy.ts';
import type { readsInbox, readsReferrals, readsSent, referralPolicy } from '@naung/domain/casework/referrals/policy.ts';
import type { releasesPolicy } from '@naung/domain/casework/releases/policy.ts';
import type { readsApprovals, readsServices, servicesPolicy } from '@naung/domain/casework/services/policy.ts';
import type { Rule } from '@naung/domain/ground/access/rule.ts';
import type { agenciesPolicy } from '@naung/domain/ground/agencies/policy.ts';
import type { codePolicy, readCodesPolicy } from '@naung/domain/ground/codes/policy.ts';
import type { deadlinesPolicy, readsDeadlines } from '@naung/domain/ground/deadlines/policy.ts';
import type { emergenciesPolicy } from '@naung/domain/ground/emergencies/policy.ts';
import type { publishing, readsForms } from '@naung/domain/ground/forms/policy.ts';
import type { changePolicy, hamletPolicy, lookUpPolicy } from '@naung/domain/ground/places/policy.ts';
import type { readingPolicy } from '@naung/domain/ground/reading/policy.ts';
import type { retentionPolicy } from '@naung/domain/ground/retention/policy.ts';
import type { wallsPolicy } from '@naung/domain/ground/walls/policy.ts';
import type { Words } from '@naung/domain/ground/words.ts';
import type { readsTheNumbers } from '@naung/domain/oversight/indicators/policy.ts';
import type { activityPolicy, activityReading } from '@naung/domain/prevention/activities/policy.ts';
import type { phoneReading, villagePolicy, villageReading } from '@naung/domain/prevention/villages/policy.ts';

type Policies = [
  typeof intakePolicy | typeof corrects,
  typeof peoplePolicy | typeof asksAboutPeople,
  typeof casesPolicy | typeof correctsCases | typeof voidsCases | typeof asksAboutCases | typeof readsLetters,
  typeof consentPolicy | typeof readsConsents,
  typeof servicesPolicy | typeof readsServices | typeof readsApprovals,
  typeof referralPolicy | typeof readsInbox | typeof readsReferrals | typeof readsSent,
  typeof releasesPolicy,
  typeof villagePolicy | typeof villageReading | typeof phoneReading,
  typeof activityPolicy | typeof activityReading,
  typeof readsTheNumbers,
  typeof agenciesPolicy,
  typeof changePolicy | typeof hamletPolicy | typeof lookUpPolicy,
  typeof codePolicy | typeof readCodesPolicy,
  typeof publishing | typeof readsForms,
  typeof deadlinesPolicy | typeof readsDeadlines,
  typeof wallsPolicy,
  typeof emergenciesPolicy,
  typeof readingPolicy,
  typeof retentionPolicy,
];

type BecauseIn<P> =
  P extends Rule<infer Key>
    ? Key
    : P extends readonly (infer One)[]
      ? BecauseIn<One>
      : P extends object
        ? BecauseIn<P[keyof P]>
        : never;

/** A policy whose reasons are only `string` to the compiler would take every check away. */
type Spelled<Key extends string> = string extends Key ? 'a-policy-hides-its-reasons' : Key;
type Because = Spelled<BecauseIn<Policies[number]>>;

export const reasons: Words<Because> = {
  id: {
    'answers-the-door': 'Tugasnya menerima pengaduan.',
    'triages-for-the-receiving-unit': 'Ia melakukan triase di unit yang menerima pengaduan ini.',
    'opens-the-letterbox': 'Ia melakukan triase di unit yang dituju surat dari daerah lain ini.',
    'on-both-case-teams': 'Ia anggota tim kedua kasus, dan sedang bertugas menangani kasus.',
    'on-the-case-team': 'Ia anggota tim kasus ini, dan sedang bertugas menangani kasus.',
    'on-the-case-team-and-may-hand-over': 'Ia anggota tim kasus ini, dan tugasnya mencakup pelimpahan.',
    'heads-the-unit': 'Ia kepala yang membawahi dan menyetujui untuk unit yang memegang kasus ini.',
    'supervises-the-unit': 'Ia penyelia unit yang memegang kasus ini.',
    'approves-for-the-unit': 'Ia berwenang menyetujui di unit yang memegang kasus ini, dan persetujuan sedang diminta.',
    'stands-in-for-the-unit':
      'Ia menyetujui di unit pengganti yang ikut diminta, karena unit peminta kurang dari tiga orang, dan persetujuan sedang diminta.',
    'approves-for-the-owning-unit':
      'Ia berwenang menyetujui di unit yang memegang kasus ini, dan persetujuan rencana ini sedang diminta.',
    'takes-hand-overs': 'Tugasnya mencakup pelimpahan; yang terlihat hanya surat ke unitnya sendiri.',
    'works-on-cases': 'Ia bertugas menangani kasus; yang terlihat hanya kasus yang terbuka baginya.',
    supervises: 'Ia penyelia; yang terlihat hanya inti kasus unitnya.',
    approves: 'Ia berwenang menyetujui; yang terlihat hanya yang sedang dimintakan persetujuan.',
    'approves-plans': 'Ia berwenang menyetujui; yang terlihat hanya rencana yang dimintakan persetujuan.',
    'works-where-it-was-sent': 'Ia petugas rujukan di unit yang dituju rujukan ini.',
    'writes-down-for-a-partner':
      'Mitra tujuan bekerja lewat telepon: anggota tim kasus mencatat apa yang dijawab mitra.',
    'works-where-it-was-told': 'Ia petugas di unit yang diberi tahu.',
    'answers-referrals': 'Ia petugas rujukan; yang terlihat hanya rujukan ke unitnya sendiri.',
    'works-on-referrals': 'Ia mengirim atau menerima rujukan; yang terlihat hanya rujukan yang terbuka baginya.',
    'keeps-this-village': 'Ia mengurus data desa ini.',
    'keeps-the-villages': 'Ia mengurus data desa.',
    'works-in-prevention': 'Ia bekerja di bidang pencegahan, atau membaca angkanya.',
    'records-activities-here': 'Ia mencatat kegiatan di desa ini.',
    'reads-the-numbers': 'Ia berwenang membaca angka daerah ini.',
    'works-here': 'Ia bertugas di daerah ini.',
    'works-with-colleagues': 'Tugasnya memerlukan daftar petugas daerah ini.',
    'keeps-the-agencies': 'Ia mengurus data lembaga dan layanan.',
    'watches-over-units': 'Ia mengawasi unit, mengurus petugas, atau kustodian.',
    'keeps-the-people': 'Ia mengurus data petugas dan tugas mereka.',
    'approves-in-the-unit': 'Ia menyetujui di unit tempat tugas itu akan dipegang.',
    'approves-in-its-stand-in': 'Ia menyetujui di unit yang menggantikan unit tempat tugas itu akan dipegang.',
    'watches-or-heads-a-unit': 'Ia kustodian, menyetujui di unit seorang kustodian, atau mengepalai instansinya.',
    'approves-in-its-unit': 'Ia menyetujui di unit yang akan digantikan.',
    'may-be-a-second-of-stand-ins':
      'Ia bisa menjadi orang kedua untuk unit pengganti: mengurus data lembaga, menyetujui di unit itu, atau kustodian.',
    'may-be-a-second-person': 'Ia bisa menjadi orang kedua: mengurus data petugas, menyetujui, atau kustodian.',
    'keeps-the-walls': 'Ia kustodian: menjaga siapa yang tidak boleh melihat suatu kasus, dan tidak membuka kasus.',
    'reads-the-audit': 'Ia auditor: membaca siapa melakukan apa, dengan berkas hanya sebagai tanda.',
    'asked-for-it': 'Ia sendiri yang meminta; ia hanya boleh menariknya kembali.',
    'works-on-cases-or-supervises':
      'Ia menangani kasus atau menjadi penyelia; yang dibuka darurat hanya satu kasus yang kodenya ia sebut, dua jam, untuk dibaca.',
    'works-on-cases-or-approves':
      'Ia menangani kasus, menjadi penyelia atau berwenang menyetujui, dan disebut sebagai orang kedua.',
    'approves-in-place-of-custodians':
      'Ia menyetujui di unit yang menggantikan unit seorang kustodian, selama tidak ada kustodian lain yang bisa menjawab.',
    'approves-in-place-for-records':
      'Ia menyetujui di unit yang menggantikan unit penyimpan berkas itu, selama tidak ada kustodian yang bisa memutuskan.',
    'keeps-the-walls-or-agencies':
      'Ia kustodian, atau mengurus data instansi ketika tidak ada kustodian yang boleh mendengarnya.',
    'keeps-the-walls-or-supervises':
      'Ia kustodian, penyelia atau berwenang menyetujui, dan tidak ikut membuka kasus itu.',
    'keeps-the-records': 'Ia menyelia unit yang menyimpan berkas itu.',
    'keeps-the-records-or-the-walls':
      'Ia menyelia unit yang menyimpan berkas itu, atau kustodian yang memutuskan sebagai orang kedua tanpa membukanya.',
    'keeps-the-lists': 'Ia mengurus daftar pilihan daerah ini.',
    'keeps-the-lists-of-this-area': 'Ia mengurus daftar, dan wilayah itu bagian dari daerahnya.',
    'keeps-the-villages-of-this-area': 'Ia mengurus data desa, dan wilayah itu bagian dari daerahnya.',
  },
  en: {
    'answers-the-door': 'Her duty is to receive what people report.',
    'triages-for-the-receiving-unit': 'She triages for the unit that received this concern.',
    'opens-the-letterbox': 'She triages for the unit to which this letter from another district was sent.',
    'on-both-case-teams': 'She is named on the teams of both cases, and is here under a duty that handles cases.',
    'on-the-case-team': 'She is named on the team of this case, and is here under a duty that handles cases.',
    'on-the-case-team-and-may-hand-over': 'She is named on the team of this case, and her duty includes handing over.',
    'heads-the-unit': 'She heads the unit that holds this case: she supervises it and approves for it.',
    'supervises-the-unit': 'She supervises the unit that holds this case.',
    'approves-for-the-unit': 'She approves for the unit that holds this case, and an approval is being asked for.',
    'stands-in-for-the-unit':
      'She approves in the unit that stands in and was asked as well, because the asking unit has fewer than three people, and an approval is being asked for.',
    'approves-for-the-owning-unit':
      'She approves for the unit that holds this case, and approval of this plan is being asked for.',
    'takes-hand-overs': 'Her duty includes handing over; she sees letters to her own unit and no others.',
    'works-on-cases': 'Her duty is to work on cases; she sees those that are open to her and no others.',
    supervises: 'She supervises; she sees the core of the cases of her unit and no more.',
    approves: 'She approves; she sees what she is being asked to approve and no more.',
    'approves-plans': 'She approves; she sees the plans she is being asked to approve and no others.',
    'works-where-it-was-sent': 'She answers referrals for the unit to which this one was sent.',
    'writes-down-for-a-partner':
      'The partner works by telephone: a member of the case team writes down what the partner answered.',
    'works-where-it-was-told': 'She works in the unit that was told.',
    'answers-referrals': 'She answers referrals; she sees those sent to her own unit and no others.',
    'works-on-referrals': 'She sends or receives referrals; she sees those that are open to her and no others.',
    'keeps-this-village': 'She keeps the records of this village.',
    'keeps-the-villages': 'She keeps the records of the villages.',
    'works-in-prevention': 'She works in prevention, or reads its numbers.',
    'records-activities-here': 'She records the activities of this village.',
    'reads-the-numbers': 'She may read the numbers of this district.',
    'works-here': 'She holds a duty in this district.',
    'works-with-colleagues': 'Her duty needs the list of colleagues of this district.',
    'keeps-the-agencies': 'She keeps the list of agencies and what they offer.',
    'watches-over-units': 'She supervises, keeps the people, or is a custodian.',
    'keeps-the-people': 'She keeps the list of people and the duties they hold.',
    'approves-in-the-unit': 'She approves in the unit in which the duty would be held.',
    'approves-in-its-stand-in': 'She approves in the unit that stands in for the one in which the duty would be held.',
    'watches-or-heads-a-unit': 'She is a custodian, approves in the unit of one, or heads its agency.',
    'approves-in-its-unit': 'She approves in the unit for which another would stand in.',
    'may-be-a-second-of-stand-ins':
      'She may be a second person for stand-ins: she keeps the agencies, approves in that unit, or is a custodian.',
    'may-be-a-second-person': 'She may be a second person: she keeps the people, approves, or is a custodian.',
    'keeps-the-walls': 'She is a custodian: she keeps who must not see a case, and opens none.',
    'reads-the-audit': 'She is an auditor: she reads who did what, with records as marks alone.',
    'asked-for-it': 'She asked for it herself; all she may do is take it back.',
    'works-on-cases-or-supervises':
      'She works on cases or supervises; in an emergency one case opens whose code she names, for two hours, to read.',
    'works-on-cases-or-approves': 'She works on cases, supervises or approves, and was named as the second person.',
    'approves-in-place-of-custodians':
      'She approves in the unit that stands in for a custodian’s unit, while no other custodian is left to answer.',
    'approves-in-place-for-records':
      'She approves in the unit that stands in for the one which keeps the record, while no custodian is left to decide.',
    'keeps-the-walls-or-agencies':
      'She is a custodian, or keeps the agencies where no custodian is left to hear of it.',
    'keeps-the-walls-or-supervises':
      'She is a custodian, supervises or approves, and had no part in opening that case.',
    'keeps-the-records': 'She supervises the unit that keeps those records.',
    'keeps-the-records-or-the-walls':
      'She supervises the unit that keeps those records, or is a custodian, who decides as the second person and opens none of them.',
    'keeps-the-lists': 'She keeps the code lists of this district.',
    'keeps-the-lists-of-this-area': 'She keeps the lists, and the place lies in her own area.',
    'keeps-the-villages-of-this-area': 'She keeps the villages, and the place lies in her own area.',
  },
};
