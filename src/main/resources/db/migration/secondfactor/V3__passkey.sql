-- Passkeys (WebAuthn): only public keys, which open nothing.
create table staff_passkey (
    credential_id bytea primary key,
    account_id uuid not null,
    public_key bytea not null,
    signature_count bigint not null,
    uv_initialized boolean not null,
    transports text[] not null,
    backup_eligible boolean not null,
    backup_state boolean not null,
    label text not null check (length(label) between 1 and 60),
    created_at timestamptz not null,
    last_used_at timestamptz not null);
create index staff_passkey_account on staff_passkey (account_id, created_at);

-- What a device has to sign next, once and soon.
create table staff_challenge (
    account_id uuid not null,
    purpose text not null check (purpose in ('ADD', 'USE')),
    challenge bytea not null,
    expires_at timestamptz not null,
    primary key (account_id, purpose));
