package fr.rentree.support;

import java.io.IOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/**
 * One visitor with a browser without script: keeps cookies by path, posts a page's hidden fields, follows nothing by
 * itself. Sign in without the cost of a password: {@code visit.cookies().put("rentree /", sessions.open(account))}.
 */
public final class Visit {

    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\"");

    /** What came back. */
    public record Answer(HttpResponse<String> response) {
        public int status() {
            return response.statusCode();
        }

        public String body() {
            return response.body();
        }

        public @Nullable String location() {
            return response.headers().firstValue("Location").orElse(null);
        }

        public List<String> header(String name) {
            return response.headers().allValues(name);
        }

        /** The value of a hidden field of the page, empty if it is not there. */
        public String hidden(String name) {
            return hiddenFields().getOrDefault(name, "");
        }

        public Map<String, String> hiddenFields() {
            var found = new LinkedHashMap<String, String>();
            var match = HIDDEN.matcher(body());
            while (match.find()) found.putIfAbsent(match.group(1), HtmlUtils.htmlUnescape(match.group(2)));
            return found;
        }
    }

    /** It knows no cookies, so that all visitors can share it: each would bring threads of its own. */
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final String site;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final Map<String, String> headers = new LinkedHashMap<>();

    public Visit(int port) {
        site = "http://127.0.0.1:" + port;
    }

    /** The cookies by name and path, {@code rentree /}. */
    public Map<String, String> cookies() {
        return cookies;
    }

    /** The value of a cookie of the whole site, empty if there is none. */
    public String cookie(String name) {
        return cookies.getOrDefault(name + " /", "");
    }

    /** Headers that every request carries. */
    public Map<String, String> headers() {
        return headers;
    }

    public Answer get(String path) {
        return send(path, HttpRequest.newBuilder().GET());
    }

    /** Posts these fields and nothing else. */
    public Answer post(String path, Map<String, String> fields) {
        var body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(
                path,
                HttpRequest.newBuilder()
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Posts one file, as a browser does. */
    public Answer upload(String path, String name, byte[] file) {
        var head = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        return send(
                path,
                HttpRequest.newBuilder()
                        .header("Content-Type", "multipart/form-data; boundary=x")
                        .POST(HttpRequest.BodyPublishers.concat(
                                HttpRequest.BodyPublishers.ofString(head),
                                HttpRequest.BodyPublishers.ofByteArray(file),
                                HttpRequest.BodyPublishers.ofString("\r\n--x--\r\n"))));
    }

    /** The bytes of what is downloaded here. */
    public byte[] download(String path) {
        // a page's text in this encoding is its bytes
        return send(path, HttpRequest.newBuilder().GET(), StandardCharsets.ISO_8859_1)
                .body()
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Fills in the form of this page, whose action is the page itself, and presses its button. */
    public Answer submit(String path, Map<String, String> typed) {
        var fields = get(path).hiddenFields();
        fields.putAll(typed);
        return post(path, fields);
    }

    private Answer send(String path, HttpRequest.Builder request) {
        return send(path, request, StandardCharsets.UTF_8);
    }

    private Answer send(String path, HttpRequest.Builder request, Charset charset) {
        request.uri(URI.create(site + path));
        headers.forEach(request::header);
        var bare = path.replaceAll("\\?.*", "");
        var sent = cookies.entrySet().stream()
                .filter(cookie -> bare.startsWith(cookie.getKey().replaceAll(".* ", "")))
                .map(cookie -> cookie.getKey().replaceAll(" .*", "") + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        if (!sent.isEmpty()) request.header("Cookie", sent);
        try {
            var response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString(charset));
            response.headers().allValues("Set-Cookie").stream()
                    .flatMap(line -> HttpCookie.parse(line).stream())
                    .forEach(this::keep);
            return new Answer(response);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void keep(HttpCookie cookie) {
        var key = cookie.getName() + " " + cookie.getPath();
        if (cookie.getMaxAge() == 0) cookies.remove(key);
        else cookies.put(key, cookie.getValue());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
