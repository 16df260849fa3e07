-- What the national register is asked for again: a few among hundreds of thousands, looked for every ten minutes.
create index enrolment_cvec_unchecked on enrolment (id)
    where status = 'FINISHED' and 'CVEC_UNCHECKED' = any (checks);
