/** The words in which the keeper is asked about names. */
import { nameKinds } from '@naung/domain/ground/names/model.ts';
import * as z from 'zod/mini';
import { type Finding, nameCompartments } from './finding.ts';
import { Asker } from './wire-of-walls.ts';

const Id = z.uuid();
const Name = z.nullable(z.string().check(z.maxLength(200)));
const Nik = z.string().check(z.regex(/^\d{16}$/));
const Phone = z.string().check(z.regex(/^\+[1-9]\d{7,14}$/));
const place = { record: Id, compartment: z.enum(nameCompartments) };
const District = z.int();

export const findingDeeds = {
  nameSomebody: z.tuple([
    District,
    z.array(
      z.strictObject({
        ...place,
        kind: z.enum(nameKinds),
        subject: Id,
        from: z.optional(Id),
        name: Name,
        nickname: Name,
        born: z.nullable(z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))),
        village: z.nullable(z.int()),
        nik: z.nullable(Nik),
        kk: z.nullable(Nik),
        phones: z.array(Phone).check(z.maxLength(10)),
      }),
    ),
  ]),
  forgetNames: z.tuple([District, z.union([z.strictObject({ record: Id }), z.strictObject({ subject: Id })])]),
  setNamesAside: z.tuple([District, Id]),
  findPeople: z.tuple([
    Asker,
    z.strictObject({
      name: Name,
      born: z.nullable(z.string().check(z.regex(/^\d{4}(-\d{2}-\d{2})?$/))),
      village: z.nullable(z.int()),
      number: z.nullable(z.union([Nik, Phone])),
    }),
  ]),
  noteMatches: z.tuple([District, z.strictObject(place)]),
} as const satisfies Record<keyof Finding, z.ZodMiniType>;
