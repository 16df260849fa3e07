package fr.rentree;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Rentrée. */
@SpringBootApplication
public class Rentree {

    public static void main(String[] arguments) {
        SpringApplication.run(Rentree.class, arguments);
    }
}
