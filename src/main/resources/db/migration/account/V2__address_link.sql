-- Links that were sent so that somebody confirms a personal address: one row a link. The link is the id and our signature of
-- it, so that nothing here opens anything. The address in force is the one confirmed last; an older link of another address,
-- and an address that was taken back, are replaced.
create table address_link (
    id uuid primary key default gen_random_uuid(),
    account_id uuid not null references account on delete cascade,
    address text not null check (length(address) between 3 and 200),
    language text not null check (language in ('fr', 'en')),
    asked_at timestamptz not null,
    expires_at timestamptz not null check (expires_at > asked_at),
    confirmed_at timestamptz check (confirmed_at < expires_at),
    replaced_at timestamptz);
create index address_link_account on address_link (account_id, asked_at);
create unique index one_address_in_force on address_link (account_id)
    where confirmed_at is not null and replaced_at is null;
