package fr.rentree.exchange;

/** Told what an import is at, in French: « Lecture de etudiants.csv ». */
@FunctionalInterface
public interface ImportProgress {

    ImportProgress SILENT = step -> {};

    void at(String step);
}
