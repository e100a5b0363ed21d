package dev.alphakey.cli.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.alphakey.cli.command.Arguments;
import dev.alphakey.cli.command.StandardOutput;
import dev.alphakey.cli.command.Terminal;
import dev.alphakey.cli.command.UsageException;
import dev.alphakey.cli.generate.GenerateCommand;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which service the environment names. */
class ServiceArgumentsTest {
    @Test
    void withoutAKeyTheVariableIsNamed() {
        UsageException e = assertThrows(UsageException.class, () -> open(Map.of()));
        assertTrue(e.getMessage().contains("OPENAI_API_KEY"), e.getMessage());
    }

    @Test
    void theBaseUrlIsTakenFromTheEnvironment() throws UsageException {
        assertEquals(
                "OpenAiClient[http://127.0.0.1:1/v1]",
                open(Map.of("OPENAI_API_KEY", "sk-abcdefgh", "OPENAI_BASE_URL", "http://127.0.0.1:1/v1")));
    }

    @Test
    void azureIsUsedWhereOnlyItsVariablesAreSet() throws UsageException {
        String client = open(Map.of("AZURE_OPENAI_ENDPOINT", "https://x.openai.azure.com", "AZURE_OPENAI_API_KEY", "secret12"));
        assertTrue(client.contains("https://x.openai.azure.com/openai/v1"), client);
    }

    @Test
    void aProxyThatIsNoneIsNamedWithoutItsPassword() {
        UsageException e = assertThrows(
                UsageException.class,
                () -> open(Map.of("OPENAI_API_KEY", "sk-abcdefgh", "HTTPS_PROXY", "http://me:hidden@proxy:80")));
        assertTrue(e.getMessage().contains("HTTPS_PROXY"), e.getMessage());
        assertFalse(e.getMessage().contains("hidden"), e.getMessage());
    }

    private static String open(Map<String, String> environment) throws UsageException {
        var terminal = new Terminal(
                InputStream.nullInputStream(),
                new StandardOutput(OutputStream.nullOutputStream(), StandardCharsets.UTF_8),
                new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8),
                false,
                false,
                environment);
        try (var client = ServiceArguments.open(Arguments.parse(new GenerateCommand(), new String[0]), terminal)) {
            return client.toString();
        }
    }
}
