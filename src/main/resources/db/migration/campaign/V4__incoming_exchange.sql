-- Who comes in exchange owes no CVEC: the offer says so, as the university knows it; it is never asked of the student.
alter table offer add column incoming boolean not null default false;
