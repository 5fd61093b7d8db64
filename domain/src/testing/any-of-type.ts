/**
 * Random values of a TypeScript type, for what is typed but has no schema: the situation in which a rule decides. Nobody writes by hand
 * what a situation may hold, so nobody forgets to; a type that cannot be made up stops the test and is not passed over.
 *
 * Texts, days and ids come mostly from small pools, so that two parts of one situation meet as often as they differ.
 */
import fc from 'fast-check';
import ts from 'typescript';

export interface Making {
  readonly checker: ts.TypeChecker;
  readonly ids: readonly string[];
  readonly places: readonly number[];
  readonly codes: readonly string[];
  /** Names under which a loose record keeps its fields. */
  readonly fields: readonly string[];
  /** Types that are made by hand, by their name. */
  readonly named: Readonly<Record<string, fc.Arbitrary<unknown>>>;
}

const days = ['2025-11-13', '2026-01-05', '2024-02-29', '2031-02-28', '0001-01-01', '9999-12-31'];
export const moments = [
  '2026-01-05T02:00:00.000Z',
  '2025-11-13T23:59:59.999Z',
  '0001-01-01T00:00:00.000Z',
  '9999-12-31T23:59:59.999Z',
];
/** Words that every object answers to although nobody wrote them down: a table asked for them gives what is no row. */
export const treacherous = ['constructor', '__proto__', 'toString', ''];
const deepest = 8;

export function anyOfType(type: ts.Type, making: Making, depth = 0): fc.Arbitrary<unknown> {
  const named = making.named[(type.aliasSymbol ?? type.symbol)?.name ?? ''];
  if (named !== undefined) return named;
  if (type.isUnion()) return anyOfUnion(type.types, making, depth);
  if (type.isStringLiteral() || type.isNumberLiteral()) return fc.constant(type.value);
  if (type.isIntersection()) {
    const plain = type.types.find((part) => (part.flags & ts.TypeFlags.Object) === 0);
    if (plain !== undefined) return anyBranded(plain, brandOf(type, making.checker), making, depth);
  }
  return anyPlain(type, making) ?? anyObject(type, making, depth);
}

function anyOfUnion(parts: readonly ts.Type[], making: Making, depth: number): fc.Arbitrary<unknown> {
  // What says that an optional field may be absent is no value of it.
  const meant = parts.filter(
    (part) => !(part.flags & ts.TypeFlags.Undefined) || part === making.checker.getUndefinedType(),
  );
  const shallow = meant.filter((part) => (part.flags & ts.TypeFlags.Object) === 0);
  const some = depth >= deepest && shallow.length > 0 ? shallow : meant;
  const words = some.flatMap((part) => (part.isStringLiteral() ? [part.value] : []));
  const others = some.filter((part) => !part.isStringLiteral()).map((part) => anyOfType(part, making, depth + 1));
  return fc.oneof(...(words.length === 0 ? [] : [fc.constantFrom(...words)]), ...others);
}

function anyPlain(type: ts.Type, making: Making): fc.Arbitrary<unknown> | null {
  const { flags } = type;
  if (flags & ts.TypeFlags.BooleanLiteral) return fc.constant(making.checker.typeToString(type) === 'true');
  if (flags & ts.TypeFlags.Null) return fc.constant(null);
  if (flags & ts.TypeFlags.Undefined) return fc.constant(undefined);
  if (flags & ts.TypeFlags.String) return anyText(making);
  if (flags & ts.TypeFlags.TemplateLiteral) return anyTemplate(type as ts.TemplateLiteralType);
  if (flags & ts.TypeFlags.Number) return anyNumber;
  if (flags & ts.TypeFlags.Unknown) return anyUnknown(making);
  if (flags & ts.TypeFlags.NonPrimitive) return anyLoose(making, anyUnknown(making));
  return null;
}

const anyNumber = fc.oneof(
  fc.integer({ min: -1, max: 12 }),
  fc.constantFrom(0.5, 2 ** 31, Number.MAX_SAFE_INTEGER, -Number.MAX_SAFE_INTEGER),
);

