-- Who has left for the university's sign-on and is expected back. Found by the SHA-256 of what comes back in the address, and
-- good only with the secret of the browser that left, of which we keep the SHA-256.
create table sign_on_trip (
    state_hash bytea primary key check (length(state_hash) = 32),
    browser_hash bytea not null check (length(browser_hash) = 32),
    door text not null,
    back text not null check (back like '/%' and length(back) <= 1000),
    expires_at timestamptz not null);
create index sign_on_trip_expiry on sign_on_trip (expires_at);

-- Which account of staff a person of a door has: by who they are there, not by an address that somebody else may have tomorrow.
create table sign_on_identity (
    door text not null,
    user_id text not null check (user_id <> ''),
    account_id uuid not null,
    primary key (door, user_id),
    constraint one_person_a_door unique (account_id, door));

-- Whom the university knows and we do not: kept for half an hour for the page that says so, and for thirty days once they have
-- asked the registry for help, which somebody does once a day.
create table sign_on_stranger (
    id uuid primary key,
    browser_hash bytea not null check (length(browser_hash) = 32),
    door text not null,
    user_id text not null check (user_id <> ''),
    display_name text,
    email text,
    student_number text check (student_number ~ '^[0-9]{8}$'),
    seen_at timestamptz not null,
    asked_at timestamptz,
    asked_on date,
    language text check (language in ('fr', 'en')),
    constraint asked_is_whole check ((asked_at is null) = (asked_on is null) and (asked_at is null) = (language is null)),
    constraint asks_once_a_day unique (door, user_id, asked_on));
create index sign_on_stranger_browser on sign_on_stranger (browser_hash, seen_at);
create index sign_on_stranger_student on sign_on_stranger (student_number);
create index sign_on_stranger_seen on sign_on_stranger (seen_at);
