/** What every dialog about one referral is told. */
export interface ReferralDialogProps {
  readonly referral: string;
  readonly onClose: () => void;
  readonly onDone: () => void;
}