const anyText = ({ ids, codes }: Making): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...ids) },
    { weight: 3, arbitrary: fc.constantFrom(...codes) },
    fc.constantFrom(...days, ...moments),
    fc.constantFrom(...treacherous),
    fc.string({ unit: 'binary', maxLength: 8 }),
  );

const anyTemplate = ({ texts }: ts.TemplateLiteralType): fc.Arbitrary<string> =>
  fc
    .array(fc.constantFrom('nothing', 'x', '', 'damai'), { minLength: texts.length - 1, maxLength: texts.length - 1 })
    .map((between) => texts.map((text, at) => text + (between[at] ?? '')).join(''));

const anyUnknown = (making: Making): fc.Arbitrary<unknown> =>
  fc.oneof(fc.constantFrom(null, undefined), anyText(making), anyNumber, fc.jsonValue({ maxDepth: 2 }));

/** A text or number that is kept apart from others of its kind by a mark that only the compiler sees. */
function anyBranded(plain: ts.Type, brand: string, making: Making, depth: number): fc.Arbitrary<unknown> {
  if (brand === 'day') return fc.constantFrom(...days);
  if (brand === 'month') return fc.constantFrom(...days.map((day) => day.slice(0, 7)));
  if (brand === 'instant') return fc.constantFrom(...moments);
  if (brand.endsWith('-id')) return fc.constantFrom(...making.ids);
  if (brand === 'place' || brand === 'district') return fc.constantFrom(...making.places);
  return anyOfType(plain, making, depth);
}

function brandOf(type: ts.Type, checker: ts.TypeChecker): string {
  const mark = checker.getPropertiesOfType(type).find((one) => one.name.startsWith('__@$brand'));
  const names = mark === undefined ? [] : checker.getPropertiesOfType(checker.getTypeOfSymbol(mark));
  return names[0]?.name ?? '';
}

function anyObject(type: ts.Type, making: Making, depth: number): fc.Arbitrary<unknown> {
  const { checker } = making;
  const spelled = (type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) !== 0;
  const row = spelled ? checker.getIndexTypeOfType(type, ts.IndexKind.String) : undefined;
  if (checker.isTupleType(type)) {
    const parts = checker.getTypeArguments(type as ts.TypeReference);
    return fc.tuple(...parts.map((part) => anyOfType(part, making, depth + 1)));
  }
  if (checker.isArrayType(type)) {
    const [item] = checker.getTypeArguments(type as ts.TypeReference);
    if (item === undefined || depth >= deepest) return fc.constant([]);
    return fc.array(anyOfType(item, making, depth + 1), { maxLength: 3 });
  }
  if (row !== undefined)
    return depth >= deepest ? fc.constant({}) : anyLoose(making, anyOfType(row, making, depth + 1));
  if (!spelled || type.getCallSignatures().length > 0 || type.isClass())
    throw new Error(`Nothing is known to make up a ${checker.typeToString(type)}: name it in the test`);
  return anyRecord(type, making, depth);
}

function anyRecord(type: ts.Type, making: Making, depth: number): fc.Arbitrary<unknown> {
  const { checker } = making;
  const fields = checker.getPropertiesOfType(type);
  const mayMiss = (field: ts.Symbol) => (field.flags & ts.SymbolFlags.Optional) !== 0;
  const kept = depth >= deepest ? fields.filter((field) => !mayMiss(field)) : fields;
  const made = kept.map((field) => [field.name, anyOfType(checker.getTypeOfSymbol(field), making, depth + 1)]);
  const requiredKeys = kept.filter((field) => !mayMiss(field)).map((field) => field.name);
  return fc.record(Object.fromEntries(made) as Record<string, fc.Arbitrary<unknown>>, {
    requiredKeys,
    noNullPrototype: true,
  });
}

const anyLoose = ({ fields }: Making, value: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.dictionary(fc.constantFrom(...fields, ...treacherous), value, { maxKeys: 4, noNullPrototype: true });
