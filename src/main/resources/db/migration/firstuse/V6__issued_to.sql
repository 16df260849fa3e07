-- A scol'pass is hashed with the student number of its day, which may change until it is used.
alter table scolpass add column issued_to text check (issued_to ~ '^[0-9]{8}$');
update scolpass set issued_to = student_number;
alter table scolpass alter column issued_to set not null;
