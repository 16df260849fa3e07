-- A student whose number changed takes the dossier along, and the dossier its enrolments and CVEC numbers.
alter table enrolment drop constraint belongs_to_dossier,
    add constraint belongs_to_dossier foreign key (year, student_number) references dossier on update cascade;
alter table cvec_hold drop constraint held_by_a_dossier,
    add constraint held_by_a_dossier foreign key (year, student_number) references dossier
        on update cascade on delete cascade;
