-- How somebody signed in, and what the university's sign-on calls that session (SHA-256 of a CAS ticket or an OIDC session), so
-- that it can end ours.
alter table account_session
    add column method text not null default 'PASSWORD' check (method ~ '^[A-Z]{3,12}$'),
    add column outside_key bytea check (length(outside_key) = 32);
create index account_session_outside on account_session (outside_key) where outside_key is not null;
