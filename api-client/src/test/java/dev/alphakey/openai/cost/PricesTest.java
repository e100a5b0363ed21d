package dev.alphakey.openai.cost;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.alphakey.openai.model.ModelFacts;
import dev.alphakey.openai.model.ModelTable;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Prices as data: what comes along, and what a user's own file may say. */
class PricesTest {
    private static Prices read(String text) throws IOException {
        return Prices.read(new StringReader(text));
    }

    @ParameterizedTest
    @CsvSource({
        "text in, 5", "text in cached, 1.25", "image in, 8", "image in cached, 2", "image out, 30", "image out batch, 15"
    })
    void theNewModelsCostTheSame(String item, BigDecimal price) {
        for (String model : List.of(
                "gpt-image-2", "gpt-image-2.5-sunburst", "gpt-image-2.5-flare", "gpt-image-2.6-sunburst",
                "gpt-image-2.6-flare", "gpt-image-2-2026-04-21", "gpt-image-2.5-flare-2026-09-08")) {
            assertEquals(Optional.of(price), Prices.STANDARD.of(model, item), model);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "gpt-image-1.5, text in, 5", "gpt-image-1.5, image in, 8", "gpt-image-1.5, image out, 32",
        "gpt-image-1.5, text out, 10", "gpt-image-1, text in, 5", "gpt-image-1, image in, 10", "gpt-image-1, image out, 40",
        "gpt-image-1-mini, text in, 2", "gpt-image-1-mini, text in cached, 0.20", "gpt-image-1-mini, image in, 2.50",
        "gpt-image-1-mini, image in cached, 0.25", "gpt-image-1-mini, image out, 8",
    })
    void olderModelsHaveTheirOwnPrices(String model, String item, BigDecimal price) {
        assertEquals(Optional.of(price), Prices.STANDARD.of(model, item));
    }

    @Test
    void aPriceThatNobodyPublishedIsUnknown() {
        assertEquals(Optional.empty(), Prices.STANDARD.of("gpt-image-1.5", "text in cached"));
        assertEquals(Optional.empty(), Prices.STANDARD.of("gpt-image-2", "text out"));
        assertEquals(Optional.empty(), Prices.STANDARD.of("gpt-5.5", "text in"));
    }

    @Test
    void everyPriceIsOfAModelInTheTable() {
        List<String> priced = ModelTable.STANDARD.all().stream().map(ModelFacts::id)
                .filter(id -> !Prices.STANDARD.items(id).isEmpty()).toList();
        assertEquals(10, priced.size(), "all but chatgpt-image-latest");
    }

    @Test
    void aUsersPricesLieOverTheOthersLineByLine() throws IOException {
        Prices prices = Prices.STANDARD.with(read("# mine\r\n\r\ngpt-image-2\timage out\t28.5\r\n"));
        assertEquals(Optional.of(new BigDecimal("28.5")), prices.of("gpt-image-2", "image out"));
        assertEquals(Optional.of(new BigDecimal("5")), prices.of("gpt-image-2", "text in"));
        assertEquals(Optional.of(new BigDecimal("30")), Prices.STANDARD.of("gpt-image-2", "image out"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "a image out 3 | must be model, item and price with one tab between each",
        "a~image out~3~4 | must be model, item and price with one tab between each",
        "~image out~3 | names no model",
        "a~image~3 | there is no item \"image\"; items look like \"image out\" or \"picture hd 1024x1024\"",
        "a~picture hd~3 | there is no item \"picture hd\"; items look like \"image out\" or \"picture hd 1024x1024\"",
        "a~picture auto~3 | there is no item \"picture auto\"; items look like \"image out\" or \"picture hd 1024x1024\"",
        "a~image out~-3 | \"-3\" is no price; a price looks like 1.25",
        "a~image out~1E999999999 | \"1E999999999\" is no price; a price looks like 1.25",
        "a~image out~free | \"free\" is no price; a price looks like 1.25",
        "x~text in~3 | a second price for x, text in",
    })
    void aWrongLineIsNamed(String line, String why) {
        var wrong = assertThrows(
                IllegalArgumentException.class, () -> read("# head\nx\ttext in\t1\n" + line.replace('~', '\t') + "\n"));
        assertEquals("prices, line 3: " + why, wrong.getMessage());
    }

    @Test
    void anEndlessFileIsNotReadToItsEnd() {
        var wrong = assertThrows(IllegalArgumentException.class, () -> read("x".repeat(3 << 20)));
        assertEquals("prices: more than 1048576 characters", wrong.getMessage());
    }
}
