-- Invitations of staff: one row a link, like links to personal addresses. The account waits meanwhile. The link is the id and
-- our seal of it, so that nothing here opens anything.
create table staff_invitation (
    id uuid primary key,
    account_id uuid not null,
    invited_by text not null,
    language text not null check (language in ('fr', 'en')),
    asked_at timestamptz not null,
    expires_at timestamptz not null check (expires_at > asked_at),
    accepted_at timestamptz,
    replaced_at timestamptz,
    withdrawn_at timestamptz,
    constraint one_end check (num_nonnulls(accepted_at, replaced_at, withdrawn_at) <= 1));
create unique index staff_invitation_open on staff_invitation (account_id)
    where accepted_at is null and replaced_at is null and withdrawn_at is null;
