-- Who may sign in. Addresses are stored in lower case; a student has one account, found by the student number.
create table account (
    id uuid primary key default gen_random_uuid(),
    email text not null unique check (email = lower(email) and length(email) between 3 and 200),
    password_hash text,
    role text not null check (role in ('STUDENT', 'SECRETARY', 'REGISTRY', 'ADMIN')),
    student_number text unique check (student_number ~ '^[0-9]{8}$'),
    institutes text[] not null default '{}',
    display_name text not null,
    disabled boolean not null default false,
    constraint students_have_a_number check ((role = 'STUDENT') = (student_number is not null)),
    constraint secretaries_have_institutes check ((role = 'SECRETARY') = (cardinality(institutes) > 0)));

-- A session is found by the SHA-256 of the cookie's random token: who reads this table cannot sign in with it.
create table account_session (
    token_hash bytea primary key check (length(token_hash) = 32),
    account_id uuid not null references account on delete cascade,
    created_at timestamptz not null,
    last_seen_at timestamptz not null check (last_seen_at >= created_at),
    expires_at timestamptz not null check (expires_at > created_at));
create index account_session_account on account_session (account_id);
create index account_session_expiry on account_session (expires_at);

-- What somebody typed while the session was dead. Text, not jsonb: what is typed may hold a zero character.
create table kept_form (
    token_hash bytea primary key check (length(token_hash) = 32),
    account_id uuid not null references account on delete cascade,
    path text not null,
    fields text not null,
    expires_at timestamptz not null);
create index kept_form_account on kept_form (account_id, expires_at);
create index kept_form_expiry on kept_form (expires_at);

-- Random bytes that all nodes share.
create table server_secret (
    name text primary key,
    value bytea not null);
