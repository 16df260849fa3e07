-- What a student asks when the way does not fit. `context` is what was on screen, `once` the mark of the form that was sent:
-- the same form opens one case. Owner and states beyond OPEN are for those who answer.
create sequence desk_case_number;

create table desk_case (
    id uuid primary key,
    number text not null unique check (number ~ '^D-\d{2}-\d{6,}$'),
    once uuid not null,
    year int not null check (year between 2000 and 2199),
    student_number text not null check (student_number ~ '^\d{8}$'),
    type text not null check (type in ('OFFER_WRONG', 'NAME_DIFFERS', 'CVEC_REFUSED', 'WRONG_DATA', 'CORRECTION',
        'MAINTAIN_NO', 'OTHER')),
    about text[] not null default '{}'
        check (about <@ array['NAME', 'BIRTH', 'SEX', 'NATIONALITY', 'INE', 'STUDENT_NUMBER', 'OTHER']),
    institute text check (length(institute) between 1 and 10),
    step text check (step in ('INFORMATION', 'CHOICE', 'PERSONAL', 'ANNUAL', 'FEES', 'RECAP')),
    language text not null check (language in ('fr', 'en')),
    state text not null check (state in ('OPEN', 'WAITING_FOR_STUDENT', 'SETTLED')),
    owner uuid,
    opened_at timestamptz not null,
    due_at timestamptz not null,
    settled_at timestamptz,
    context jsonb not null,
    constraint one_case_a_form unique (student_number, once),
    constraint wrong_data_says_which check ((type = 'WRONG_DATA') = (cardinality(about) > 0)),
    constraint due_after_opening check (due_at > opened_at),
    constraint settled_has_a_time check ((state = 'SETTLED') = (settled_at is not null)),
    constraint context_is_bounded check (jsonb_typeof(context) = 'object' and octet_length(context::text) <= 32768));
create index desk_case_of_student on desk_case (student_number, opened_at);
create index desk_case_waiting on desk_case (institute, due_at) where state <> 'SETTLED';

create table desk_message (
    id bigint generated always as identity primary key,
    case_id uuid not null references desk_case on delete cascade,
    at timestamptz not null,
    author text not null check (author in ('STUDENT', 'STAFF')),
    text text not null check (length(text) between 1 and 4000));
create index desk_message_of_case on desk_message (case_id, id);
