-- Answered when an account is used for the first time, and in an enrolment only in later versions.
alter table approval_document
    add column first_use boolean not null default false,
    add constraint first_use_is_agreed_to check (not first_use or (kind = 'CONSENT' and blocking));
