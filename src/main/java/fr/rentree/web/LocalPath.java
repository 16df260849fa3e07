package fr.rentree.web;

import java.util.regex.Pattern;

/** Tells a path of this site from everything that leads a browser elsewhere. */
public final class LocalPath {

    private static final Pattern LOCAL = Pattern.compile(
            "/(?:[\\w\\-.~%!$&'()*+,;=:@][\\w\\-.~%!$&'()*+,;=:@/]*)?(?:\\?[\\w\\-.~%!$&'()*+,;=:@/?]*)?");

    private LocalPath() {}

    /** As browsers send paths: encoded, and neither {@code //host} nor {@code /\host}. */
    public static boolean is(String path) {
        return path.length() <= 1000 && LOCAL.matcher(path).matches();
    }
}
