package fr.rentree.web;

import java.time.Duration;

/** A waiting time in words: seconds under two minutes, minutes from there, always rounded up. */
public final class WaitingTime {

    private WaitingTime() {}

    public static String said(Words words, Duration wait) {
        var seconds = wait.plusNanos(999_999_999).toSeconds();
        if (seconds <= 1) return words.say("shared.wait.second");
        if (seconds < 120) return words.say("shared.wait.seconds", seconds);
        return words.say("shared.wait.minutes", (seconds + 59) / 60);
    }
}
