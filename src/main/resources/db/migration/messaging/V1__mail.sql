-- Every mail that has to go out, once: what happened (kind, subject, version) tells it. The text is written when it is
-- sent, from what happened; nothing of it is kept here.
create table mail (
    id uuid primary key default gen_random_uuid(),
    kind text not null check (kind <> ''),
    subject text not null check (subject <> ''),
    version int not null check (version >= 0),
    recipient text not null check (recipient <> ''),
    state text not null default 'WAITING' check (state in ('WAITING', 'SENT', 'FAILED')),
    attempts int not null default 0 check (attempts >= 0),
    last_error text,
    created_at timestamptz not null,
    next_try_at timestamptz not null,
    sent_at timestamptz,
    constraint told_once unique (kind, subject, version),
    constraint sent_has_time check ((state = 'SENT') = (sent_at is not null)),
    constraint failed_has_error check (state <> 'FAILED' or last_error is not null));
create index mail_waiting on mail (next_try_at) where state = 'WAITING';
