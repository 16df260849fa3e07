-- Somebody who cannot get in any more asks the institute. Whose request it is nobody knows before the secretary says so;
-- institute null = the university itself.
create table lost_request (
    id uuid primary key default gen_random_uuid(),
    once uuid not null unique,
    institute varchar(10),
    family_name text not null check (length(family_name) <= 60),
    first_name text not null check (length(first_name) <= 60),
    birth_date date not null,
    typed_number text check (typed_number ~ '^[0-9]{8}$'),
    email text check (length(email) <= 200),
    phone text check (length(phone) <= 30),
    message text not null check (length(message) <= 1000),
    language text not null check (language in ('fr', 'en')),
    asked_at timestamptz not null,
    due_at timestamptz not null,
    state text not null default 'OPEN' check (state in ('OPEN', 'CONFIRMED', 'GRANTED', 'ISSUED', 'REFUSED')),
    student_number text check (student_number ~ '^[0-9]{8}$'),
    checked text[] not null default '{}',
    reason text check (length(reason) <= 1000),
    settled_at timestamptz,
    constraint reachable check (email is not null or phone is not null),
    constraint confirmed_has_student check ((state in ('CONFIRMED', 'GRANTED', 'ISSUED')) = (student_number is not null)),
    constraint confirmed_was_checked check (student_number is null or cardinality(checked) > 0),
    constraint refused_has_reason check ((state = 'REFUSED') = (reason is not null)),
    constraint settled_has_time check ((state in ('ISSUED', 'REFUSED')) = (settled_at is not null)));
create index lost_request_waiting on lost_request (due_at) where state in ('OPEN', 'CONFIRMED', 'GRANTED');
create index lost_request_student on lost_request (student_number) where student_number is not null;
create index lost_request_email on lost_request (lower(email), asked_at);
create index lost_request_settled on lost_request (settled_at) where settled_at is not null;
