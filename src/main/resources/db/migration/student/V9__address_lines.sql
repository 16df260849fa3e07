-- Lines of an address as long as AFNOR has them (NF Z10-011); what the student system behind takes is the exports' matter.
alter table student
    alter column line1 type varchar(38),
    alter column line2 type varchar(38),
    alter column line3 type varchar(38),
    alter column foreign_city type varchar(38);
