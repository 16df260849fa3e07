package fr.rentree;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** Starts Rentrée. */
@SpringBootApplication
@Modulithic(sharedModules = {"shared", "database"}) // part of every module test
public class Rentree {

    public static void main(String[] arguments) {
        SpringApplication.run(Rentree.class, arguments);
    }
}
