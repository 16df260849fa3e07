package fr.rentree;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.util.ReflectionUtils;

/**
 * Whatever parses meets the seeds of its fuzz test and hundreds of mutilated ones at each build, the same each time and
 * without Jazzer's agent, which would slow down every test of the process. {@code make fuzz} goes on from there.
 */
class FuzzSeedsTest {

    private static final Path CLASSES = Path.of("target/test-classes");
    private static final int MUTILATED = 200;

    static List<Method> fuzzed() throws IOException {
        try (var files = Files.walk(CLASSES.resolve("fr/rentree"))) {
            return files.map(it -> CLASSES.relativize(it).toString())
                    .filter(it -> it.endsWith("Fuzz.class"))
                    .sorted()
                    .map(it -> it.replace('/', '.').replaceAll("\\.class$", ""))
                    .flatMap(FuzzSeedsTest::methods)
                    .toList();
        }
    }

    @Test
    void everyParserIsFound() throws IOException {
        assertThat(fuzzed()).hasSizeGreaterThan(12);
    }

    @ParameterizedTest
    @MethodSource("fuzzed")
    void seedsAndWhatIsLeftOfThemAreReadOrRefused(Method parser) throws ReflectiveOperationException {
        var owner = parser.getDeclaringClass().getDeclaredConstructor();
        owner.setAccessible(true);
        parser.setAccessible(true);
        var fuzz = owner.newInstance();
        var seeds = seeds(parser);
        var random = new Random(42);
        for (var seed : seeds) parser.invoke(fuzz, seed);
        for (int i = 0; i < MUTILATED; i++)
            parser.invoke(fuzz, mutilated(seeds.get(random.nextInt(seeds.size())), random));
    }

    private static Stream<Method> methods(String type) {
        try {
            return Arrays.stream(Class.forName(type).getDeclaredMethods())
                    .filter(it -> it.isAnnotationPresent(FuzzTest.class));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<?> seeds(Method parser) throws ReflectiveOperationException {
        var source = parser.getDeclaringClass()
                .getDeclaredMethod(parser.getAnnotation(MethodSource.class).value()[0]);
        ReflectionUtils.makeAccessible(source);
        return ((Stream<?>) source.invoke(null)).toList();
    }

    private static Object mutilated(Object seed, Random random) {
        return seed instanceof byte[] bytes
                ? mutilated(new String(bytes, ISO_8859_1), 0x100, random).getBytes(ISO_8859_1)
                : mutilated((String) seed, random.nextBoolean() ? 0x80 : 0x10000, random);
    }

    /** Cut, repeated, swapped for any character: one to eight times. */
    private static String mutilated(String seed, int characters, Random random) {
        var text = new StringBuilder(seed);
        for (int times = random.nextInt(8); times >= 0; times--) {
            int from = random.nextInt(text.length() + 1);
            int to = Math.min(text.length(), from + random.nextInt(1 + random.nextInt(20)));
            switch (random.nextInt(4)) {
                case 0 -> text.delete(from, to);
                case 1 -> text.insert(from, text.substring(from, to));
                case 2 -> text.insert(from, (char) random.nextInt(characters));
                default -> text.replace(from, to, String.valueOf((char) random.nextInt(characters)));
            }
        }
        return text.toString();
    }
}
