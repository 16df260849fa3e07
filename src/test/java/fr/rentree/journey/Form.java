package fr.rentree.journey;

import fr.rentree.support.Visit.Answer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/**
 * What a browser would post of a step's form if nothing were changed: read from the page, not from the program. Only the JDC
 * and the grant are answered where they are open, since no record says them.
 */
final class Form {

    private static final Pattern BODY =
            Pattern.compile("<form [^>]*id=\"formulaire\"[^>]*>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern ACTION = Pattern.compile("<form [^>]*action=\"([^\"]*)\"[^>]*id=\"formulaire\"");
    private static final Pattern INPUT = Pattern.compile("<input ([^>]*)>");
    private static final Pattern SELECT =
            Pattern.compile("<select [^>]*name=\"([^\"]*)\"[^>]*>(.*?)</select>", Pattern.DOTALL);
    private static final Pattern OPTION = Pattern.compile("<option value=\"([^\"]*)\"([^>]*)>");
    private static final Pattern ATTRIBUTE = Pattern.compile("(name|value|type)=\"([^\"]*)\"");

    private Form() {}

    static String action(Answer page) {
        return ACTION.matcher(page.body())
                .results()
                .map(found -> HtmlUtils.htmlUnescape(found.group(1)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no step's form in " + page.status() + " " + page.body()));
    }

    static Map<String, String> fields(Answer page) {
        var form = BODY.matcher(page.body());
        if (!form.find()) throw new AssertionError("no step's form in " + page.status() + " " + page.body());
        var fields = new LinkedHashMap<String, String>();
        INPUT.matcher(form.group(1)).results().forEach(input -> add(input.group(1), fields));
        SELECT.matcher(form.group(1))
                .results()
                .forEach(select -> fields.put(HtmlUtils.htmlUnescape(select.group(1)), chosen(select.group(2))));
        if (form.group(1).contains("name=\"military\"")) fields.putIfAbsent("military", "1");
        if (form.group(1).contains("name=\"grant\"")) fields.putIfAbsent("grant", "none");
        return fields;
    }

    private static void add(String input, Map<String, String> fields) {
        var attributes = new LinkedHashMap<String, String>();
        ATTRIBUTE
                .matcher(input)
                .results()
                .forEach(it -> attributes.put(it.group(1), HtmlUtils.htmlUnescape(it.group(2))));
        var type = attributes.getOrDefault("type", "text");
        var box = type.equals("radio") || type.equals("checkbox");
        if (attributes.containsKey("name") && (!box || input.matches("(?s).*\\bchecked\\b.*")))
            fields.put(attributes.get("name"), attributes.getOrDefault("value", ""));
    }

    private static String chosen(String options) {
        return OPTION.matcher(options)
                .results()
                .filter(option -> option.group(2).contains("selected"))
                .map(Form::value)
                .findFirst()
                .orElseGet(() -> OPTION.matcher(options)
                        .results()
                        .map(Form::value)
                        .findFirst()
                        .orElse(""));
    }

    private static String value(MatchResult option) {
        return HtmlUtils.htmlUnescape(option.group(1));
    }
}
