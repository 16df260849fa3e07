-- What waits for its place in the chain, kept in the transaction that it tells of: thousands finish on one day, and none of
-- them waits for the others. A moment later it is an entry, and gone from here.
create table audit_pending (
    id bigint generated always as identity primary key,
    at timestamptz not null,
    actor uuid,
    actor_name text not null,
    action text not null,
    subject_type text not null,
    subject text not null,
    student_number text,
    detail text not null);
create index audit_pending_student on audit_pending (student_number);
