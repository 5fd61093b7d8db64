/**
 * The rules of the house, found and not listed: every exported function whose name begins with `decide`, with the commands it is asked
 * and what it may answer, as the compiler knows them. A rule that is written tomorrow is among them tomorrow.
 */
import ts from 'typescript';

export interface Rule {
  readonly file: string;
  readonly name: string;
  readonly parameters: readonly ts.Type[];
  /** Every reason with which it may refuse. */
  readonly refusals: readonly string[];
}

export interface Rules {
  readonly checker: ts.TypeChecker;
  readonly rules: readonly Rule[];
  /** The files in which commands are declared. */
  readonly contracts: readonly string[];
}

/** `project` is the path of the tsconfig.json whose files are read, by its own options. */
export function rulesOf(project: string): Rules {
  const host = { ...ts.sys, onUnRecoverableConfigFileDiagnostic: failed };
  const config = ts.getParsedCommandLineOfConfigFile(project, {}, host);
  const files = (config?.fileNames ?? []).filter((file) => !file.includes('/testing/'));
  const program = ts.createProgram(files, config?.options ?? {});
  const checker = program.getTypeChecker();
  const sources = files.map((file) => program.getSourceFile(file)).filter((source) => source !== undefined);
  return {
    checker,
    rules: sources.flatMap((source) => rulesIn(source, checker)),
    contracts: sources
      .filter((source) => /\b(?:command|correctionCommands)\(/.test(source.text))
      .map((source) => source.fileName),
  };
}

function failed({ messageText }: ts.Diagnostic): never {
  throw new Error(ts.flattenDiagnosticMessageText(messageText, '\n'));
}

function rulesIn(source: ts.SourceFile, checker: ts.TypeChecker): readonly Rule[] {
  const module = checker.getSymbolAtLocation(source);
  return (module === undefined ? [] : checker.getExportsOfModule(module))
    .filter((one) => /^decide(?![a-z])/.test(one.name))
    .flatMap((one) =>
      checker
        .getTypeOfSymbol(one)
        .getCallSignatures()
        .map((signature) => ({
          file: source.fileName,
          name: one.name,
          parameters: signature.parameters.map((parameter) => checker.getTypeOfSymbol(parameter)),
          refusals: refusalsOf(signature.getReturnType(), checker),
        })),
    );
}

function refusalsOf(answer: ts.Type, checker: ts.TypeChecker): readonly string[] {
  const answers = answer.isUnion() ? answer.types : [answer];
  return answers.flatMap((one) => {
    const because = one.getProperty('because');
    return because === undefined ? [] : wordsOf(checker.getTypeOfSymbol(because));
  });
}

/** The verbs of the commands that a parameter may hold; none where it is no command. */
export function verbsOf(parameter: ts.Type, checker: ts.TypeChecker): readonly string[] {
  // A rule that needs no more than the payload says so with Pick, which forgets the name.
  const whole = parameter.aliasSymbol?.name === 'Pick' ? (parameter.aliasTypeArguments?.[0] ?? parameter) : parameter;
  return (whole.isUnion() ? whole.types : [whole]).flatMap((one) => {
    const name = one.getProperty('name');
    return name === undefined || one.getProperty('payload') === undefined ? [] : wordsOf(checker.getTypeOfSymbol(name));
  });
}

const wordsOf = (type: ts.Type): readonly string[] =>
  (type.isUnion() ? type.types : [type]).flatMap((one) => (one.isStringLiteral() ? [one.value] : []));
