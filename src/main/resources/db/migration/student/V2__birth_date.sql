-- Who has lost the student number is found by the birth date.
create index student_birth_date on student (birth_date);
