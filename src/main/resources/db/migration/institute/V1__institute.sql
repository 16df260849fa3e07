create table institute (
    code varchar(10) primary key check (code <> ''),
    uai varchar(8) not null check (uai ~ '^[0-9]{7}[A-Z]$'),
    name varchar(200) not null,
    short_name varchar(100) not null,
    department varchar(3) not null check (department ~ '^([0-9]{3}|02[AB])$'),
    email varchar(200) not null,
    phone varchar(30) not null);
