-- What a student has answered for one campaign. `answers` is what was valid when it was saved; `notes` are the cases that
-- this student has open, kept here so that a step is still one read.
create table dossier (
    year int not null,
    student_number text not null check (student_number ~ '^\d{8}$'),
    version int not null default 1,
    answers jsonb not null default '{}',
    cvec_number text check (cvec_number ~ '^[A-Z]{3}\d[A-Z0-9]{6}\d{1,2}$'),
    notes jsonb not null default '[]',
    created_at timestamptz not null,
    updated_at timestamptz not null,
    primary key (year, student_number),
    constraint one_cvec_number_one_person unique (year, cvec_number));

-- One row per enrolment from STARTED on; OFFERED is an offer without a row here.
create table enrolment (
    id uuid primary key,
    year int not null,
    student_number text not null,
    programme_code text not null,
    programme_version text not null,
    status text not null check (status in ('STARTED', 'FINISHED', 'VALIDATED', 'CANCELLED')),
    version int not null default 0 check (version >= 0),
    reference text unique,
    checks text[] not null default '{}',
    status_at timestamptz not null,
    cancel_reason text check (cancel_reason in ('RESIGNATION', 'DATA_ENTRY_ERROR', 'OTHER')),
    constraint one_enrolment_per_programme unique (year, student_number, programme_code, programme_version),
    constraint belongs_to_dossier foreign key (year, student_number) references dossier,
    constraint finished_has_reference
        check (status not in ('FINISHED', 'VALIDATED') or (reference is not null and version >= 1)),
    constraint cancelled_has_reason check ((status = 'CANCELLED') = (cancel_reason is not null)));

create sequence enrolment_reference;

-- What was finished, as it was finished. Never changed, never deleted but by the retention job.
create table enrolment_snapshot (
    enrolment_id uuid not null references enrolment,
    version int not null check (version >= 1),
    finished_at timestamptz not null,
    snapshot jsonb not null,
    primary key (enrolment_id, version));

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'a finished version is never changed';
end $$;
create trigger snapshot_is_immutable before update on enrolment_snapshot
    for each row execute function refuse_change();

-- Which version of which document a person has answered: it is not asked again (GDPR art. 7: consent can be shown).
create table approval (
    student_number text not null,
    document text not null,
    version int not null,
    agreed boolean not null,
    answered_at timestamptz not null,
    primary key (student_number, document, version));
