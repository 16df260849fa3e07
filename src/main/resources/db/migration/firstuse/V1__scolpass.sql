-- Provisional passwords: SHA-256 of sixteen random signs. The dead ones stay a while, to say why they are dead.
create table scolpass (
    id uuid primary key default gen_random_uuid(),
    student_number text not null check (student_number ~ '^[0-9]{8}$'),
    code_hash bytea not null check (length(code_hash) = 32),
    issued_at timestamptz not null,
    expires_at timestamptz not null check (expires_at > issued_at),
    issued_by text not null,
    used_at timestamptz,
    replaced_at timestamptz,
    constraint one_code_one_scolpass unique (student_number, code_hash),
    constraint used_or_replaced check (used_at is null or replaced_at is null));
create unique index one_scolpass_at_a_time on scolpass (student_number) where used_at is null and replaced_at is null;
create index scolpass_expiry on scolpass (expires_at);

-- Somebody on the way through the first use of an account: found by the SHA-256 of a cookie, over when it expires. What was
-- given already stays for who has to begin again.
create table first_use (
    scolpass_id uuid primary key references scolpass on delete cascade,
    token_hash bytea not null unique check (length(token_hash) = 32),
    expires_at timestamptz not null,
    verified boolean not null default false,
    address text check (length(address) between 3 and 200),
    done_at timestamptz);
