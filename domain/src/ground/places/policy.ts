/**
 * Who may change the map and the list of hamlets: whoever keeps the lists, and only for places inside the own area. A change made
 * by a stranger would print a wrong code on another district's papers.
 */
import { all, carries, equals, rule } from '../access/rule.ts';

const keepsTheLists = rule('keeps-the-lists-of-this-area', all(carries('keep-lists'), equals('liesHere', true)));
const keepsTheVillages = rule(
  'keeps-the-villages-of-this-area',
  all(carries('keep-villages'), equals('liesHere', true)),
);

export const changePolicy = [keepsTheLists] as const;
export const hamletPolicy = [keepsTheVillages] as const;

/** Names of places are open to everyone who works here. */
export const lookUpPolicy = [rule('works-here', all())] as const;
