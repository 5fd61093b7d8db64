/**
 * The keeper, reached over its socket. A keeper that does not answer is a fault of ours: the deed is rolled back and nothing is kept
 * half sealed.
 */
import { Agent, request } from 'node:http';
import type { Keeper } from './keeper.ts';
import { heard, type KeeperDeed, written } from './wire.ts';

/** A keeper that is being started again answers within this time; then it counts as gone. */
const patienceMs = 10_000;

export function keeperAt(socketPath: string): Keeper {
  const agent = new Agent({ keepAlive: true, maxSockets: 16 });
  const ask = <Deed extends KeeperDeed>(deed: Deed, said: Parameters<Keeper[Deed]>): ReturnType<Keeper[Deed]> =>
    posted(agent, socketPath, deed, written(said)).then(heard) as ReturnType<Keeper[Deed]>;
  return {
    seal: (...said) => ask('seal', said),
    open: (...said) => ask('open', said),
    sealOwn: (...said) => ask('sealOwn', said),
    openOwn: (...said) => ask('openOwn', said),
    openForUnit: (...said) => ask('openForUnit', said),
    declareKin: (...said) => ask('declareKin', said),
    nameParty: (...said) => ask('nameParty', said),
    nameInLetter: (...said) => ask('nameInLetter', said),
    kinDeclared: (...said) => ask('kinDeclared', said),
    liftingsInPlace: (...said) => ask('liftingsInPlace', said),
    leftWithout: (...said) => ask('leftWithout', said),
    keepFrom: (...said) => ask('keepFrom', said),
    wallsByTeam: (...said) => ask('wallsByTeam', said),
    wallsInForce: (...said) => ask('wallsInForce', said),
    wallFor: (...said) => ask('wallFor', said),
    liftingFor: (...said) => ask('liftingFor', said),
    pastReads: (...said) => ask('pastReads', said),
    askLifting: (...said) => ask('askLifting', said),
    decideLifting: (...said) => ask('decideLifting', said),
    nameSomebody: (...said) => ask('nameSomebody', said),
    forgetNames: (...said) => ask('forgetNames', said),
    setNamesAside: (...said) => ask('setNamesAside', said),
    findPeople: (...said) => ask('findPeople', said),
    possibleDoubles: (...said) => ask('possibleDoubles', said),
    settleDoubles: (...said) => ask('settleDoubles', said),
    noteMatches: (...said) => ask('noteMatches', said),
    lookForEmergency: (...said) => ask('lookForEmergency', said),
    openInEmergency: (...said) => ask('openInEmergency', said),
    emergenciesTold: (...said) => ask('emergenciesTold', said),
    maySecond: (...said) => ask('maySecond', said),
    whomToCall: (...said) => ask('whomToCall', said),
    sayOfEmergency: (...said) => ask('sayOfEmergency', said),
    emergencyRates: (...said) => ask('emergencyRates', said),
    readingsOf: (...said) => ask('readingsOf', said),
    readingsOnPaper: (...said) => ask('readingsOnPaper', said),
    unusualReadings: (...said) => ask('unusualReadings', said),
    isToldOfReading: (...said) => ask('isToldOfReading', said),
    noteReading: (...said) => ask('noteReading', said),
    reasonFor: (...said) => ask('reasonFor', said),
    giveReason: (...said) => ask('giveReason', said),
    sealingWatch: (...said) => ask('sealingWatch', said),
    traceShown: (...said) => ask('traceShown', said),
    sealsShown: (...said) => ask('sealsShown', said),
    recordsKept: (...said) => ask('recordsKept', said),
    recordsInPlace: (...said) => ask('recordsInPlace', said),
    recordKept: (...said) => ask('recordKept', said),
    recordAsked: (...said) => ask('recordAsked', said),
    askRetention: (...said) => ask('askRetention', said),
    decideRetention: (...said) => ask('decideRetention', said),
    recordsDestroyed: (...said) => ask('recordsDestroyed', said),
    recordDestroyed: (...said) => ask('recordDestroyed', said),
    makeUnitKey: (...said) => ask('makeUnitKey', said),
    digest: (...said) => ask('digest', said),
  };
}

function posted(agent: Agent, socketPath: string, deed: string, body: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const outgoing = request(
      { agent, socketPath, path: `/${deed}`, method: 'POST', timeout: patienceMs },
      (incoming) => {
        const parts: Buffer[] = [];
        incoming.on('data', (part: Buffer) => parts.push(part));
        incoming.once('error', reject);
        incoming.once('end', () => {
          if (incoming.statusCode === 200) resolve(Buffer.concat(parts).toString('utf8'));
          else reject(new Error('The keeper could not answer'));
        });
      },
    );
    outgoing.once('timeout', () => outgoing.destroy(new Error('The keeper does not answer')));
    outgoing.once('error', reject);
    outgoing.end(body);
  });
}
