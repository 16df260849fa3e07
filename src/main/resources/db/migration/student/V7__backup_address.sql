-- Somebody looks for a student by the personal address.
create index student_backup_email on student (lower(backup_email)) where backup_email is not null;
