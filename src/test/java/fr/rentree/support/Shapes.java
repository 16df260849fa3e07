package fr.rentree.support;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * How the pages are built that passed axe: their elements with whatever axe looks at, but for the words in them. The same
 * page in the other language, or with another name on it, would be asked the same half a second's question again. The style
 * sheet's name is part of it and changes with its content, as do axe and the rules asked, so what passed yesterday holds today.
 */
final class Shapes {

    /** Of words it matters only whether there are any, and of labels which are alike; of the rest, all but what is typed or drawn anew. */
    private static final String SHAPE = """
            () => {
              const labels = {};
              const told = (it, name, value) => name === 'aria-label' ? labels[value] ??= Object.keys(labels).length
                : /^(value|href|hreflang|src|action|alt|title|content|lang|d|viewBox|datetime|data-.*|placeholder)$/.test(name)
                  && it.rel !== 'stylesheet' ? value.trim() !== '' : '=' + value;
              return [innerWidth, matchMedia('(prefers-color-scheme: dark)').matches, matchMedia('(forced-colors: active)').matches,
                  /^(fr|en)$/.test(document.documentElement.lang), document.title.trim() !== ''].join()
                + [...document.querySelectorAll('*')].map(it => it.tagName
                  + [...it.attributes].filter(({ name }) => name !== 'checked' && name !== 'selected')
                      .map(({ name, value }) => name + told(it, name, value)).join(' ')
                  + [...it.childNodes].some(child => child.nodeType === 3 && child.data.trim() !== '')
                  + (it.getClientRects().length > 0)).join('|');
            }""";

    private final byte[] question;

    /** @param question what passing means */
    Shapes(String question) {
        this.question = sha256().digest(question.getBytes(StandardCharsets.UTF_8));
    }

    /** The file that is there once a page that is built so has passed. */
    Path of(Page page) {
        var shape = sha256();
        shape.update(question);
        shape.update(String.valueOf(page.evaluate(SHAPE)).getBytes(StandardCharsets.UTF_8));
        return Path.of("target/accessible", HexFormat.of().formatHex(shape.digest()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static void passed(Path shape) {
        try {
            Files.createDirectories(shape.getParent());
            Files.write(shape, new byte[0]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
