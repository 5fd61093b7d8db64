/** What was chosen, under a box on a phone that is too narrow to show it. A screen reader has it from the box already. */
const fits = 30;

export function ChosenInFull({ label }: { readonly label: string | undefined }) {
  if (label === undefined || label.length <= fits) return null;
  return (
    <span class="only-narrow" aria-hidden="true">
      <span class="field-hint">{label}</span>
    </span>
  );
}
