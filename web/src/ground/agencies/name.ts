import { OfficeName } from '@naung/domain/ground/agencies/model.ts';

/** Whether a name can be kept once the blanks at its ends are gone: of a person, an agency or a unit. */
export const isName = (typed: string): boolean => OfficeName.safeParse(typed.trim()).success;
