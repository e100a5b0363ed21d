package dev.alphakey.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.alphakey.cli.command.ExitCode;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DoctorCommandTest {
    @Test
    void aSoundInstallationIsWell() {
        Cli cli = Cli.run("doctor");
        assertEquals(ExitCode.DONE, cli.code(), cli.out() + cli.err());
        assertTrue(cli.out().contains("all is well"), cli.out());
    }

    @Test
    void theTextNamesTheJavaThatRuns() {
        assertTrue(Cli.run("doctor").out().contains(System.getProperty("java.version")));
    }

    @Test
    void programsReadWhichLoopsRunAndWhy() {
        JsonObject said = JsonParser.parseString(Cli.run("doctor", "--json").out()).getAsJsonObject();
        assertEquals("scalar", said.get("loopsForOneFile").getAsString());
        assertFalse(said.get("loopsReason").getAsString().isBlank());
    }

    @Test
    void theCodecsOfTheLibraryAreFoundRatherThanTheOnesOfJava() {
        JsonObject said = JsonParser.parseString(Cli.run("doctor", "--json").out()).getAsJsonObject();
        assertEquals("TwelveMonkeys", said.get("jpeg").getAsString());
        assertEquals("native library", said.get("webp").getAsString());
    }

    @Test
    void onlyWhetherThereIsAKeyIsTold() {
        assertFalse(doctor(Map.of()).get("apiKeySet").getAsBoolean());
        JsonObject said = doctor(Map.of("OPENAI_API_KEY", "sk-secretsecret"));
        assertTrue(said.get("apiKeySet").getAsBoolean());
        assertFalse(said.toString().contains("secret"), said.toString());
    }

    @Test
    void theServiceIsToldWithoutWhatAnAddressMayHide() {
        JsonObject said = doctor(Map.of("OPENAI_BASE_URL", "https://me:hidden@proxy.example/v1"));
        assertEquals("proxy.example", said.get("service").getAsString());
    }

    @Test
    void filesAreRefused() {
        assertEquals(ExitCode.USAGE, Cli.run("doctor", "robot.png").code());
    }

    private static JsonObject doctor(Map<String, String> environment) {
        return JsonParser.parseString(Cli.with(environment, "doctor", "--json").out()).getAsJsonObject();
    }
}
