-- What a device said when it made the key: checking a signature reads the key and the flags from it. Keys from before cannot be
-- used and are made anew.
delete from staff_passkey;
alter table staff_passkey add column attestation bytea not null;
