-- The browser of a session in plain words (« Firefox, Windows »), so that its owner recognises it; empty where it said nothing.
alter table account_session add column browser text not null default '' check (length(browser) <= 60);

-- When somebody signed in, and by which door, shown to that person; forgotten after 90 days.
create table sign_in (
    id bigint generated always as identity primary key,
    account_id uuid not null references account on delete cascade,
    at timestamptz not null,
    method text not null check (method ~ '^[A-Z]{3,12}$'),
    browser text not null check (length(browser) <= 60));
create index sign_in_account on sign_in (account_id, at);
create index sign_in_at on sign_in (at);
