/**
 * What waits for somebody's answer: a lowering for a second person, a closing for whoever approves, an offer for another district; and
 * where the case went, once that offer was taken up.
 */
import {
  ConfirmLowering,
  DeclineLowering,
  FinishHandOver,
  WithdrawClosing,
  WithdrawHandOver,
} from '@naung/domain/casework/cases/commands.ts';
import type { CaseShown } from '@naung/domain/casework/cases/reads.ts';
import { isBefore } from '@naung/domain/ground/time.ts';
import { usePerform } from '../../ground/api/use-perform.ts';
import { useCodes } from '../../ground/codes/use-codes.ts';
import { DeedButton } from '../../ground/deeds/deed-button.tsx';
import { WishDialog } from '../../ground/deeds/wish-dialog.tsx';
import { Button, LinkButton } from '../../ground/look/button.tsx';
import { dayText } from '../../ground/look/dates.ts';
import { FailureNotice } from '../../ground/look/failure-notice.tsx';
import { Notice } from '../../ground/look/notice.tsx';
import { toast } from '../../ground/look/toasts.tsx';
import { now } from '../../ground/outside.ts';
import { PlaceCalled } from '../../ground/places/place-called.tsx';
import { useMe, useZone } from '../../ground/signing-in/signed-in.tsx';
import { useLanguage } from '../../ground/words/language.ts';
import { useWordIfKnown, useWords } from '../../ground/words/use-words.ts';
import type { CasePieceProps } from './case-piece.ts';
import { loweringWords } from './code-words.ts';
import { words } from './deed-words.ts';
import { refusalWords } from './refusal-words.ts';
import { useStanding } from './standing.ts';

export function Waits({ one, onChanged }: CasePieceProps) {
  const closing = one.closings.find(({ state }) => state === 'asked');
  const offer = one.offers.find(({ finishedAt, state }) => finishedAt === null && state !== 'withdrawn');
  const finished = one.phase === 'transferred' ? one.offers.find(({ finishedAt }) => finishedAt !== null) : undefined;
  return (
    <>
      {one.lowering === null ? null : <LoweringWaits one={one} lowering={one.lowering} onChanged={onChanged} />}
      {closing === undefined ? null : <ClosingWaits one={one} closing={closing} onChanged={onChanged} />}
      {offer === undefined ? null : <OfferWaits one={one} offer={offer} onChanged={onChanged} />}
      {finished === undefined ? null : <HandedOver offer={finished} />}
    </>
  );
}

interface LoweringWaitsProps extends CasePieceProps {
  readonly lowering: NonNullable<CaseShown['lowering']>;
}

function LoweringWaits({ one, lowering, onChanged }: LoweringWaitsProps) {
  const say = useWords(words);
  const sayWhy = useWords(loweringWords);
  const because = useWordIfKnown(refusalWords);
  const levels = useCodes('urgency-levels');
  const me = useMe();
  const confirming = usePerform(ConfirmLowering);
  const declining = usePerform(DeclineLowering);

  const answer = async (how: 'lowered' | 'kept') => {
    const done = await (how === 'lowered' ? confirming : declining).perform({ case: one.id });
    if (!done.ok) return;
    toast(say(`was-${how}`));
    onChanged();
  };

  return (
    <Notice
      tone="attention"
      title={say('lowering-waits', { name: lowering.askedByName, urgency: levels.wordOf(lowering.to).toLowerCase() })}
    >
      <p>{[sayWhy(lowering.reason), lowering.note].filter(Boolean).join('. ')}</p>
      {lowering.askedBy === me.person.id ? (
        <p class="soft">{say('lowering-own')}</p>
      ) : (
        <div class="row">
          <Button icon="check" onPress={() => void answer('lowered')}>
            {say('confirm')}
          </Button>
          <Button kind="quiet" icon="refused" onPress={() => void answer('kept')}>
            {say('decline')}
          </Button>
        </div>
      )}
      <FailureNotice failure={confirming.failure ?? declining.failure} because={because} />
    </Notice>
  );
}

interface ClosingWaitsProps extends CasePieceProps {
  readonly closing: CaseShown['closings'][number];
}

