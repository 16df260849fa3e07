-- Because of whom a mail goes out: neither subject nor recipient says it for good, since links are forgotten and mailboxes
-- shared. Null for mails from before.
alter table mail add column student_number text check (student_number ~ '^\d{8}$');
create index mail_of_student on mail (student_number, created_at);
