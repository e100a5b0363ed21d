package dev.alphakey.openai.cost;

import dev.alphakey.openai.image.ImageSize;
import dev.alphakey.openai.model.ModelTable;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Prices in US dollars, as data. The format is a line for each price: model, item and price, divided by one tab each. Items are
 * the price of a million tokens, {@code text in}, {@code text out}, {@code image in} or {@code image out}, each also with
 * {@code cached} or {@code batch} behind it; or of one picture, {@code picture 1024x1024} or {@code picture hd 1024x1024}. A
 * price looks like {@code 1.25}. Empty lines and lines that start with {@code #} say nothing. What is not there is unknown.
 */
public final class Prices {
    private static final Pattern TOKENS = Pattern.compile("(text|image) (in|out)( cached| batch)?");
    private static final Pattern PICTURE = Pattern.compile("picture ([a-z]+ )?(\\S+)");
    private static final Pattern PRICE = Pattern.compile("[0-9]{1,6}(\\.[0-9]{1,9})?");
    private static final int MOST_CHARACTERS = 1 << 20;

    /** What was published by November 2026. */
    public static final Prices STANDARD = standard();

    private final Map<String, Map<String, BigDecimal>> byModel;

    private Prices(Map<String, Map<String, BigDecimal>> byModel) {
        this.byModel = byModel;
    }

    /**
     * Reads prices.
     *
     * @throws IllegalArgumentException naming the line that is not in the format
     */
    public static Prices read(Reader reader) throws IOException {
        StringBuilder text = new StringBuilder();
        char[] some = new char[1 << 13];
        for (int read = reader.read(some); read >= 0; read = reader.read(some)) {
            if (text.append(some, 0, read).length() > MOST_CHARACTERS) {
                throw new IllegalArgumentException("prices: more than " + MOST_CHARACTERS + " characters");
            }
        }
        Map<String, Map<String, BigDecimal>> byModel = new LinkedHashMap<>();
        int number = 0;
        for (String line : (Iterable<String>) text.toString().lines()::iterator) {
            number++;
            if (!line.isBlank() && !line.startsWith("#")) {
                read(byModel, line, number);
            }
        }
        return new Prices(byModel);
    }

    /** These prices with others laid over them, line by line. */
    public Prices with(Prices others) {
        Map<String, Map<String, BigDecimal>> all = new LinkedHashMap<>();
        byModel.forEach((model, items) -> all.put(model, new LinkedHashMap<>(items)));
        others.byModel.forEach((model, items) -> all.computeIfAbsent(model, key -> new LinkedHashMap<>()).putAll(items));
        return new Prices(all);
    }

    /** The price of an item; that of the undated model for a dated snapshot without a price of its own. */
    public Optional<BigDecimal> of(String model, String item) {
        return Optional.ofNullable(items(model).get(item));
    }

    Map<String, BigDecimal> items(String model) {
        Map<String, BigDecimal> own = byModel.get(model);
        return own != null ? own : byModel.getOrDefault(ModelTable.base(model), Map.of());
    }

    private static void read(Map<String, Map<String, BigDecimal>> byModel, String line, int number) {
        String[] columns = line.split("\t", -1);
        if (columns.length != 3) {
            throw wrong(number, "must be model, item and price with one tab between each");
        }
        String model = columns[0].strip();
        String item = columns[1].strip();
        String price = columns[2].strip();
        if (model.isEmpty()) {
            throw wrong(number, "names no model");
        }
        if (!TOKENS.matcher(item).matches() && !picture(item)) {
            throw wrong(number, "there is no item \"" + item + "\"; items look like \"image out\" or \"picture hd 1024x1024\"");
        }
        if (!PRICE.matcher(price).matches()) {
            throw wrong(number, "\"" + price + "\" is no price; a price looks like 1.25");
        }
        if (byModel.computeIfAbsent(model, key -> new LinkedHashMap<>()).putIfAbsent(item, new BigDecimal(price)) != null) {
            throw wrong(number, "a second price for " + model + ", " + item);
        }
    }

    private static boolean picture(String item) {
        var form = PICTURE.matcher(item);
        try {
            return form.matches() && !ImageSize.parse(form.group(2)).isAuto();
        } catch (IllegalArgumentException noSize) {
            return false;
        }
    }

    private static IllegalArgumentException wrong(int line, String why) {
        return new IllegalArgumentException("prices, line " + line + ": " + why);
    }

    private static Prices standard() {
        try (InputStream in = Objects.requireNonNull(Prices.class.getResourceAsStream("prices.tsv"));
                Reader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return read(reader);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
