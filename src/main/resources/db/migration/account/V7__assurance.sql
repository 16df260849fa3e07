-- Whether the second factor was given in a session, and when its person last proved to be there.
alter table account_session
    add column second_factor boolean not null default false,
    add column proved_at timestamptz not null default now();

-- Whether an account has a second factor (module staff knows which); whether it waits for its owner to accept an invitation,
-- until when nobody signs in with it; and which change of its rights this is the state after.
alter table account
    add column second_factor boolean not null default false,
    add column invited boolean not null default false,
    add column version int not null default 0 check (version >= 0),
    add constraint students_are_not_staff check (role <> 'STUDENT' or not (second_factor or invited)),
    add constraint invited_have_no_password check (not invited or password_hash is null);

-- Staff are listed by name; of administrators there is always one left.
create index account_staff on account (display_name collate "fr-x-icu", id) where student_number is null;
create index account_admin on account (id) where role = 'ADMIN';
