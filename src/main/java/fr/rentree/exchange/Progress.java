package fr.rentree.exchange;

/** Told what an import is at, in French: « Lecture de etudiants.csv ». */
@FunctionalInterface
public interface Progress {

    Progress SILENT = step -> {};

    void at(String step);
}
