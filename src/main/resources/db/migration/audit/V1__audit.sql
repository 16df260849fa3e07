-- Who did what. Each entry's hash covers the one before, so that a change shows; the trigger refuses what a mistake or a
-- hole in the application would do, not what the owner of the database could.
create table audit_entry (
    position bigint primary key check (position > 0),
    at timestamptz not null,
    actor uuid,
    actor_name text not null check (length(actor_name) <= 300),
    action text not null check (action ~ '^[a-z]+(-[a-z]+)*$'),
    subject_type text not null,
    subject text not null,
    student_number text check (student_number ~ '^[0-9]{8}$'),
    -- text, not json: what is hashed is what was written
    detail text not null,
    previous bytea not null check (length(previous) = 32),
    hash bytea not null unique check (length(hash) = 32));
create index audit_entry_subject on audit_entry (subject_type, subject, position);
create index audit_entry_student on audit_entry (student_number, position) where student_number is not null;

create function audit_entry_stays() returns trigger language plpgsql as $$
begin
    raise exception 'an audit entry neither changes nor goes';
end $$;
create trigger audit_entry_stays before update or delete or truncate on audit_entry
    for each statement execute function audit_entry_stays();
