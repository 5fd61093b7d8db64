/**
 * What the fields of an assessment are called, for the history of its corrections; a field without its word does not compile.
 */
import type { AssessmentKept } from '@naung/domain/casework/services/model.ts';
import type { Words } from '@naung/domain/ground/words.ts';

export const assessmentFieldWords: Words<keyof AssessmentKept> = {
  id: {
    instrument: 'Daftar pertanyaan',
    instrumentVersion: 'Versi daftar pertanyaan',
    doneAt: 'Kapan dilakukan',
    needs: 'Kebutuhan',
    reviewOn: 'Ditinjau lagi',
    conclusion: 'Kesimpulan',
    identityAnswers: 'Jawaban tentang orang-orangnya',
    safePlaceAnswers: 'Jawaban tentang tempat aman',
    narrativeAnswers: 'Jawaban tentang keadaannya',
    medicalAnswers: 'Jawaban tentang kesehatan',
    legalAnswers: 'Jawaban tentang hukum',
    respondentAnswers: 'Jawaban tentang terlapor',
    reporterAnswers: 'Jawaban tentang pelapor',
    attachmentAnswers: 'Jawaban tentang lampiran',
  },
  en: {
    instrument: 'Set of questions',
    instrumentVersion: 'Version of the questions',
    doneAt: 'When it was done',
    needs: 'Needs',
    reviewOn: 'Looked at again',
    conclusion: 'Conclusion',
    identityAnswers: 'Answers about the people',
    safePlaceAnswers: 'Answers about the safe place',
    narrativeAnswers: 'Answers about the situation',
    medicalAnswers: 'Answers about health',
    legalAnswers: 'Answers about the law',
    respondentAnswers: 'Answers about the respondent',
    reporterAnswers: 'Answers about the reporter',
    attachmentAnswers: 'Answers about attachments',
  },
};