function ClosingWaits({ one, closing, onChanged }: ClosingWaitsProps) {
  const say = useWords(words);
  const because = useWordIfKnown(refusalWords);
  const reasons = useCodes('closure-reasons');
  const me = useMe();
  const { onTeam, approves } = useStanding(one);
  const { perform, working, failure } = usePerform(WithdrawClosing);

  const withdraw = async () => {
    const answer = await perform({ case: one.id, closing: closing.id });
    if (!answer.ok) return;
    toast(say('was-closing-withdrawn'));
    onChanged();
  };

  return (
    <Notice tone="attention" title={say('closing-waits')}>
      <p>
        {say('closing-waits-who', { name: closing.askedByName, reason: reasons.wordOf(closing.reason).toLowerCase() })}
      </p>
      {closing.outcome === null ? null : <p class="as-written">{closing.outcome}</p>}
      {approves && closing.askedBy !== me.person.id ? (
        <LinkButton href="/persetujuan" icon="approve">
          {say('answer-closing')}
        </LinkButton>
      ) : (
        <p class="soft">{say('closing-own')}</p>
      )}
      {onTeam ? (
        <Button kind="quiet" icon="undo" busy={working && say('withdraw-closing')} onPress={() => void withdraw()}>
          {say('withdraw-closing')}
        </Button>
      ) : null}
      <FailureNotice failure={failure} because={because} />
    </Notice>
  );
}

interface OfferWaitsProps extends CasePieceProps {
  readonly offer: CaseShown['offers'][number];
}

function OfferWaits({ one, offer, onChanged }: OfferWaitsProps) {
  const say = useWords(words);
  const because = useWordIfKnown(refusalWords);
  const refusals = useCodes('handover-refusal-reasons');
  const withdrawing = usePerform(WithdrawHandOver);
  const accepted = offer.state === 'accepted';
  const returned = offer.state === 'returned';

  const takeBack = async () => {
    const answer = await withdrawing.perform({ case: one.id, letter: offer.letter });
    if (!answer.ok) return;
    toast(say('was-taken-back'));
    onChanged();
  };

  if (returned) {
    const reason = offer.answer?.reason ?? null;
    return (
      <Notice tone="attention" title={say('offer-returned')}>
        <p>
          {[reason === null ? '' : refusals.wordOf(reason), offer.answer?.note ?? '']
            .filter((part) => part !== '')
            .join('. ')}
        </p>
      </Notice>
    );
  }
  return (
    <Notice tone="attention" title={say(accepted ? 'offer-accepted' : 'offer-waits')}>
      <p class="soft">
        <PlaceCalled place={offer.toDistrict} unknown="" />
      </p>
      <p>{say(accepted ? 'offer-accepted-why' : 'offer-waits-why')}</p>
      {accepted ? (
        <DeedButton
          icon="check"
          label={say('finish')}
          dialog={(close) => (
            <WishDialog
              contract={FinishHandOver}
              title={say('finish-title')}
              lead={say('finish-lead')}
              doIt={say('finish')}
              icon="check"
              done={say('was-finished')}
              because={because}
              wished={() => ({ payload: { case: one.id, letter: offer.letter } })}
              onClose={close}
              onDone={onChanged}
            />
          )}
        />
      ) : isBefore(now(), offer.leavesAt) ? (
        <Button kind="quiet" icon="undo" onPress={() => void takeBack()}>
          {say('take-back')}
        </Button>
      ) : null}
      <FailureNotice failure={withdrawing.failure} because={because} />
    </Notice>
  );
}

/** To whom it went stays on the page: somebody may still come to us about it. */
function HandedOver({ offer }: Pick<OfferWaitsProps, 'offer'>) {
  const say = useWords(words);
  const zone = useZone();
  const language = useLanguage();
  const day = offer.finishedAt === null ? '' : dayText(offer.finishedAt, zone, language);
  return (
    <Notice tone="done" title={say('offer-finished')}>
      <p class="soft">
        <PlaceCalled place={offer.toDistrict} unknown="" />
      </p>
      <p>{say('offer-finished-why', { day })}</p>
    </Notice>
  );
}
