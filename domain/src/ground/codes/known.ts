/**
 * The codes that ship, as types, so that a rule which names one with a slip of the pen does not compile. Printed from `lists/`:
 * after a change there, `npx vitest run domain/src/ground/codes -u` writes it anew, and the test fails until then.
 */
export interface KnownCodes {
  'activity-kinds': 'socialisation campaign childrens-day declaration patbm-training formation-meeting parents-class child-forum-meeting life-skills childrens-activity community-agreement child-friendly-watch home-visit mapping complaint-post school-dropout-watch first-response linking-to-services accompanying reintegration-visit group-meeting coordination-meeting monitoring-visit';
  'age-bands-activities': '0-5 6-12 13-17 18-24 25-59 60-up';
  'age-bands-puskesmas': '0-4 5-9 10-17 18-49 50-up';
  'age-bands-simfoni': '0-5 6-12 13-17 18-24 25-44 45-59 60-up';
  'agency-kinds': 'dinas-pppa uptd-ppa police-ppa-unit hospital puskesmas prosecutor court religious-court social-service bapas lpsk lpks rptc rpsa kpad civil-registry education-office school labour-office kua puspaga legal-aid ngo women-crisis-centre subdistrict-office village-government desa-adat patbm-group child-forum community-body faith-body business province-service ministry other';
  'ampk-categories': 'emergency in-conflict-with-law minority-or-isolated economic-or-sexual-exploitation substance-misuse pornography hiv-aids abduction-sale-or-trafficking physical-or-psychological-violence sexual-crime terrorism-network disability neglect deviant-behaviour stigma-from-parents';
  'certainty-marks': 'seen general-knowledge own-choice gap';
  'change-levels': 'child family community';
  channels: 'walk-in phone whatsapp letter email other-party outreach referral handover public-site sapa-129 village school agency media sms';
  'closure-reasons': 'goals-reached client-withdraws transferred moved-or-lost-contact died of-age-and-referred legal-process-finished not-a-protection-case';
  'concern-closure-reasons': 'advice-was-enough not-a-protection-matter duplicate no-way-to-reach silent-call wrong-number prank test';
  'concern-kinds': 'violence-physical violence-psychological violence-sexual violence-sexual-online violence-neglect exploitation-labour exploitation-sexual exploitation-sale exploitation-begging exploitation-marriage discrimination-pregnant-pupil discrimination-service-refused discrimination-disability discrimination-belief-or-custom discrimination-parents-status discrimination-other hard-to-explain';
  'consent-givers': 'herself child-assent parent guardian other-carer companion-of-disabled-adult official-override';
  'consent-override-reasons': 'guardian-is-respondent immediate-danger guardian-unreachable';
  'continuum-stages': 'promotion prevention detection response referral aftercare';
  'daily-limits': 'people-lookups';
  deadlines: 'high-risk-response medium-risk-response outreach complaint-follow-up crisis-handling shelter-stay shelter-stay-local mediation-session tpks-report-to-police police-protection-tpks police-protection-kdrt ask-court-for-protection-order court-protection-order protection-order-length spdp-child-case ask-for-reports deliver-reports offer-diversion tell-prosecutor-of-diversion diversion-finished under-twelve-programme data-breach-notice red-first-contact amber-first-contact green-first-contact low-risk-response medical-window approval-due approval-lapses override-review referral-answer directory-check';
  'disability-types': 'physical intellectual mental visual hearing speech multiple other';
  'education-levels': 'none pre-school primary lower-secondary upper-secondary higher unknown';
  'emergency-limits': 'attempts-a-day rate-target-percent';
  'emergency-reasons': 'danger-to-life danger-of-violence child-is-missing team-is-not-reached night-shift hospital-or-police-asks';
  'formation-stages': 'first-meeting wider-socialisation inviting-activists training forming-the-team mapping action-plan carrying-out monitoring sustaining';
  'forms-of-violence': 'physical psychological sexual exploitation trafficking neglect other';
  'funding-sources': 'village-fund village-allocation village-income district-budget province-budget national-budget business self-help donor none not-known';
  'group-bases': 'existing extended new';
  'group-legal-forms': 'citizens-group section-of-body new-village-body village-decree';
  'hamlet-kinds': 'banjar dusun lingkungan rt rw lain';
  'handover-refusal-reasons': 'not-our-area already-open-here information-missing client-disagrees unsafe-here other';
  'incident-places': 'household workplace school public-place short-course boarding-school online other unknown';
  'marital-statuses': 'not-married married divorced widowed unknown';
  'member-elements': 'village-government pkk teacher volunteer babinsa bhabinkamtibmas posyandu-cadre rt-rw karang-taruna plkb lpm midwife religious-leader customary-leader community-leader women child disability-organisation business other';
  'member-roles': 'adviser chair deputy-chair secretary treasurer coordinator activist member';
  'phone-owners': 'own shared family neighbour friend volunteer school workplace office unknown';
  'place-kinds': 'negara provinsi kabupaten kabupaten-administrasi kota kota-administrasi kecamatan distrik desa kelurahan desa-adat gampong nagari kampung';
  'reading-limits': 'many-cases off-hours without-task denied searches kin-again kin-village many-wishes in-bulk unwritten kin-changes files-in-an-hour files-off-hours';
  'referral-barriers': 'transport cost fear family-forbids no-papers disability-access language opening-hours distance lost-contact forgot safety other';
  'referral-decline-reasons': 'no-capacity waiting-list not-eligible outside-area wrong-service assessment-first client-withdrew unreachable safety-concern duplicate other';
  relations: 'parent step-parent family spouse partner friend neighbour teacher religious-teacher employer colleague official stranger other unknown';
  'release-limits': 'rows-alone rows-at-all hours-to-decide minutes-to-take';
  'reporter-kinds': 'survivor family neighbour agency school village public unknown';
  'retention-classes': 'case-of-child case-of-adult concern-without-case public-telling-without-case draft audit';
  'service-lines': 'counselling-and-legal-aid medical-and-rehabilitation education-and-training case-handling-and-coordination';
  'service-needs': 'receive-report-or-outreach inform-of-rights health-service psychological-strengthening psychosocial-and-reintegration legal-service economic-empowerment temporary-shelter disability-needs coordinate-with-agencies watch-over-rights-in-court';
  'service-types': 'counselling psychological-first-aid legal-advice legal-representation restitution-help medical-treatment forensic-examination psychological-examination therapy social-rehabilitation religious-companion disability-support rights-information back-to-school skills-training parenting-support complaint-taken outreach police-accompaniment court-accompaniment temporary-shelter civil-papers economic-support return-home reintegration interpreter transport case-conference';
  sexes: 'female male unknown';
  'simfoni-services': 'complaint health legal-aid law-enforcement social-rehabilitation social-reintegration return-home religious-companion';
  'small-numbers': 'village-cells';
  'tpks-offences': 'non-physical-harassment physical-harassment forced-contraception forced-sterilisation forced-marriage sexual-torture sexual-exploitation sexual-slavery electronic-sexual-violence';
  'tpks-other-acts': 'rape indecent-assault sexual-acts-with-a-child indecency-against-will pornography-with-a-child forced-prostitution trafficking-for-sexual-exploitation sexual-violence-in-household laundering-of-tpks-proceeds other-named-in-law';
  'uptd-functions': 'complaint outreach case-management temporary-shelter mediation accompaniment';
  'urgency-items': 'danger-now threat-to-kill weapon strangulation injured-or-bleeding sexual-violence-72h respondent-in-house-tonight confined suicidal-thoughts missing-or-trafficked under-five cannot-leave-or-disabled rising-frequency afraid-to-go-home images-spreading pregnant rejected-by-family';
  'urgency-levels': 'merah kuning hijau';
  'village-bodies': 'pkk posyandu karang-taruna lpm rt-rw desa-adat child-forum other';
}

export type ListName = keyof KnownCodes;

type Each<Codes extends string, Before = never> = Codes extends `${infer One} ${infer Rest}`
  ? Each<Rest, Before | One>
  : Before | Codes;

export type KnownCode<List extends ListName> = Each<KnownCodes[List]>;
