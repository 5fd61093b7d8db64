/** The desk begins here. What stood in the page for browsers that are too old is taken away first. */
import './older-browsers.ts';
import '../ground/look/look.css';
import { render } from 'preact';
import { listenForTyping } from '../ground/api/coming-again.ts';
import { Gathered } from '../ground/gathered.ts';
import { watchForMoves } from '../ground/going/arrival.ts';
import { followLinks } from '../ground/going/follow-links.ts';
import { listenForKeys } from '../ground/keys/keys.ts';
import { coverWhenLocked } from '../ground/proving/cover.tsx';
import { lockWhenLeftAlone } from '../ground/proving/left-alone.ts';
import { Desk } from './desk.tsx';
import { rooms } from './rooms.ts';

const root = document.getElementById('desk');
if (root === null) throw new Error('The page has no place for the desk');

coverWhenLocked(root);
lockWhenLeftAlone();
followLinks();
watchForMoves();
listenForKeys();
listenForTyping();

if (__GALLERY__ && location.pathname.startsWith('/galeri')) {
  void import('../gallery/gallery.tsx').then(({ Gallery }) => show(<Gallery />));
} else {
  show(
    <Gathered.Provider value={rooms}>
      <Desk />
    </Gathered.Provider>,
  );
}

function show(what: preact.VNode): void {
  root?.replaceChildren();
  if (root !== null) render(what, root);
}
