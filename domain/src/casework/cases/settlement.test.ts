import { describe, expect, test } from 'vitest';
import closureReasons from '../../ground/codes/lists/closure-reasons.data.json';
import concernKinds from '../../ground/codes/lists/concern-kinds.data.json';
import { namesSettlement, settlementIsBarred, sexualKinds } from './model.ts';

describe('what the law does not let be settled', () => {
  test.each([
    [['sexual'], [], false, true],
    [['sexual'], [], null, true],
    [['sexual'], [], true, false],
    [['physical'], [], false, false],
    [['physical', 'sexual'], [], false, true],
    [[], ['violence-sexual-online'], null, true],
    [[], ['exploitation-marriage'], false, true],
    [[], ['exploitation-labour'], false, false],
  ])('forms %j, kinds %j, respondent a child: %j → barred: %j', (forms, kinds, respondentIsChild, barred) => {
    expect(settlementIsBarred({ forms, kinds, respondentIsChild })).toBe(barred);
  });

  test('the sexual kinds are those of the list', () => {
    const marked = concernKinds.items.filter((item) => item.detail.sexual).map((item) => item.code);
    expect([...sexualKinds].sort()).toEqual(marked.sort());
  });

  test('no reason that ships is a settlement, and one that an office adds is seen', () => {
    for (const { code } of closureReasons.items) expect(namesSettlement(code)).toBe(false);
    for (const code of ['own-damai', 'own-diselesaikan-di-desa', 'own-mediasi', 'own-kekeluargaan', 'own-settled'])
      expect(namesSettlement(code)).toBe(true);
  });
});
