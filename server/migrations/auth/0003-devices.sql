-- In which browser a session was begun and a link was made, so that it is seen where the two are one. A digest of a random cookie.
alter table auth."session" add column "browser" text;
alter table auth.links add column made_in text;
