-- An application that makes codes (RFC 6238): its secret is encrypted with a key derived from the server's secret, and a code
-- is good once: never again one of this step or before.
create table staff_authenticator (
    account_id uuid primary key,
    secret bytea not null,
    begun_at timestamptz not null,
    confirmed_at timestamptz,
    last_step bigint not null default 0);

-- Codes for who has lost the rest. They can be read until their owner has noted them, encrypted likewise, and for minutes at
-- most; of each only a keyed hash stays.
create table staff_recovery (
    account_id uuid primary key,
    made_at timestamptz not null,
    shown bytea,
    shown_until timestamptz);
create table staff_recovery_code (
    account_id uuid not null references staff_recovery on delete cascade,
    hash bytea not null check (length(hash) = 32),
    used_at timestamptz,
    primary key (account_id, hash));
