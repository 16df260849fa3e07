-- In which language to write to this person, and which password this is: each is told of once.
alter table account
    add column language text not null default 'fr' check (language in ('fr', 'en')),
    add column password_version int not null default 0 check (password_version >= 0),
    add column password_set_at timestamptz;

-- Links that were sent to who forgot a password: one row a link. The link is the id and our signature of it, so that nothing
-- here opens anything. Setting a password, by a link or otherwise, replaces all other links.
create table password_link (
    id uuid primary key default gen_random_uuid(),
    account_id uuid not null references account on delete cascade,
    address text not null check (length(address) between 3 and 200),
    language text not null check (language in ('fr', 'en')),
    asked_at timestamptz not null,
    expires_at timestamptz not null check (expires_at > asked_at),
    used_at timestamptz check (used_at < expires_at),
    replaced_at timestamptz,
    constraint used_or_replaced check (used_at is null or replaced_at is null));
create index password_link_account on password_link (account_id, asked_at);
create index password_link_asked on password_link (asked_at);
